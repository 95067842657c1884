// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/PageMap.h"

#include "ui/viewer/place/PageLayout.h"

namespace pingshen::ui {

namespace {

/// From a paper of this size to one of `frame`'s, turned clockwise into it.
QTransform laid(QSizeF paper, const QRectF& frame, int rotation)
{
    // Per point of the paper: where its x and its y lead in the frame.
    const bool isTurned = rotation == 90 || rotation == 270;
    const double alongX = (isTurned ? frame.height() : frame.width()) / paper.width();
    const double alongY = (isTurned ? frame.width() : frame.height()) / paper.height();
    switch (rotation) {
    case 90:
        return {0, alongX, -alongY, 0, frame.right(), frame.top()};
    case 180:
        return {-alongX, 0, 0, -alongY, frame.right(), frame.bottom()};
    case 270:
        return {0, -alongX, alongY, 0, frame.left(), frame.bottom()};
    default:
        return {alongX, 0, 0, alongY, frame.left(), frame.top()};
    }
}

} // namespace

PageMap::PageMap(const PageLayout& layout, int page, QPoint offset)
    : m_page(page),
      m_paper(layout.paper(page)),
      m_frame(layout.pageRect(page).translated(-offset)),
      m_rotation(layout.rotationOf(page)),
      m_ratio(layout.settings().ratio),
      m_toView(laid(m_paper, QRectF(m_frame), m_rotation)),
      m_toPage(m_toView.inverted())
{}

} // namespace pingshen::ui
