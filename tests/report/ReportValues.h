// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ReportPage.h"
#include "core/report/ReportWords.h"
#include "core/report/ScoreSheet.h"
#include "core/report/SiteVisitRecord.h"

namespace pingshen::test {

/// Words as `ui/text` would give them.
ScoreSheetWords scoreSheetWords();
SiteVisitWords siteVisitWords();

/// How the foot of a page names the history of these values, whose last entry has that digest.
QString briefly(ReportLanguage language, const QString& hash);

/// A submitted sheet of the 2023 standard: 82.00 x 70% + 61.00 x 30% = 75.7000.
ScoreSheet submittedSheet();
/// The same with one indicator not scored and one reason missing.
ScoreSheet draftSheet();
SiteVisitRecord visitRecord();

} // namespace pingshen::test
