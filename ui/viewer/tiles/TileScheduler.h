// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/place/PageLayout.h"
#include "ui/viewer/tiles/TileGrid.h"

namespace pingshen::ui {

struct TileWish
{
    TileKey key;
    TilePriority priority = TilePriority::Visible;

    friend bool operator==(const TileWish&, const TileWish&) = default;
};

/// Which way the reader went last.
enum class Direction { Forward, Backward };

/// What a view looks at.
struct Sight
{
    Digest document;
    QRect view;   ///< on the canvas, device pixels
    int page = 0; ///< the one being read
    Direction direction = Direction::Forward;
};

/// Every picture a view wants, each once, the most urgent first: the sharp tiles of the page that is read, previews of
/// the pages in sight, their sharp tiles, the next screen and page the way the reader goes, those behind, and last the
/// previews of a few pages around. What is not in sight is wished for as long as all tiles together stay within
/// `budget` bytes.
QList<TileWish> wishesFor(const PageLayout& layout, const Sight& sight, qint64 budget);

/// What a tile takes in memory.
qint64 bytesOf(const TileKey& key);

/// The grid of a page as it is laid out.
TileGrid gridOf(const PageLayout& layout, const Digest& document, int page);

} // namespace pingshen::ui
