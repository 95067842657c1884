-- SPDX-License-Identifier: GPL-3.0-or-later
-- All that is known of each content a document came with, so that a person can choose one of several. What was there is
-- made anew of the edits by the program that does this step.

ALTER TABLE document_content ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE document_content ADD COLUMN confidence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document_content ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE document_content ADD COLUMN pages INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document_content ADD COLUMN text_pages INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document_content ADD COLUMN status TEXT NOT NULL DEFAULT '';
