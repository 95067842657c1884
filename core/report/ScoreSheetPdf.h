// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/report/ReportWords.h"
#include "core/report/ScoreSheet.h"

namespace pingshen {

/// The score sheet, A4, to be printed, signed and scanned. Same values, same bytes. Needs a QGuiApplication.
/// Errors: FontMissing, Cancelled, ReportFailed.
Result<QByteArray> scoreSheetPdf(const ScoreSheet& sheet, const ScoreSheetWords& words, ReportLanguage language,
                                 Undrawn undrawn, const Task& task);

} // namespace pingshen
