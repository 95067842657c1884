// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/Classifier.h"
#include "core/domain/Dossier.h"
#include "core/domain/Finding.h"
#include "core/domain/Rubric.h"
#include "core/package/PackageReader.h"
#include "core/render/PdfService.h"
#include "core/work/importing/RecognitionLimit.h"

#include <optional>

namespace pingshen {

/// A document as the worker saw it: what it is, or why it cannot be opened.
struct ProbedDocument
{
    PdfProbe probe;
    std::optional<Error> failure;
};

/// What `application.json` calls a document's kind and the standard does not know is not believed; a finding names it.
void dropUnknownKinds(Package& package, const Rubric& rubric);

/// Opens every PDF of the package in the worker, several at a time. In the order of the entries; entries that are no
/// PDF get an empty probe. A PDF that cannot be opened is told by its `failure`. Errors: Cancelled, WorkerNotStarted.
Result<QList<ProbedDocument>> probeDocuments(const Package& package, PdfService& pdf, const Task& task);

/// What the content of a document hides, lacks or has otherwise than it seems: attachments, forms, pictures, turned
/// pages. `name` is the document's.
QList<Finding> contentFindings(const QString& name, const PdfProbe& probe);

/// The first page had to be recognised, and most of it could not be read. `name` is the document's.
Finding poorlyRead(const QString& name);

/// Fills in pages, text pages and status.
void describe(Document& document, const ProbedDocument& probed);

/// What a document is, and how well that could be seen.
struct FoundKind
{
    Classification kind;
    bool isPoorlyRead = false;              ///< see poorlyRead()
    std::optional<PageText> firstPage = {}; ///< as it was recognised for this
};

/// The kind of each document: as declared by the package, else as its name says, else its first page's text, else the
/// first page's recognised picture. Several pages are recognised at a time, all of them within the limit: a document
/// left over has no kind and notReadYet() for its reason. In the order of the entries, as `probed`; entries that are no
/// PDF get none. Errors: Cancelled.
Result<QList<FoundKind>> kindsOf(const Package& package, const QList<ProbedDocument>& probed, PdfService& pdf,
                                 const RecognitionLimit& limit, const Task& task);

} // namespace pingshen
