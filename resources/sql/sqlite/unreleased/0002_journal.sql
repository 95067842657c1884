-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a database needs that did 0002 as it was before its release: people instead of names, versions of standards, and
-- more of what a submitted sheet froze. May go once nobody has such a vault.

CREATE TEMPORARY TABLE sheet_before AS SELECT * FROM sheet;
CREATE TEMPORARY TABLE score_before AS SELECT * FROM score;
DROP TABLE score;
DROP TABLE sheet;

CREATE TABLE sheet (
    application     TEXT    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    reviewer        TEXT    NOT NULL,
    state           TEXT    NOT NULL,
    submitted_at    INTEGER,
    return_reason   TEXT    NOT NULL,
    frozen_total    INTEGER,
    frozen_settings TEXT    NOT NULL,
    frozen_rubric   TEXT    NOT NULL,
    frozen_digest   TEXT    NOT NULL,
    scored          INTEGER NOT NULL DEFAULT 0,
    stale           INTEGER NOT NULL DEFAULT 0,
    total           INTEGER,
    PRIMARY KEY (application, reviewer)
) WITHOUT ROWID;

CREATE TABLE score (
    application  TEXT    NOT NULL,
    reviewer     TEXT    NOT NULL,
    indicator    TEXT    NOT NULL,
    points       INTEGER,
    option       TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    fact         TEXT    NOT NULL,
    seen_version INTEGER NOT NULL,
    PRIMARY KEY (application, reviewer, indicator),
    FOREIGN KEY (application, reviewer) REFERENCES sheet (application, reviewer) ON DELETE CASCADE
) WITHOUT ROWID;

INSERT INTO sheet SELECT application, reviewer, state, submitted_at, return_reason, frozen_total, frozen_settings, '', '',
    scored, stale, total FROM sheet_before;
INSERT INTO score SELECT * FROM score_before;
DROP TABLE sheet_before;
DROP TABLE score_before;

CREATE TABLE rubric (
    digest TEXT PRIMARY KEY,
    json   BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE person (
    id           TEXT PRIMARY KEY,
    latin_name   TEXT    NOT NULL,
    chinese_name TEXT    NOT NULL,
    remark       TEXT    NOT NULL,
    roles        TEXT    NOT NULL,
    clock        INTEGER NOT NULL
) WITHOUT ROWID;

-- An id was a name; with ideographs it is the Chinese one.
INSERT INTO person SELECT name, iif(name GLOB '*[㐀-鿿豈-﫿𠀀-𲎯]*', '', name),
    iif(name GLOB '*[㐀-鿿豈-﫿𠀀-𲎯]*', name, ''), '', '', clock FROM reviewer;
DROP TABLE reviewer;
