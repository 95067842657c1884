// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <QList>
#include <QSizeF>
#include <QString>

#include <string>

namespace pingshen {

/// One option of a list.
struct FieldRow
{
    QString text;
    bool isChosen = false;
};

/// What is to be seen in a rectangle of a page for which the document brings no appearance of its own.
struct FieldLook
{
    /// Symbol: one line in the characters of Zapf Dingbats.
    enum class Layout { Line, Lines, Cells, Rows, Symbol };

    QSizeF size;                        ///< in points
    QString text = {};                  ///< lines ended by "\n"
    std::string defaultAppearance = {}; ///< PDF operators for font, size and colour (ISO 32000-1, 12.7.3.3)
    int alignment = 0;                  ///< 0 left, 1 centred, 2 right
    Layout layout = Layout::Line;
    int cells = 0;             ///< Layout::Cells: how many
    QList<FieldRow> rows = {}; ///< Layout::Rows: instead of the text
    int turn = 0;              ///< anticlockwise, of the text: 0, 90, 180 or 270
    double border = 0;         ///< points that the text keeps away from each side, besides what it always does
    double side = 2;           ///< between that and the text
    double top = 3;            ///< above the first of several lines
    std::string frame = {};    ///< PDF operators that draw what lies behind the text
    double opacity = 1;        ///< of all of it together, 0 to 1
};

/// A form XObject that shows it, in fonts that every PDF viewer has (Helvetica, Zapf Dingbats, and for Chinese and
/// Korean whatever the system offers). Laid out as common viewers do it.
QPDFObjectHandle appearanceOf(QPDF& pdf, const FieldLook& look);

/// Whether `appearanceOf` has glyphs for all of it.
bool canBeDrawn(const FieldLook& look);

/// The operators that set the colour of a default appearance, for lines; black when it names none.
std::string strokeOf(const std::string& defaultAppearance);

} // namespace pingshen
