-- SPDX-License-Identifier: GPL-3.0-or-later
-- The journal's second format, see resources/formats/journal.md. What the first one held is set aside, brought over by
-- the program (core/storage/journal/FirstFormat) in the same transaction, and dropped by the next step.

DROP TRIGGER IF EXISTS edit_is_never_changed;
DROP TRIGGER IF EXISTS edit_is_never_removed;
DROP INDEX IF EXISTS edit_by_application;
DROP INDEX IF EXISTS application_by_case_number;
DROP INDEX IF EXISTS application_in_queue;
DROP INDEX IF EXISTS package_version_by_digest;
DROP INDEX IF EXISTS document_by_application;
DROP INDEX IF EXISTS document_content_by_digest;
DROP TABLE score;
DROP TABLE visit;
DROP TABLE original_check;
DROP TABLE note;
DROP TABLE setting;
DROP TABLE reviewer;
ALTER TABLE edit RENAME TO edit_1;
ALTER TABLE journal_head RENAME TO journal_head_1;
ALTER TABLE application RENAME TO application_1;
ALTER TABLE package_version RENAME TO package_version_1;
ALTER TABLE document RENAME TO document_1;
ALTER TABLE document_content RENAME TO document_content_1;
ALTER TABLE finding RENAME TO finding_1;
ALTER TABLE sheet RENAME TO sheet_1;

-- Whoever wrote edits. The id is the beginning of the SHA-256 of the public key, which is 64 hexadecimal digits.
CREATE TABLE device (
    id         TEXT PRIMARY KEY,
    public_key TEXT NOT NULL
) WITHOUT ROWID;

-- What people did. bytes is the record itself, hash its SHA-256; the columns before repeat what bytes says, so that it
-- is found. signature is empty but for the last edit of each transaction.
CREATE TABLE edit (
    device      TEXT    NOT NULL,
    seq         INTEGER NOT NULL,
    clock       INTEGER NOT NULL,
    application TEXT    NOT NULL,
    bytes       BLOB    NOT NULL,
    hash        TEXT    NOT NULL,
    signature   TEXT    NOT NULL,
    PRIMARY KEY (device, seq)
);
CREATE INDEX edit_in_order ON edit (application, clock, device, seq);

CREATE TRIGGER edit_is_never_changed BEFORE UPDATE ON edit
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;

CREATE TRIGGER edit_is_never_removed BEFORE DELETE ON edit
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;

-- Edits of other devices that came before those they continue.
CREATE TABLE edit_held (
    device    TEXT    NOT NULL,
    seq       INTEGER NOT NULL,
    bytes     BLOB    NOT NULL,
    signature TEXT    NOT NULL,
    PRIMARY KEY (device, seq)
);

-- The end of each device's chain. This vault's own is signed by its device, so that a cut tail shows.
CREATE TABLE journal_head (
    device    TEXT PRIMARY KEY,
    seq       INTEGER NOT NULL,
    clock     INTEGER NOT NULL,
    hash      TEXT    NOT NULL,
    signature TEXT    NOT NULL
) WITHOUT ROWID;

-- Every version of a standard that was used here, found by the SHA-256 of its canonical JSON; what a submitted sheet was
-- scored under is shown and totalled under that for ever.
CREATE TABLE rubric (
    digest TEXT PRIMARY KEY,
    json   BLOB NOT NULL
) WITHOUT ROWID;

-- From here to `person`: the fold of the edits and nothing else.
CREATE TABLE application (
    id              TEXT PRIMARY KEY,
    rubric          TEXT    NOT NULL,
    latin_name      TEXT    NOT NULL,
    chinese_name    TEXT    NOT NULL,
    nationality     TEXT    NOT NULL,
    birth_date      TEXT    NOT NULL,
    passport_number TEXT    NOT NULL,
    employer        TEXT    NOT NULL,
    position        TEXT    NOT NULL,
    case_number     TEXT    NOT NULL,
    newest_version  INTEGER NOT NULL,
    imported_at     INTEGER NOT NULL,
    search_text     TEXT    NOT NULL
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

CREATE TABLE document (
    id          TEXT PRIMARY KEY,
    application TEXT    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    place       INTEGER NOT NULL,
    name        TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    confidence  INTEGER NOT NULL,
    reason      TEXT    NOT NULL,
    digest      TEXT    NOT NULL,
    bytes       INTEGER NOT NULL,
    pages       INTEGER NOT NULL,
    text_pages  INTEGER NOT NULL,
    status      TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    replaced    TEXT    NOT NULL
);
CREATE INDEX document_by_application ON document (application, place);

-- Every content a document ever had: none of these files may go.
CREATE TABLE document_content (
    application TEXT    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    document    TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    name        TEXT    NOT NULL,
    digest      TEXT    NOT NULL,
    bytes       INTEGER NOT NULL,
    PRIMARY KEY (application, document, version)
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

-- frozen_*: what a submitted sheet came to, the settings and the rubric it was scored under, and the digest of all of
-- it that is printed. scored, stale and total are what the rubric says of the sheet.
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

-- clock: of the edit that first wrote the note.
CREATE TABLE note (
    application TEXT    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    id          TEXT    NOT NULL,
    clock       INTEGER NOT NULL,
    topic       TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    author      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    PRIMARY KEY (application, id)
) WITHOUT ROWID;

-- Values that edits gave to one field without knowing of each other, until a person chooses.
CREATE TABLE conflict (
    application TEXT    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    owner       TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    subject     TEXT    NOT NULL,
    field       TEXT    NOT NULL,
    device      TEXT    NOT NULL,
    seq         INTEGER NOT NULL,
    author      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    value       TEXT    NOT NULL,
    PRIMARY KEY (application, owner, kind, subject, field, device, seq)
) WITHOUT ROWID;

CREATE TABLE setting (
    rubric TEXT NOT NULL,
    key    TEXT NOT NULL,
    value  TEXT NOT NULL,
    PRIMARY KEY (rubric, key)
) WITHOUT ROWID;

-- Who works here, and what edits call them by. clock: of the latest edit of this author.
CREATE TABLE person (
    id           TEXT PRIMARY KEY,
    latin_name   TEXT    NOT NULL,
    chinese_name TEXT    NOT NULL,
    remark       TEXT    NOT NULL,
    roles        TEXT    NOT NULL,
    clock        INTEGER NOT NULL
) WITHOUT ROWID;
