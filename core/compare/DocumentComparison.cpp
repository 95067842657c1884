// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/DocumentComparison.h"

#include "core/compare/PagePairing.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace pingshen {

namespace {

/// Nearer than this is the same place, in hundredths of a point: what a printer's rounding moves a letter.
constexpr int samePlace = 50;
/// The same of a scan, whose pages never lie on the glass in quite the same way.
constexpr int samePlaceOfScan = 150;

bool isAtSamePlace(const QList<PageRect>& before, const QList<PageRect>& after, int allowed)
{
    const auto isNear = [&](int a, int b) { return std::abs(a - b) <= allowed; };
    return std::ranges::equal(before, after, [&](const PageRect& a, const PageRect& b) {
        return isNear(a.x, b.x) && isNear(a.y, b.y) && isNear(a.x + a.width, b.x + b.width)
               && isNear(a.y + a.height, b.y + b.height);
    });
}

bool isAsLarge(const QList<PageRect>& before, const QList<PageRect>& after)
{
    return std::ranges::equal(before, after, [](const PageRect& a, const PageRect& b) {
        return std::abs(a.width - b.width) <= samePlace && std::abs(a.height - b.height) <= samePlace;
    });
}

PassageOutcome outcomeOf(const Passage& before, const Passage& after, int allowed)
{
    const bool isThere = before.page == after.page && isAtSamePlace(before.rects, after.rects, allowed);
    return isThere ? PassageOutcome{PassageFate::Carried, before} : PassageOutcome{PassageFate::Moved, after};
}

double scaleOf(QSizeF size)
{
    return size.height() > 0 ? comparedHeight / size.height() : 0;
}

QRect pixelsOf(const PageRect& rect, double scale)
{
    const auto points = pointsOf(rect);
    return QRectF(points.topLeft() * scale, points.size() * scale).toAlignedRect();
}

} // namespace

Result<DocumentComparison> DocumentComparison::of(const ComparedContent& before, const ComparedContent& after,
                                                  const Task& task)
{
    const auto sideOf = [](const ComparedContent& content) {
        Side side;
        side.pictures = PagePictures(content.picture);
        for (const auto& page : content.pages) {
            side.rows.append(rowsOf(page));
            side.sizes.append(page.size);
        }
        side.places = RowPlaces(side.rows);
        return side;
    };
    DocumentComparison comparison(sideOf(before), sideOf(after));
    auto& one = comparison.m_before;
    auto& two = comparison.m_after;
    PINGSHEN_ASSIGN(const auto pairs, pairPages(one.rows, one.pictures, two.rows, two.pictures, task));
    for (int page = 0; page < pairs.size(); ++page) {
        const auto& pair = pairs.at(page);
        const auto fateOf = [&] {
            return !pair->isSame ? PageFate::Changed : pair->page == page ? PageFate::Same : PageFate::Moved;
        };
        comparison.m_pages.append(pair ? PageOutcome{fateOf(), pair->page} : PageOutcome());
    }
    return comparison;
}

QList<int> DocumentComparison::newPages() const
{
    QSet<int> known;
    for (const auto& outcome : m_pages) {
        known.insert(outcome.page);
    }
    QList<int> pages;
    for (int page = 0; page < m_after.rows.size(); ++page) {
        if (!known.contains(page)) {
            pages.append(page);
        }
    }
    return pages;
}

PassageOutcome DocumentComparison::follow(const Passage& passage)
{
    if (passage.isEmpty() || passage.page >= m_pages.size()) {
        return {};
    }
    const auto& page = m_before.rows.at(passage.page);
    if (!isToldByText(page)) {
        return followPicture(passage);
    }
    const auto signs = signsIn(page, passage.rects);
    return signs.isEmpty() && passage.quote.isEmpty() ? followPicture(passage) : followText(passage, signs);
}

PassageOutcome DocumentComparison::followText(const Passage& passage, const QList<int>& signs)
{
    const auto& page = m_before.rows.at(passage.page);
    // A quote that is not what stands there was pinned by other rules than ours: nobody knows what it means.
    const bool isQuoted = passage.quote.isEmpty() || withoutSpaces(passage.quote) == textOf(page, signs);
    if (signs.isEmpty() || !isQuoted) {
        return {};
    }
    const auto& pair = m_pages.at(passage.page);
    const bool isSame = pair.fate == PageFate::Same || pair.fate == PageFate::Moved;
    const auto found =
        RowSearch(m_before.rows, m_before.places, m_after.rows, m_after.places).find(passage, signs, pair.page, isSame);
    return found && looksTheSame(passage, *found) ? outcomeOf(passage, *found, samePlace) : PassageOutcome();
}

/// Text set anew in another font looks different, and is the same: only what is as large as before is compared.
bool DocumentComparison::looksTheSame(const Passage& before, const Passage& after)
{
    if (m_before.pictures.isEmpty() || m_after.pictures.isEmpty() || !isAsLarge(before.rects, after.rects)) {
        return true;
    }
    const auto one = m_before.pictures.at(before.page);
    const auto two = m_after.pictures.at(after.page);
    if (one.isNull() || two.isNull()) {
        return false;
    }
    const double scale = scaleOf(m_before.sizes.at(before.page));
    const double scaleAfter = scaleOf(m_after.sizes.at(after.page));
    for (qsizetype i = 0; i < before.rects.size(); ++i) {
        Placement placement;
        placement.xx = placement.yy = scale > 0 ? scaleAfter / scale : 1;
        const auto from = pointsOf(before.rects.at(i)).topLeft();
        const auto to = pointsOf(after.rects.at(i)).topLeft();
        placement.x0 = (to.x() - from.x()) * scaleAfter;
        placement.y0 = (to.y() - from.y()) * scaleAfter;
        const auto match = closelyMatched(one, two, placement, pixelsOf(before.rects.at(i), scale));
        if (match.verdict == PictureVerdict::Changed) {
            return false;
        }
    }
    return true;
}

PassageOutcome DocumentComparison::followPicture(const Passage& passage)
{
    const auto& pair = m_pages.at(passage.page);
    if (pair.page < 0) {
        return {};
    }
    const auto one = m_before.pictures.at(passage.page);
    const auto two = m_after.pictures.at(pair.page);
    const auto placement = placementOf(one, two);
    const double scale = scaleOf(m_before.sizes.at(passage.page));
    const double scaleAfter = scaleOf(m_after.sizes.at(pair.page));
    if (!placement || scale <= 0 || scaleAfter <= 0) {
        return {};
    }
    Passage found{pair.page, {}, passage.quote};
    bool isSeen = false;
    for (const auto& rect : passage.rects) {
        const auto match = closelyMatched(one, two, *placement, pixelsOf(rect, scale));
        if (match.verdict == PictureVerdict::Changed) {
            return {};
        }
        isSeen = isSeen || match.verdict == PictureVerdict::Same;
        const auto points = pointsOf(rect);
        const auto there = match.placement.boundsOf({points.topLeft() * scale, points.size() * scale});
        found.rects.append(hundredthsOf({there.topLeft() / scaleAfter, there.size() / scaleAfter}));
    }
    // Of a place that shows nothing nobody can say where it is.
    return isSeen ? outcomeOf(passage, found, samePlaceOfScan) : PassageOutcome();
}

} // namespace pingshen
