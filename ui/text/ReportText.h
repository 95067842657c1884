// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ReportWords.h"

namespace pingshen::ui {

/// The words of the reports, each in both languages at once, so that one report can hold both.
PageWords pageWords();
ScoreSheetWords scoreSheetWords();
SiteVisitWords siteVisitWords();
EvidenceWords evidenceWords();

} // namespace pingshen::ui
