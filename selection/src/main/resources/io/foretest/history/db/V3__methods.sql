-- The running history of methods up to a moment; as the table "checkpoint" for that of classes.
CREATE TABLE method_checkpoint (
    pruned           boolean NOT NULL,
    upto_millis      bigint  NOT NULL,
    builds           bigint  NOT NULL,
    journals         bigint  NOT NULL,
    state            ${bytes} NOT NULL,
    PRIMARY KEY (pruned, upto_millis)
);
