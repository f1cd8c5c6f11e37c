-- What recorded coverage and the change had in common before the tests ran; null without a record.
ALTER TABLE candidate ADD COLUMN changed_methods double precision;
ALTER TABLE candidate ADD COLUMN changed_share double precision;
ALTER TABLE candidate ADD COLUMN fewest_touchers double precision;

-- What the tests of a module touch: see docs/formats.md. Merged, and one version on, whenever a build
-- brings a newer record; that build is named below for ever, so that its record is taken in once.
CREATE TABLE evidence (
    module_key       text    NOT NULL PRIMARY KEY,
    version          integer NOT NULL,
    record           ${bytes} NOT NULL
);

CREATE TABLE evidence_build (
    module_key       text    NOT NULL,
    build            bigint  NOT NULL REFERENCES build (id),
    PRIMARY KEY (module_key, build)
);
