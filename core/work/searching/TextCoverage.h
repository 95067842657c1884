// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Pin.h"
#include "core/work/searching/SearchScope.h"

#include <QList>

#include <optional>

namespace pingshen {

class TextStore;

/// Pages of one document that cannot be searched, or not well.
struct UncoveredPages
{
    ApplicationId application;
    DocumentId document;
    QString name;
    QList<int> pages;                      ///< from 0; empty: the document as a whole, whose pages nobody knows
    std::optional<Error::Code> why = {};   ///< what kept a page from being read
    std::optional<DocumentStatus> is = {}; ///< of a document as a whole

    friend bool operator==(const UncoveredPages&, const UncoveredPages&) = default;
};

/// How much of a scope can be searched: pages = searchable + pending + those that cannot be read.
struct TextCoverage
{
    int pages = 0; ///< of the documents that can be opened
    int searchable = 0;
    int poor = 0;    ///< searchable, but most of the page could not be read
    int pending = 0; ///< not read, or still to be recognised
    QList<UncoveredPages> poorPages;
    QList<UncoveredPages> pendingPages;
    QList<UncoveredPages> unsearchable;

    SearchCoverage counts() const { return {pages, searchable, poor, pending}; }
    bool isWhole() const { return searchable == pages && poor == 0 && unsearchable.isEmpty(); }
    friend bool operator==(const TextCoverage&, const TextCoverage&) = default;
};

/// Of these documents, as far as they are read by now. Whoever searches asks before: what is read in between may be
/// found, and is not said to have been searched.
Result<TextCoverage> coverageOf(TextStore& texts, const QList<ScopedDocument>& documents);
/// The same of each by itself.
Result<QList<TextCoverage>> coverageOfEach(TextStore& texts, const QList<ScopedDocument>& documents);
/// Of a scope.
Result<TextCoverage> textCoverage(Workplace& workplace, const SearchScope& scope);

} // namespace pingshen
