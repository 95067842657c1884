-- SPDX-License-Identifier: GPL-3.0-or-later
-- Passages that a person highlighted for themselves, and their notes: private, no part of the journal.
-- draft: a note being typed. changed_at: when the row was last written. rest: keys this program does not know, as JSON.

CREATE TABLE highlight (
    reviewer   TEXT    NOT NULL,
    content    TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    document   TEXT    NOT NULL,
    page       INTEGER NOT NULL,
    rects      TEXT    NOT NULL,
    quote      TEXT    NOT NULL,
    note       TEXT    NOT NULL,
    draft      TEXT    NOT NULL,
    at         INTEGER,
    changed_at INTEGER NOT NULL,
    rest       TEXT    NOT NULL,
    PRIMARY KEY (reviewer, content, id)
) WITHOUT ROWID;

-- Until now they stood among the places, in one list for each content. A list of which not all can be moved stays.
INSERT OR IGNORE INTO highlight (reviewer, content, id, document, page, rects, quote, note, draft, at, changed_at, rest)
SELECT place.reviewer,
       substr(place.key, 12),
       json_extract(mark.value, '$.id'),
       ifnull(json_extract(mark.value, '$.document'), ''),
       ifnull(json_extract(mark.value, '$.page'), -1),
       ifnull(json_extract(mark.value, '$.rects'), ''),
       ifnull(json_extract(mark.value, '$.quote'), ''),
       ifnull(json_extract(mark.value, '$.note'), ''),
       '',
       CAST(round((julianday(json_extract(mark.value, '$.at')) - 2440587.5) * 86400000) AS INTEGER),
       0,
       json_remove(mark.value, '$.id', '$.document', '$.page', '$.rects', '$.quote', '$.note', '$.at')
FROM place,
     json_each(CASE WHEN json_valid(place.value) THEN place.value ELSE '{}' END, '$.marks') AS mark
WHERE place.key GLOB 'highlights/*'
  AND CASE mark.type WHEN 'object' THEN ifnull(json_extract(mark.value, '$.id'), '') ELSE '' END <> '';

DELETE FROM place
WHERE key GLOB 'highlights/*'
  AND CASE WHEN json_valid(value) THEN json_remove(value, '$.marks') ELSE '' END = '{}'
  AND (SELECT count(*) FROM json_each(CASE WHEN json_valid(place.value) THEN place.value ELSE '{}' END, '$.marks'))
    = (SELECT count(*) FROM highlight
       WHERE highlight.reviewer = place.reviewer AND highlight.content = substr(place.key, 12));
