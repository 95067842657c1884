// SPDX-License-Identifier: GPL-3.0-or-later
// How large, which way round and in which colours a view shows its pages.

#include "ui/viewer/PageView.h"

#include "ui/viewer/place/CommonZooms.h"

#include <algorithm>
#include <utility>

namespace pingshen::ui {

void PageView::setZoom(const Zoom& zoom)
{
    m_scroll.stop();
    m_camera.setZoom(zoom, QPoint());
    follow();
}

void PageView::zoomInSteps(int steps)
{
    const auto percent = m_camera.layout().percentOf(m_camera.page());
    const auto wanted = commonZoomBeside(percent, steps);
    zoomBy(wanted / percent, QRectF(viewport()->rect()).center());
}

void PageView::zoomBy(double factor, QPointF about)
{
    const auto percent = m_camera.layout().percentOf(m_camera.page()) * factor;
    m_scroll.stop();
    m_camera.setZoom({ZoomMode::Percent, std::clamp(percent, PageLayout::smallestPercent, PageLayout::largestPercent)},
                     toDevice(about));
    follow();
}

void PageView::setRotation(int degrees)
{
    m_scroll.stop();
    m_camera.setRotation(degrees);
    follow();
}

void PageView::setPageMode(PageMode mode)
{
    m_scroll.stop();
    m_camera.setMode(mode);
    follow();
}

void PageView::setTurns(const QMap<int, int>& turns, const QSet<int>& uprighted)
{
    if (turns == m_camera.turns() && uprighted == m_uprighted) {
        return;
    }
    m_scroll.stop();
    m_camera.setTurns(turns);
    m_uprighted = uprighted;
    dropStrips();
    follow();
}

void PageView::showStart()
{
    m_scroll.stop();
    m_camera.showPage(0);
    follow();
}

void PageView::dropStrips()
{
    for (auto* strip : std::as_const(m_strips)) {
        strip->hide();
        strip->deleteLater(); // it may be the one whose button was pressed
    }
    m_strips.clear();
}

/// Pictures come anew; until then a page is a sheet of the right colour.
void PageView::followColours()
{
    m_overlays.setNight(m_tiles.colours() == PageColours::Night);
    viewport()->update();
}

} // namespace pingshen::ui
