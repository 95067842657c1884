// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandContext.h"
#include "core/work/searching/TextCoverage.h"

#include <QJsonObject>

/// How much of the documents a command could look at.
namespace pingshen::cli {

QJsonObject coverageToJson(const TextCoverage& coverage);

/// What can be searched, and each page that cannot.
QString coverageLines(const TextCoverage& coverage);

/// Reads what PDFs say themselves and nobody has read yet. What cannot be read now is no reason not to go on with the
/// rest; it counts as pending. Errors: ApplicationNotFound, DocumentNotFound, Cancelled.
Done readPdfTexts(CommandContext& context, Workplace& workplace, const SearchScope& scope);

} // namespace pingshen::cli
