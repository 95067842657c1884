// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/facts/CrossCheck.h"
#include "core/work/searching/SearchScope.h"
#include "core/work/searching/TextCoverage.h"

namespace pingshen {

/// What the documents of an application say of the applicant, and where they disagree.
struct ApplicationFacts
{
    QList<ScopedDocument> documents; ///< as the application shows them
    QList<DocumentFacts> facts;      ///< one for each of these; texts as they are to be shown
    QList<FactRow> rows;
    QList<FactDifference> differences;
    TextCoverage coverage; ///< how much could be read: what stands on other pages is not among the facts
};

/// Reads the facts from the texts that were kept of the pages, see indexTexts; nothing is written. A page that was not
/// read yet says nothing, and none of its document's facts counts as missing. Errors: ApplicationNotFound, Cancelled,
/// DatabaseFailed.
Result<ApplicationFacts> documentFacts(Workplace& workplace, const SearchScope& scope, const Task& task);

} // namespace pingshen
