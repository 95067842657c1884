// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ReportWords.h"
#include "core/report/ScoreSheet.h"

namespace pingshen {

/// One line an indicator, then sums and total, for spreadsheets: UTF-8 with a byte order mark, RFC 4180 quoting, CRLF.
/// A text that a spreadsheet would take for a formula (= + - @ after any space, tab, carriage return) gets an
/// apostrophe before it.
QByteArray scoreSheetCsv(const ScoreSheet& sheet, const ScoreSheetWords& words, ReportLanguage language);

} // namespace pingshen
