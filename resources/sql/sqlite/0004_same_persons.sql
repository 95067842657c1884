-- SPDX-License-Identifier: GPL-3.0-or-later
-- Persons who were entered twice: whom each is known as, and under which id such a person had begun a sheet. Empty: none.

ALTER TABLE person ADD COLUMN same_as TEXT NOT NULL DEFAULT '';
ALTER TABLE sheet ADD COLUMN begun_by TEXT NOT NULL DEFAULT '';
