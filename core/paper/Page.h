// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/Block.h"

#include <memory>

namespace pingshen {

/// One line of a set text.
struct TextItem
{
    SetText text;
    int line = 0;
    QPointF at;
};

/// A rule or a ground.
struct FillItem
{
    QRectF rect;
    QColor colour;
};

struct DrawItem
{
    QRectF rect;
    Drawing draw;
};

using Item = std::variant<FillItem, TextItem, DrawItem>;

/// A strip of the page that is never cut: items are relative to its left upper corner.
struct Slab
{
    double before = 0; ///< free space above, not at the top of a page
    double height = 0;
    Keep keep = Keep::No;
    bool breaksPage = false;
    QList<Item> items;
    std::shared_ptr<const QList<Slab>> header; ///< to be repeated when a page begins with this slab
};

struct PlacedSlab
{
    QPointF at;
    QList<Item> items;
};

struct PaperPage
{
    QList<PlacedSlab> slabs; ///< painted in order
};

/// A4 upright unless told otherwise. Points.
struct PageFormat
{
    QSizeF size{595, 842};
    double left = 57;
    double right = 57;
    double top = 57;
    double bottom = 62;

    double bodyWidth() const { return size.width() - left - right; }
    double bodyHeight() const { return size.height() - top - bottom; }
};

struct Paper
{
    PageFormat format;
    QList<PaperPage> pages;
    Drawing background; ///< painted first on every page, over the whole sheet; may be empty
    Drawing foreground; ///< painted last on every page; may be empty
};

} // namespace pingshen
