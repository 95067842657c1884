// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/SetText.h"

#include <QList>
#include <QRectF>
#include <QSizeF>

#include <functional>
#include <variant>

class QPainter;

namespace pingshen {

/// WithNext: the block stays on the page on which the next one begins.
enum class Keep { No, WithNext };

/// Paints into a box whose left upper corner is the origin. Lengths are points.
using Drawing = std::function<void(QPainter&, QSizeF)>;

struct Paragraph
{
    Text text;
    double before = 0; ///< not at the top of a page
    double after = 0;
    double left = 0;
    double right = 0;
    Keep keep = Keep::No;
};

struct Cell
{
    QList<Text> texts = {}; ///< one below the other
    int columns = 1;
    int rows = 1;      ///< rows it reaches down; the rows below leave its place out
    QColor fill = {};  ///< invalid: none
    bool open = false; ///< no rule below
    double indent = 0; ///< of its texts
};

struct TableRow
{
    QList<Cell> cells;
    double rule = 0.5; ///< thickness of the line below it; 0: none
    QColor ruleColour = QColor::fromRgb(0xFFC9CFD8);
    double minimumHeight = 0;
    Keep keep = Keep::No;
};

enum class Rules { None, Horizontal, Grid };

/// Rows under columns whose widths are `shares` of the whole. A row is cut only when it is longer than a page.
struct Table
{
    QList<double> shares;
    QList<TableRow> rows;
    int headerRows = 0; ///< how many of the first rows are repeated on every page
    Rules rules = Rules::Horizontal;
    double paddingX = 4;
    double paddingY = 3;
    double before = 0;
    double after = 0;
    Keep keep = Keep::No; ///< of its last row
};

/// A drawing in the flow.
struct Figure
{
    QSizeF size;
    Drawing draw;
    Align align = Align::Left;
    double before = 0;
    Keep keep = Keep::No;
};

/// A drawing laid over the page, seals and signatures: takes no room, stays with the block before it.
/// `rect` is relative to the left margin and to where that block ends.
struct Overlay
{
    QRectF rect;
    Drawing draw;
};

struct Space
{
    double height = 0;
    Keep keep = Keep::No;
};

struct PageBreak
{};

using Block = std::variant<Paragraph, Table, Figure, Overlay, Space, PageBreak>;

} // namespace pingshen
