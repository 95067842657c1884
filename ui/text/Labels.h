// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Edit.h"
#include "core/domain/Finding.h"
#include "core/domain/Person.h"
#include "core/domain/Pin.h"
#include "core/domain/Sheet.h"
#include "core/domain/SiteVisit.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// The words for states and kinds, as they stand on a tag or in a column: no full stop.
/// Labels of indicators, options and document kinds come from the rubric instead.

QString labelOf(DocumentStatus status, const Phrasebook& book = {});
QString labelOf(SheetState state, const Phrasebook& book = {});
QString labelOf(OriginalState state, const Phrasebook& book = {});
QString labelOf(Conclusion conclusion, const Phrasebook& book = {});
QString labelOf(Finding::Severity severity, const Phrasebook& book = {});
QString labelOf(Stance stance, const Phrasebook& book = {});
QString labelOf(PinState state, const Phrasebook& book = {});
/// "411 of 412 pages, read poorly: 2".
QString coverageText(const SearchCoverage& coverage, const Phrasebook& book = {});
/// What a row of the history says was done, e.g. "Score changed".
QString labelOf(EditKind::Value kind, const Phrasebook& book = {});
/// The same of this change: a note is added, changed or withdrawn, evidence added, changed or removed.
QString labelOf(const Change& change, const Phrasebook& book = {});
QString labelOf(Role role, const Phrasebook& book = {});
QString rolesText(Roles roles, const Phrasebook& book = {});
/// A field of an edit ("points", "passportNumber", ...); a field that has no word of its own gives itself.
QString fieldLabel(const QString& field, const Phrasebook& book = {});
/// A file that is no PDF by what it is ("docx", "jpeg", ...), with its article: "a Word document".
QString contentLabel(const QString& content, const Phrasebook& book = {});
/// The language's own name: "中文", "English", alike in both.
QString labelOf(Language language);

} // namespace pingshen::ui
