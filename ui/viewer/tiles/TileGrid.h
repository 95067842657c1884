// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PageSource.h"

#include <QList>
#include <QRect>

namespace pingshen::ui {

/// One page at one zoom, cut into pieces worth asking for. A piece has at most 2 million pixels and is as wide as the
/// page where it can be: a scanned page is decoded once a piece, so few large pieces come sooner than many small ones.
struct TileGrid
{
    static constexpr qint64 pixelsOfTile = 2'000'000;
    static constexpr int widestTile = 2'048;

    Digest document;
    int page = 0;
    QSize pageSize; ///< device pixels, after `rotation`
    int rotation = 0;

    /// The tiles that `part` of the page touches, from its top; none when it lies outside.
    QList<TileKey> tilesIn(const QRect& part) const;

private:
    QSize tileSize() const;
};

/// The whole page in about 100,000 pixels, whatever the zoom: one picture serves the view and the thumbnails.
/// `paper` is the page's size in points before `rotation`.
TileKey previewOf(const Digest& document, int page, QSizeF paper, int rotation);
/// Small enough for the previews' own place in memory.
bool isPreview(const TileKey& key);

} // namespace pingshen::ui
