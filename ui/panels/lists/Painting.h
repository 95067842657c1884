// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Palette.h"

#include <QPainter>
#include <QRect>
#include <QString>

namespace pingshen::ui {

/// A tag with words at the right end of an area, on its middle line; returns the area to the left of it.
QRect paintTagAtRight(QPainter& painter, const QRect& area, const QString& words, Tone tone);

/// One line with a name; right-to-left is not needed.
void paintLine(QPainter& painter, const QRect& area, const QString& text, const QFont& font, const QColor& color,
               Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// The page of a row, from 0, with its unit, in a column at the left that is as wide in every row of usual documents;
/// returns the area to the right of it.
QRect paintPageAtLeft(QPainter& painter, const QRect& area, int page);

/// The ground of a list row: chosen with a bar at its left edge, under the pointer, or none.
void paintRowGround(QPainter& painter, const QRect& area, bool chosen, bool hovered);

} // namespace pingshen::ui
