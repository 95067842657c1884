// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/report/EvidenceReport.h"
#include "core/report/ReportWords.h"

namespace pingshen {

/// A4 pages with each pin's place, quote, picture and digest. Needs a QGuiApplication. Errors: FontMissing, Cancelled,
/// ReportFailed.
Result<QByteArray> evidencePdf(const EvidenceReport& report, const EvidenceWords& words, ReportLanguage language,
                               Undrawn undrawn, const Task& task);

/// The same as one HTML page in UTF-8 that needs nothing but itself, pictures included, and runs nothing.
QByteArray evidenceHtml(const EvidenceReport& report, const EvidenceWords& words, ReportLanguage language);

} // namespace pingshen
