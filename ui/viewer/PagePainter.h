// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Palette.h"
#include "ui/viewer/place/PageCamera.h"
#include "ui/viewer/tiles/TileStore.h"

class QPainter;

namespace pingshen::ui {

/// Paints the pages in sight. The painter counts in device pixels from the viewport's corner; sharp tiles go to the
/// screen pixel by pixel. Where one is missing: what there is at another zoom, else the preview, else the page's
/// number on quiet paper.
class PagePainter
{
public:
    PagePainter(QPainter& painter, const PageCamera& camera, TileStore& tiles, const Palette& colours);

    void paint(const Digest& document, const QRect& exposed);

private:
    void paintPage(const TileGrid& grid, const QRect& rect, const QRect& exposed);
    void paintEdge(const QRect& rect);
    void paintStandIn(const TileGrid& grid, const QRect& rect);
    void paintNumber(int page, const QRect& rect);

    QPainter& m_painter;
    const PageCamera& m_camera;
    TileStore& m_tiles;
    const Palette& m_colours;
};

} // namespace pingshen::ui
