// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/place/ReadingPlace.h"

#include <QList>
#include <QMap>
#include <QPoint>
#include <QRect>
#include <QSizeF>

namespace pingshen::ui {

/// Pages `first` to `last`, both included; empty when `last < first`.
struct PageRange
{
    int first = 0;
    int last = -1;

    friend bool operator==(const PageRange&, const PageRange&) = default;
};

/// Where every page lies. Pure geometry in device pixels, so that a page starts at a pixel and its text is crisp also
/// at a device pixel ratio of 1.25. The surface that scrolls is called the canvas; in single mode every page has its
/// own. Building is O(pages), every question O(log pages).
class PageLayout
{
public:
    static constexpr int margin = 12; ///< around the pages and between them, logical pixels
    static constexpr double smallestPercent = 5;
    static constexpr double largestPercent = 800;

    struct Settings
    {
        PageMode mode = PageMode::Continuous;
        Zoom zoom;
        int rotation = 0;   ///< 0, 90, 180 or 270
        QSize viewport;     ///< device pixels
        double ratio = 1.0; ///< device pixels to a logical pixel

        friend bool operator==(const Settings&, const Settings&) = default;
    };

    PageLayout() = default;
    /// Sizes in points. A size that makes no sense stands for A4. `turns`: of single pages, degrees clockwise on top of
    /// the rotation of all.
    PageLayout(QList<QSizeF> sizes, const Settings& settings, QMap<int, int> turns = {});

    int pages() const { return static_cast<int>(m_sizes.size()); }
    const Settings& settings() const { return m_settings; }
    /// 0, 90, 180 or 270 degrees clockwise: of all pages and of this one.
    int rotationOf(int page) const { return (m_settings.rotation + m_turns.value(page)) % 360; }
    /// In points, before the rotation.
    QSizeF paper(int page) const { return m_sizes.at(page); }

    /// At least as large as the viewport.
    QSize canvas(int page) const;
    /// On the canvas of that page.
    QRect pageRect(int page) const;
    /// What 100 % of this page is at: the zoom in percent that is in effect for it.
    double percentOf(int page) const;
    /// The page at this height of the canvas, else the nearest one. `shown` is the page of single mode.
    int pageAt(int y, int shown) const;
    /// Pages that have at least a pixel within `view`.
    PageRange visiblePages(const QRect& view, int shown) const;

    PageAnchor anchorOn(int page, QPoint point) const;
    /// The point an anchor stands for; anchorOn() and pointOf() undo each other to the pixel.
    QPoint pointOf(const PageAnchor& anchor) const;

private:
    int edge() const;
    QSizeF pointsOf(int page) const;
    QSize pixelsOf(int page) const;
    double scaleOf(int page) const;
    void stack();

    QList<QSizeF> m_sizes;
    Settings m_settings;
    QMap<int, int> m_turns;
    QList<int> m_tops; ///< continuous mode: where each page begins
    QSize m_stacked;   ///< continuous mode: all pages with their margins
    double m_shrink = 1.0;
};

} // namespace pingshen::ui
