// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PdfService.h"
#include "core/work/searching/SearchScope.h"

namespace pingshen {

/// How far pages are read.
enum class IndexDepth {
    PdfText,   ///< what the PDFs say themselves: milliseconds a page
    Recognised ///< the pages without text of their own too: seconds a page
};

struct IndexRequest
{
    SearchScope scope;
    IndexDepth depth = IndexDepth::Recognised;
    bool retriesFailed = false; ///< pages that could not be read before are tried once more
    /// Called before each few pages on the working thread; may wait, so that who works at the screen goes first.
    std::function<void()> pace = {};
};

/// Reads the texts of the pages that nobody has read yet and keeps them, some at a time: what PDFs say first, for all
/// documents, then what has to be recognised. A stop loses next to nothing, and the next call goes on from there. A
/// page that cannot be read is kept as that, with the reason, and costs the others nothing; a document that is missing
/// is passed over. Progress: pages of the scope that are done. Answers how many were read. Errors: ApplicationNotFound,
/// DocumentNotFound, Cancelled, WorkerNotStarted, OcrUnavailable (all else has been read), DiskFull, DatabaseFailed.
Result<int> indexTexts(Workplace& workplace, const IndexRequest& request, PdfService& pdf, const Task& task);

/// Looks whether what was read of pages, and what they are found by, is as it was kept: what is not is forgotten or
/// made anew. True: something was not, so that there is something to read or to search again. Errors: Cancelled,
/// DiskFull, DatabaseFailed.
Result<bool> checkTexts(Workplace& workplace, const Task& task);

/// Keeps what was read of pages for another purpose. What cannot be kept is read again another time.
void keepRead(Workplace& workplace, const QMap<Digest, PageText>& pages);

} // namespace pingshen
