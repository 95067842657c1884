// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QTransform>

namespace pingshen::ui {

class PageLayout;

/// How one page lies in the viewport. A page counts in points (1/72 inch) from the top left of the page as the document
/// shows it, y downwards, as PageText does; the viewport in device pixels. The reader's own rotation lies between them.
class PageMap
{
public:
    /// `offset`: where the viewport's corner lies on the canvas.
    PageMap(const PageLayout& layout, int page, QPoint offset);

    int page() const { return m_page; }
    /// Of the page, in points.
    QSizeF paper() const { return m_paper; }
    /// Of the page, in the viewport.
    QRect frame() const { return m_frame; }
    /// 0, 90, 180 or 270 degrees clockwise.
    int rotation() const { return m_rotation; }
    /// Device pixels to a logical pixel: for lines and letters that do not grow with the zoom.
    double ratio() const { return m_ratio; }
    /// The page is shown light on dark: what is to be seen under its letters is lit, not shaded.
    bool isNight() const { return m_isNight; }
    void setNight(bool night) { m_isNight = night; }

    /// These undo each other to a millionth of a point; the page's corners are the corners of `frame()`.
    QPointF toView(QPointF point) const { return m_toView.map(point); }
    QRectF toView(const QRectF& rect) const { return m_toView.mapRect(rect); }
    QPointF toPage(QPointF pixel) const { return m_toPage.map(pixel); }
    QRectF toPage(const QRectF& pixels) const { return m_toPage.mapRect(pixels); }

private:
    int m_page;
    QSizeF m_paper;
    QRect m_frame;
    int m_rotation;
    double m_ratio;
    bool m_isNight = false;
    QTransform m_toView;
    QTransform m_toPage;
};

/// A point of a page in points. It may lie beyond the page's edges.
struct PagePoint
{
    int page = 0; ///< from 0
    QPointF at;

    friend bool operator==(const PagePoint&, const PagePoint&) = default;
};

} // namespace pingshen::ui
