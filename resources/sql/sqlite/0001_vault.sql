-- SPDX-License-Identifier: GPL-3.0-or-later
-- Times are UTC milliseconds, dates ISO 8601, digests 64 hexadecimal digits, '' stands for "not known".

CREATE TABLE vault (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- What people did, in the order in which it arrived here. Rows of one device are chained by hash.
CREATE TABLE edit (
    position      INTEGER PRIMARY KEY,
    device        TEXT    NOT NULL,
    seq           INTEGER NOT NULL,
    application   TEXT    NOT NULL,
    author        TEXT    NOT NULL,
    at            INTEGER NOT NULL,
    monotonic     INTEGER NOT NULL,
    kind          TEXT    NOT NULL,
    payload       TEXT    NOT NULL,
    previous_hash TEXT    NOT NULL,
    hash          TEXT    NOT NULL,
    UNIQUE (device, seq)
);
CREATE INDEX edit_by_application ON edit (application, position);

CREATE TRIGGER edit_is_never_changed BEFORE UPDATE ON edit
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;

CREATE TRIGGER edit_is_never_removed BEFORE DELETE ON edit
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;

-- The end of each device's chain, so that a cut tail shows.
CREATE TABLE journal_head (
    device TEXT PRIMARY KEY,
    seq    INTEGER NOT NULL,
    hash   TEXT    NOT NULL
) WITHOUT ROWID;

-- imported_applicant is what the first package said; the columns are what counts after corrections.
CREATE TABLE application (
    id                 TEXT PRIMARY KEY,
    rubric             TEXT    NOT NULL,
    latin_name         TEXT    NOT NULL,
    chinese_name       TEXT    NOT NULL,
    nationality        TEXT    NOT NULL,
    birth_date         TEXT    NOT NULL,
    passport_number    TEXT    NOT NULL,
    employer           TEXT    NOT NULL,
    position           TEXT    NOT NULL,
    case_number        TEXT    NOT NULL,
    imported_applicant TEXT    NOT NULL,
    newest_version     INTEGER NOT NULL DEFAULT 1,
    imported_at        INTEGER NOT NULL,
    search_text        TEXT    NOT NULL
);
CREATE INDEX application_by_case_number ON application (case_number);
-- The queue's order, with what its filter looks at, so that neither reads the table.
CREATE INDEX application_in_queue ON application (case_number = '', case_number, imported_at, id, search_text);

CREATE TABLE package_version (
    application TEXT    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    digest      TEXT    NOT NULL,
    source      TEXT    NOT NULL,
    imported_at INTEGER NOT NULL,
    PRIMARY KEY (application, number)
) WITHOUT ROWID;
CREATE INDEX package_version_by_digest ON package_version (digest);

-- classified_* is what the program thought; kind, confidence and reason are what counts after corrections.
CREATE TABLE document (
    id                    TEXT PRIMARY KEY,
    application           TEXT    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    place                 INTEGER NOT NULL,
    name                  TEXT    NOT NULL,
    kind                  TEXT    NOT NULL,
    confidence            INTEGER NOT NULL,
    reason                TEXT    NOT NULL,
    classified_kind       TEXT    NOT NULL,
    classified_confidence INTEGER NOT NULL,
    classified_reason     TEXT    NOT NULL,
    digest                TEXT    NOT NULL,
    bytes                 INTEGER NOT NULL,
    pages                 INTEGER NOT NULL,
    text_pages            INTEGER NOT NULL,
    status                TEXT    NOT NULL,
    version               INTEGER NOT NULL,
    replaced              TEXT    NOT NULL
);
CREATE INDEX document_by_application ON document (application, place);

-- Every content a document ever had: none of these files may go.
CREATE TABLE document_content (
    document TEXT    NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    version  INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    digest   TEXT    NOT NULL,
    bytes    INTEGER NOT NULL,
    PRIMARY KEY (document, version)
) WITHOUT ROWID;
CREATE INDEX document_content_by_digest ON document_content (digest);

CREATE TABLE finding (
    application TEXT    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    place       INTEGER NOT NULL,
    code        TEXT    NOT NULL,
    severity    TEXT    NOT NULL,
    subject     TEXT    NOT NULL,
    args        TEXT    NOT NULL,
    PRIMARY KEY (application, place)
) WITHOUT ROWID;

-- From here to `setting`: the fold of the edits. scored, stale and total are what the rubric says of the sheet.
CREATE TABLE sheet (
    application   TEXT    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    reviewer      TEXT    NOT NULL,
    state         TEXT    NOT NULL,
    submitted_at  INTEGER,
    return_reason TEXT    NOT NULL,
    scored        INTEGER NOT NULL DEFAULT 0,
    stale         INTEGER NOT NULL DEFAULT 0,
    total         INTEGER,
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
    changed_seq  INTEGER NOT NULL,
    seen_version INTEGER NOT NULL,
    PRIMARY KEY (application, reviewer, indicator),
    FOREIGN KEY (application, reviewer) REFERENCES sheet (application, reviewer) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE visit (
    application    TEXT PRIMARY KEY REFERENCES application (id) ON DELETE CASCADE,
    request_reason TEXT NOT NULL,
    notified_on    TEXT NOT NULL,
    date           TEXT NOT NULL,
    place          TEXT NOT NULL,
    participants   TEXT NOT NULL,
    conclusion     TEXT NOT NULL,
    summary        TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE original_check (
    application TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    document    TEXT NOT NULL,
    state       TEXT NOT NULL,
    remark      TEXT NOT NULL,
    PRIMARY KEY (application, document)
) WITHOUT ROWID;

CREATE TABLE note (
    place       INTEGER PRIMARY KEY,
    application TEXT    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    id          TEXT    NOT NULL,
    topic       TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    author      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    UNIQUE (application, id)
);

CREATE TABLE setting (
    rubric TEXT NOT NULL,
    key    TEXT NOT NULL,
    value  TEXT NOT NULL,
    PRIMARY KEY (rubric, key)
) WITHOUT ROWID;

CREATE TABLE reviewer (
    name          TEXT PRIMARY KEY,
    last_position INTEGER NOT NULL
) WITHOUT ROWID;

-- Text that is being typed and is not yet an edit.
CREATE TABLE draft (
    author      TEXT    NOT NULL,
    application TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    subject     TEXT    NOT NULL,
    field       TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    caret       INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    PRIMARY KEY (author, application, kind, subject, field)
) WITHOUT ROWID;

-- Where a reviewer was; not part of the journal.
CREATE TABLE place (
    reviewer TEXT NOT NULL,
    key      TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (reviewer, key)
) WITHOUT ROWID;
