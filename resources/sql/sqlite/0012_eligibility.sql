-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was looked up of the conditions of eligibility: one row a condition, and one for the date of the application.
-- author, at: of the edit that last said the result or a date. evidence: see resources/formats/journal.md.

CREATE TABLE eligibility (
    application  TEXT    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    condition    TEXT    NOT NULL,
    result       TEXT    NOT NULL,
    source       TEXT    NOT NULL,
    looked_up_on TEXT    NOT NULL,
    applied_on   TEXT    NOT NULL,
    remark       TEXT    NOT NULL,
    evidence     TEXT    NOT NULL,
    author       TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (application, condition)
) WITHOUT ROWID;
