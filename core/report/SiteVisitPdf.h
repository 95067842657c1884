// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/report/ReportWords.h"
#include "core/report/SiteVisitRecord.h"

namespace pingshen {

/// The report of a site visit, A4, to be printed and signed. Same values, same bytes. Needs a QGuiApplication.
/// Errors: FontMissing, Cancelled, ReportFailed.
Result<QByteArray> siteVisitPdf(const SiteVisitRecord& record, const SiteVisitWords& words, ReportLanguage language,
                                Undrawn undrawn, const Task& task);

} // namespace pingshen
