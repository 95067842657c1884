-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people said of statements of documents that depart from what others state: one row a statement.
-- statement: see resources/formats/journal.md. author, at: of the last edit of it.

CREATE TABLE settlement (
    application TEXT    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    statement   TEXT    NOT NULL,
    decision    TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    against     TEXT    NOT NULL,
    author      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    PRIMARY KEY (application, statement)
) WITHOUT ROWID;
