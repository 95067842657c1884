// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/Passage.h"
#include "core/work/searching/TextCoverage.h"

#include <QMap>

namespace pingshen {

/// Where one of several keywords stands in a document.
struct KeywordPlaces
{
    QString word;
    QMap<int, QList<QList<PageRect>>> places; ///< by page from 0; each has one rectangle a line
    int count = 0;                            ///< those included of which nobody knows where on the page they stand

    friend bool operator==(const KeywordPlaces&, const KeywordPlaces&) = default;
};

/// What is known of several keywords in a document: as much of it as was searched.
struct DocumentKeywords
{
    DocumentId document;
    Digest content;
    QList<KeywordPlaces> words; ///< as they were given, without those that were not found
    TextCoverage coverage;      ///< "none" is true only where it is whole

    int count() const;
    friend bool operator==(const DocumentKeywords&, const DocumentKeywords&) = default;
};

/// Looks for several keywords in every document of a scope, in the order of the documents. A place counts once, for the
/// longest keyword that stands there, and Latin words count whole only: see longestPlaces. Errors: as of
/// searchDocuments.
Result<QList<DocumentKeywords>> placesOfKeywords(Workplace& workplace, const SearchScope& scope,
                                                 const QStringList& words, const Task& task);

} // namespace pingshen
