// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ReportWords.h"
#include "core/report/ScoreSheet.h"

namespace pingshen {

/// One line an indicator, then sums and total, for spreadsheets: see CsvText.
QByteArray scoreSheetCsv(const ScoreSheet& sheet, const ScoreSheetWords& words, ReportLanguage language);

} // namespace pingshen
