-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many edits each application has, signed by this vault's device, so that one that is missing or was moved to another
-- application is noticed without reading all others. Empty: counted when the vault is next opened for writing.

CREATE TABLE edit_count (
    application TEXT PRIMARY KEY,
    edits       INTEGER NOT NULL,
    signature   TEXT    NOT NULL
) WITHOUT ROWID;
