-- SPDX-License-Identifier: GPL-3.0-or-later
-- One signature for how many edits all applications have, together with where all chains end: a single count that was
-- signed once is worth nothing later. Counts are kept in buckets, so that neither adding to one nor checking one reads
-- them all. Empty: counted when the vault is next opened for writing.

DROP TABLE edit_count;

CREATE TABLE edit_count (
    bucket      INTEGER NOT NULL,
    application TEXT    NOT NULL,
    edits       INTEGER NOT NULL,
    PRIMARY KEY (bucket, application)
) WITHOUT ROWID;

CREATE TABLE edit_count_sum (
    bucket INTEGER PRIMARY KEY,
    digest TEXT    NOT NULL
);
