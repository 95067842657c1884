// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tiles/TileGrid.h"

#include <algorithm>
#include <cmath>

namespace pingshen::ui {

namespace {

constexpr double pixelsOfPreview = 100'000;

int parts(qint64 whole, qint64 largest)
{
    return static_cast<int>((whole + largest - 1) / largest);
}

int evenly(int length, int count)
{
    return (length + count - 1) / count;
}

} // namespace

QSize TileGrid::tileSize() const
{
    const int width = evenly(pageSize.width(), parts(pageSize.width(), widestTile));
    const auto tallest = std::max<qint64>(1, pixelsOfTile / width);
    return {width, evenly(pageSize.height(), parts(pageSize.height(), tallest))};
}

QList<TileKey> TileGrid::tilesIn(const QRect& part) const
{
    const QRect whole({}, pageSize);
    const auto wanted = part & whole;
    QList<TileKey> tiles;
    if (wanted.isEmpty()) {
        return tiles;
    }
    const auto size = tileSize();
    for (int row = wanted.top() / size.height(); row <= wanted.bottom() / size.height(); ++row) {
        for (int column = wanted.left() / size.width(); column <= wanted.right() / size.width(); ++column) {
            const QRect tile(QPoint(column * size.width(), row * size.height()), size);
            tiles.append({document, page, pageSize, tile & whole, rotation});
        }
    }
    return tiles;
}

TileKey previewOf(const Digest& document, int page, QSizeF paper, int rotation)
{
    if (rotation == 90 || rotation == 270) {
        paper.transpose();
    }
    const auto size = paper * std::sqrt(pixelsOfPreview / std::max(1.0, paper.width() * paper.height()));
    const QSize pixels(std::max(1, qRound(size.width())), std::max(1, qRound(size.height())));
    return {document, page, pixels, QRect({}, pixels), rotation};
}

bool isPreview(const TileKey& key)
{
    const auto pixels = static_cast<double>(key.pageSize.width()) * key.pageSize.height();
    return key.rect.size() == key.pageSize && pixels < 1.5 * pixelsOfPreview;
}

} // namespace pingshen::ui
