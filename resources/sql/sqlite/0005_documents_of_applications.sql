-- SPDX-License-Identifier: GPL-3.0-or-later
-- The id of a document follows from its package and its content, so that two applications may hold documents of one id:
-- it is unique within its application only.

DROP INDEX document_by_application;
ALTER TABLE document RENAME TO document_4;

CREATE TABLE document (
    application TEXT    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    id          TEXT    NOT NULL,
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
    replaced    TEXT    NOT NULL,
    PRIMARY KEY (application, id)
) WITHOUT ROWID;

INSERT INTO document (application, id, place, name, kind, confidence, reason, digest, bytes, pages, text_pages, status,
    version, replaced) SELECT application, id, place, name, kind, confidence, reason, digest, bytes, pages, text_pages,
    status, version, replaced FROM document_4;
DROP TABLE document_4;
CREATE INDEX document_by_application ON document (application, place);
