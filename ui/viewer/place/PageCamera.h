// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/place/PageLayout.h"
#include "ui/viewer/place/PageMap.h"

namespace pingshen::ui {

/// The window's frame over the pages of one document: which part is seen, which page is being read. Every change of
/// zoom, rotation, mode or size keeps a point of the paper where it was. Positions are device pixels.
class PageCamera
{
public:
    /// Starts at the top of the first page; zoom and mode stay.
    void setPages(const QList<QSizeF>& sizes);
    /// Other sizes of the same pages: the paper in the upper left corner stays there. False: they are as before.
    bool correctSizes(const QList<QSizeF>& sizes);
    /// Single pages turned, in place of those before; of other documents' pages too until then. A page that is read
    /// stays in sight, its upper left corner on top if it is turned itself.
    void setTurns(const QMap<int, int>& turns);
    const QMap<int, int>& turns() const { return m_turns; }
    /// Keeps the upper left corner, and remembers it when the end of the document pushes it away for a while.
    void setViewport(QSize viewport, double ratio);
    /// Keeps the paper under `hold`, a point of the viewport; but a whole page is shown from its top.
    void setZoom(const Zoom& zoom, QPoint hold);
    /// Keeps the paper in the middle of the viewport.
    void setRotation(int rotation);
    /// Keeps the page and the upper edge.
    void setMode(PageMode mode);

    void moveTo(QPoint offset);
    /// In single mode turns to the page first; in continuous mode the offset alone says where.
    void turnTo(int page, QPoint offset);
    /// Puts the page's upper left corner, with its margin, into the viewport's.
    void showPage(int page);
    /// Puts a point of the page, in points, a margin below the upper edge.
    void showPoint(int page, QPointF point);
    /// Puts `place` exactly as it was. Its document is not looked at.
    void restore(const ReadingPlace& place);
    ReadingPlace place(const Digest& document) const;

    const PageLayout& layout() const { return m_layout; }
    QRect view() const { return {m_offset, m_layout.settings().viewport}; }
    /// The largest offset.
    QPoint reach() const;
    int page() const { return m_page; }

    /// In continuous mode of any page, in single mode of the one shown.
    PageMap map(int page) const { return {m_layout, page, m_offset}; }
    /// On the page nearest to a point of the viewport; nothing without a document.
    std::optional<PagePoint> pointAt(QPointF pixel) const;
    /// Where to move, with turnTo(), so that a rectangle of a page (points) is well in sight: it stays where it is if
    /// it is within the middle of the window already, else it comes to a third of the height.
    QPoint offsetFor(int page, const QRectF& rect) const;

private:
    void apply(const PageLayout::Settings& settings);
    void clampTo(QPoint offset);
    int pageInView() const;

    QList<QSizeF> m_sizes;
    QMap<int, int> m_turns;
    PageLayout m_layout;
    QPoint m_offset;
    PageAnchor m_corner; ///< what the upper left corner should show
    int m_page = 0;
};

} // namespace pingshen::ui
