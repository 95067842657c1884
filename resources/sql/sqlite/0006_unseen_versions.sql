-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of the versions before the newest one that a score has seen those that it has not, single spaces between: they came
-- from another computer.

ALTER TABLE score ADD COLUMN unseen TEXT NOT NULL DEFAULT '';
