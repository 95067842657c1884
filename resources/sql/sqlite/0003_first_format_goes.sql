-- SPDX-License-Identifier: GPL-3.0-or-later
-- What 0002 set aside was brought over.

DROP TABLE finding_1;
DROP TABLE document_content_1;
DROP TABLE document_1;
DROP TABLE package_version_1;
DROP TABLE sheet_1;
DROP TABLE application_1;
DROP TABLE journal_head_1;
DROP TABLE edit_1;
