// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/PagePainter.h"

#include <QPainter>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// Where a piece of a page lies when the page is `to` large instead of `from`.
QRectF scaled(const QRect& piece, QSize from, const QRect& to)
{
    const double x = static_cast<double>(to.width()) / from.width();
    const double y = static_cast<double>(to.height()) / from.height();
    return {to.x() + piece.x() * x, to.y() + piece.y() * y, piece.width() * x, piece.height() * y};
}

/// A little darker on a light canvas, a little lighter on a dark one.
QColor shade(const QColor& canvas, int percent)
{
    return canvas.lightness() > 127 ? canvas.darker(percent) : canvas.lighter(2 * percent);
}

} // namespace

PagePainter::PagePainter(QPainter& painter, const PageCamera& camera, TileStore& tiles, const Palette& colours)
    : m_painter(painter),
      m_camera(camera),
      m_tiles(tiles),
      m_colours(colours)
{}

void PagePainter::paint(const Digest& document, const QRect& exposed)
{
    const auto view = m_camera.view();
    const auto pages = m_camera.layout().visiblePages(view, m_camera.page());
    QRegion canvas(exposed);
    for (int page = pages.first; page <= pages.last; ++page) {
        canvas -= m_camera.layout().pageRect(page).translated(-view.topLeft());
    }
    for (const auto& rect : canvas) {
        m_painter.fillRect(rect, m_colours.canvas);
    }
    for (int page = pages.first; page <= pages.last; ++page) {
        const auto rect = m_camera.layout().pageRect(page).translated(-view.topLeft());
        paintEdge(rect);
        if (rect.intersects(exposed)) {
            paintPage(gridOf(m_camera.layout(), document, page), rect, exposed);
        }
    }
}

void PagePainter::paintEdge(const QRect& rect)
{
    const int line = std::max(1, qRound(m_camera.layout().settings().ratio));
    const auto frame = rect.adjusted(-line, -line, line, line);
    const auto ring = [&](const QRect& outer, const QRect& inner, QColor colour) {
        for (const auto& part : QRegion(outer) - inner) {
            m_painter.fillRect(part, colour);
        }
    };
    ring(frame.adjusted(0, 0, 0, line), frame, shade(m_colours.canvas, 106));
    ring(frame, rect, shade(m_colours.canvas, 114));
}

void PagePainter::paintPage(const TileGrid& grid, const QRect& rect, const QRect& exposed)
{
    QRegion bare;
    for (const auto& tile : grid.tilesIn(exposed.translated(-rect.topLeft()))) {
        const auto place = tile.rect.translated(rect.topLeft());
        const auto part = place & exposed;
        if (const auto* picture = m_tiles.find(tile)) {
            m_painter.drawImage(part.topLeft(), *picture, part.translated(-place.topLeft()));
        } else {
            bare += part;
        }
    }
    if (!bare.isEmpty()) {
        m_painter.save();
        m_painter.setClipRegion(bare, Qt::IntersectClip);
        paintStandIn(grid, rect);
        m_painter.restore();
    }
}

void PagePainter::paintStandIn(const TileGrid& grid, const QRect& rect)
{
    const auto preview = previewOf(grid.document, grid.page, m_camera.layout().paper(grid.page), grid.rotation);
    const auto* picture = m_tiles.find(preview);
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (picture) {
        m_painter.drawImage(QRectF(rect), *picture);
    } else {
        m_painter.fillRect(rect, m_tiles.paper());
        paintNumber(grid.page, rect);
    }
    for (const auto& [key, image] : m_tiles.substitutes(grid.document, grid.page, grid.pageSize, grid.rotation)) {
        m_painter.drawImage(scaled(key.rect, key.pageSize, rect), image);
    }
}

void PagePainter::paintNumber(int page, const QRect& rect)
{
    auto font = m_painter.font();
    font.setPixelSize(std::clamp(rect.width() / 8, 8, qRound(28 * m_camera.layout().settings().ratio)));
    m_painter.setFont(font);
    m_painter.setPen(m_colours.faint);
    m_painter.drawText(rect & QRect({}, m_camera.view().size()), Qt::AlignCenter, QString::number(page + 1));
}

} // namespace pingshen::ui
