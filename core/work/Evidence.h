// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/render/PdfService.h"
#include "core/review/ApplicationFile.h"
#include "core/work/Workplace.h"
#include "core/work/searching/SearchScope.h"

namespace pingshen {

/// The document that a person names: by its name, its file's name alone, its id or its kind, where only one has that;
/// null: none or several.
const Document* documentNamed(const ApplicationFile& file, const QString& name);

/// Where on the page the quote stands, however it is written there; nothing if it does not. The passage has a rectangle
/// for each line, and the words of the page. The page's text needs its words' boxes.
std::optional<Passage> passageOf(const PageText& page, const QString& quote);

/// Where the pin's passage stood in that content of its document, as the history says last; nothing: it never did. A
/// pin that was found again in another content knows no more where it was.
Result<std::optional<Passage>> passageBefore(Workplace& workplace, const ApplicationId& application, const PinId& pin,
                                             const Digest& content);

/// What a search for words that prove something came to.
struct WordSearch
{
    SearchCoverage coverage;
    DocumentId foundIn; ///< the first document that has them; empty: none
    int page = -1;      ///< there, from 0
};

/// Looks for the words in one document or in all of a package: in what was read of the pages, and in the PDFs' own
/// text, which is read now where nobody has yet. Errors: those of indexTexts and searchDocuments.
Result<WordSearch> searchWords(Workplace& workplace, const SearchScope& scope, const QString& words, PdfService& pdf,
                               const Task& task);

} // namespace pingshen
