// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Finding.h"
#include "core/domain/Rubric.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// What was found, in what, and what to do about it. One paragraph, ends with a full stop.
/// With a rubric, ids of document kinds are shown as its labels.
QString findingText(const Finding& finding, const Phrasebook& book = {}, const Rubric* rubric = nullptr);

/// What several findings of one code come to, said once, e.g. "13 documents are scans."; empty for a single one and for
/// codes that are always said one by one.
QString groupText(const FindingGroup& group, const Phrasebook& book = {});
/// One line of the list behind it: the document, and what distinguishes it.
QString groupItemText(const Finding& finding, const Phrasebook& book = {}, const Rubric* rubric = nullptr);

} // namespace pingshen::ui
