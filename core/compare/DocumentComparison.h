// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/compare/PagePictures.h"
#include "core/compare/PageRows.h"
#include "core/compare/RowSearch.h"

namespace pingshen {

/// What became of a page of the old document.
enum class PageFate {
    Same,    ///< the same, with the same number
    Moved,   ///< the same, with another number
    Changed, ///< the same page with some of it changed
    Gone,    ///< no page of the new document is it, or which one cannot be said
};

struct PageOutcome
{
    PageFate fate = PageFate::Gone;
    int page = -1; ///< of the new document, from 0

    friend bool operator==(const PageOutcome&, const PageOutcome&) = default;
};

/// One of two contents of a document.
struct ComparedContent
{
    QList<PageText> pages; ///< all of them in order, with boxes
    PagePicture picture;   ///< asked for where text decides nothing; empty: there are none
};

/// What became of a passage.
enum class PassageFate {
    Carried, ///< the same text (or picture) at the same place
    Moved,   ///< the same, at one other place
    Changed, ///< another text, none, or where it went is in doubt
};

struct PassageOutcome
{
    PassageFate fate = PassageFate::Changed;
    Passage passage; ///< where it stands now; nowhere if it is changed

    friend bool operator==(const PassageOutcome&, const PassageOutcome&) = default;
};

/// Two contents of one document, page by page: by text where both have text of their own, else by picture. The same
/// input gives the same answer. In doubt it says Changed: an anchor is never put where it might be wrong.
class DocumentComparison
{
public:
    /// Raised with every change that may find what was not found before: passages are looked for anew then.
    static constexpr int edition = 1;

    /// Errors: Cancelled.
    static Result<DocumentComparison> of(const ComparedContent& before, const ComparedContent& after, const Task& task);

    /// One for each page of the old content.
    const QList<PageOutcome>& pages() const { return m_pages; }
    /// Pages of the new content that are none of the old one's.
    QList<int> newPages() const;

    /// Unchanged is a passage whose rows are: a value that changed beside an unchanged label changes both. Text that
    /// looks different where it stands (crossed out, covered) has changed too.
    PassageOutcome follow(const Passage& passage);

private:
    struct Side
    {
        QList<PageRows> rows;
        RowPlaces places;
        QList<QSizeF> sizes;
        PagePictures pictures;
    };

    DocumentComparison(Side before, Side after) : m_before(std::move(before)), m_after(std::move(after)) {}

    PassageOutcome followText(const Passage& passage, const QList<int>& signs);
    PassageOutcome followPicture(const Passage& passage);
    bool looksTheSame(const Passage& before, const Passage& after);

    Side m_before;
    Side m_after;
    QList<PageOutcome> m_pages;
};

} // namespace pingshen
