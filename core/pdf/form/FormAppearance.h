// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qpdf/QPDF.hh>

#include <QSizeF>
#include <QString>

#include <string>

namespace pingshen {

/// What is to be seen in a rectangle of a page for which the document brings no appearance of its own.
struct FieldLook
{
    enum class Layout { Line, Lines, Cells };
    enum class Shape { None, Tick, Disc };

    QSizeF size;       ///< in points
    QString text = {}; ///< lines ended by "\n"
    Shape shape = Shape::None;
    std::string defaultAppearance = {}; ///< PDF operators for font, size and colour (ISO 32000-1, 12.7.3.3)
    int alignment = 0;                  ///< 0 left, 1 centred, 2 right
    Layout layout = Layout::Line;
    int cells = 0;          ///< Layout::Cells: how many
    double border = 0;      ///< points that the text keeps away from each side, besides what it always does
    std::string frame = {}; ///< PDF operators that draw background and border
};

/// A form XObject that shows it, in fonts that every PDF viewer has (Helvetica, and for Chinese and Korean whatever
/// the system offers). Laid out as common viewers do it.
QPDFObjectHandle appearanceOf(QPDF& pdf, const FieldLook& look);

/// Whether `appearanceOf` has glyphs for all of it.
bool canBeDrawn(const QString& text);

} // namespace pingshen
