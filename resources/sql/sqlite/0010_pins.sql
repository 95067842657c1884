-- SPDX-License-Identifier: GPL-3.0-or-later
-- Passages that prove a score, and words that were searched for and not found: one row a pin, on its expert's sheet.
-- clock: of the edit that first wrote it. frozen_pins: what a submission says of the sheet's pins.

CREATE TABLE pin (
    application TEXT    NOT NULL,
    reviewer    TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    clock       INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    indicator   TEXT    NOT NULL,
    stance      TEXT    NOT NULL,
    document    TEXT    NOT NULL,
    content     TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    page        TEXT    NOT NULL,
    rects       TEXT    NOT NULL,
    quote       TEXT    NOT NULL,
    words       TEXT    NOT NULL,
    coverage    TEXT    NOT NULL,
    remark      TEXT    NOT NULL,
    placement   TEXT    NOT NULL,
    PRIMARY KEY (application, reviewer, id),
    FOREIGN KEY (application, reviewer) REFERENCES sheet (application, reviewer) ON DELETE CASCADE
) WITHOUT ROWID;

ALTER TABLE sheet ADD COLUMN frozen_pins TEXT NOT NULL DEFAULT '';
