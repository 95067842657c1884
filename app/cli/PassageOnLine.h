// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandContext.h"
#include "core/review/ApplicationFile.h"

#include <variant>

/// The passage that a line names by --document, --page and one of --quote and --rect.
namespace pingshen::cli {

/// "X,Y,W,H" in points, at most two decimals.
std::optional<PageRect> rectFrom(const QString& text);

/// The passage, or the sentence that says that the words are not there. The options fit together. Errors: those of
/// PdfService::words.
Result<std::variant<DocumentPassage, QString>> passageOnLine(CommandContext& context, const ApplicationFile& file,
                                                             const Document& document);

} // namespace pingshen::cli
