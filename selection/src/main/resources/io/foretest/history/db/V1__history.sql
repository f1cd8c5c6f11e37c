-- One schema for SQLite and PostgreSQL. ${identity} and ${bytes} are the only two places in which
-- their dialects differ. Times are epoch milliseconds. Texts hold no NUL: see docs/history.md.

CREATE TABLE build (
    id               ${identity},
    build_key        text    NOT NULL UNIQUE,
    build_id         text    NOT NULL,
    start_millis     bigint  NOT NULL,
    commit_id        text,
    base_id          text,
    branch           text,
    dirty            boolean NOT NULL,
    author           text,
    ci_provider      text,
    ci_run_id        text,
    mode             text    NOT NULL,
    jdk              text    NOT NULL,
    os               text    NOT NULL,
    change_known     boolean NOT NULL,
    pruned           boolean NOT NULL,
    facts_digest     text    NOT NULL,
    -- How often its facts changed after they were stored first.
    revision         integer NOT NULL,
    -- How many journals the rows in "result" speak for.
    result_journals  integer NOT NULL
);
CREATE INDEX build_by_start ON build (start_millis, id);

CREATE TABLE build_module (
    build            bigint  NOT NULL REFERENCES build (id),
    ordinal          integer NOT NULL,
    module           text    NOT NULL,
    module_path      text,
    plan_mode        text,
    fallback         text,
    detail           text,
    PRIMARY KEY (build, ordinal)
);

CREATE TABLE changed_file (
    build            bigint  NOT NULL REFERENCES build (id),
    ordinal          integer NOT NULL,
    path             text    NOT NULL,
    old_path         text,
    status           text    NOT NULL,
    kind             text    NOT NULL,
    binary_file      boolean NOT NULL,
    lines_added      integer NOT NULL,
    lines_deleted    integer NOT NULL,
    complexity_delta integer NOT NULL,
    PRIMARY KEY (build, ordinal)
);

-- A test class (class_name = top_class, method empty), a class nested in one, or a method.
CREATE TABLE test (
    id               ${identity},
    test_key         text    NOT NULL UNIQUE,
    module           text    NOT NULL,
    top_class        text    NOT NULL,
    class_name       text    NOT NULL,
    method           text    NOT NULL
);

-- Facts and decisions of before the tests ran; planned columns are null where no plan spoke.
CREATE TABLE candidate (
    build            bigint  NOT NULL REFERENCES build (id),
    test             bigint  NOT NULL REFERENCES test (id),
    distance         integer,
    planned_run      boolean,
    planned_rank     integer,
    probability      double precision,
    expected_seconds double precision,
    reason           text,
    PRIMARY KEY (build, test)
);

-- jvm_key is what makes ingest exactly-once; it outlives the executions.
CREATE TABLE journal (
    id                 ${identity},
    jvm_key            text    NOT NULL UNIQUE,
    file_digest        text    NOT NULL,
    build              bigint  NOT NULL REFERENCES build (id),
    build_start_millis bigint  NOT NULL,
    module             text    NOT NULL,
    pid                bigint  NOT NULL,
    start_millis       bigint  NOT NULL,
    java_version       text    NOT NULL,
    os                 text    NOT NULL,
    complete           boolean NOT NULL,
    problems           integer NOT NULL,
    executions         integer NOT NULL,
    pruned             boolean NOT NULL
);
CREATE INDEX journal_by_build ON journal (build);
CREATE INDEX journal_by_build_start ON journal (build_start_millis);

CREATE TABLE execution (
    journal          bigint  NOT NULL REFERENCES journal (id),
    ordinal          integer NOT NULL,
    test             bigint  NOT NULL REFERENCES test (id),
    unique_id        bigint  NOT NULL,
    display_name     text    NOT NULL,
    engine           text    NOT NULL,
    outcome          text    NOT NULL,
    start_millis     bigint  NOT NULL,
    duration_nanos   bigint  NOT NULL,
    attempt          integer NOT NULL,
    thread           text    NOT NULL,
    skip_reason      text,
    throwable_class  text,
    failure_hash     text,
    PRIMARY KEY (journal, ordinal)
);

CREATE TABLE container (
    journal          bigint  NOT NULL REFERENCES journal (id),
    ordinal          integer NOT NULL,
    test             bigint  NOT NULL REFERENCES test (id),
    outcome          text    NOT NULL,
    start_millis     bigint  NOT NULL,
    duration_nanos   bigint  NOT NULL,
    fixture_nanos    bigint  NOT NULL,
    skip_reason      text,
    throwable_class  text,
    failure_hash     text,
    PRIMARY KEY (journal, ordinal)
);

-- The executions of a build folded to one row a test class: derived, and rebuilt where it is stale.
CREATE TABLE result (
    build            bigint  NOT NULL REFERENCES build (id),
    test             bigint  NOT NULL REFERENCES test (id),
    verdict          text    NOT NULL,
    seconds          double precision NOT NULL,
    attempts         integer NOT NULL,
    distance         integer NOT NULL,
    PRIMARY KEY (build, test)
);

-- The running history up to a moment. A pruned one is the only trace of what it speaks for; any
-- other can be rebuilt, and holds only while the builds (and their revisions) and the journals up to
-- its moment are as many.
CREATE TABLE checkpoint (
    pruned           boolean NOT NULL,
    upto_millis      bigint  NOT NULL,
    builds           bigint  NOT NULL,
    journals         bigint  NOT NULL,
    state            ${bytes} NOT NULL,
    PRIMARY KEY (pruned, upto_millis)
);
