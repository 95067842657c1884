-- SPDX-License-Identifier: GPL-3.0-or-later
-- What stands on the pages of the originals: a file of its own beside the database (texts.db). All of it can be read
-- from the originals again, so nothing migrates it: a file of another format is made anew.

CREATE TABLE stamp (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Pages by what is known of them, so that how much can be searched is said without counting pages.
CREATE TABLE content (
    id      INTEGER PRIMARY KEY,
    digest  TEXT    NOT NULL UNIQUE,
    waiting INTEGER NOT NULL DEFAULT 0,
    read    INTEGER NOT NULL DEFAULT 0,
    poor    INTEGER NOT NULL DEFAULT 0,
    failed  INTEGER NOT NULL DEFAULT 0
);

-- id: content.id << 20 | page, page from 0. width, height: hundredths of a point.
CREATE TABLE page (
    id         INTEGER PRIMARY KEY,
    state      TEXT    NOT NULL,
    origin     TEXT    NOT NULL,
    confidence INTEGER NOT NULL,
    failure    TEXT    NOT NULL,
    edition    TEXT    NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL
);

-- Apart from `page`, so that pages are looked through without their texts. seal: SHA-256 of the others, by which a
-- damaged text is told.
CREATE TABLE page_text (
    id    INTEGER PRIMARY KEY,
    text  TEXT NOT NULL,
    words BLOB NOT NULL,
    seal  TEXT NOT NULL
);

-- Segments with a space between them, see core/text/Segments.h. joined: empty where it would be the same as apart;
-- alike: of recognised pages only.
CREATE VIRTUAL TABLE segments USING fts5(apart, joined, alike, content='', tokenize='ascii');

-- Of each page in `segments` the sum of its segments, by which an index that does not have them all is told; see
-- core/storage/texts/PageIndex.h.
CREATE TABLE page_print (
    id    INTEGER PRIMARY KEY,
    print INTEGER NOT NULL
);
