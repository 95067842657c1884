// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <QSizeF>

#include <string>

namespace pingshen {

/// What an annotation says of its border.
struct FieldBorder
{
    double width = 0;   ///< points that the text keeps away from each side; 0: there is none
    char style = 'S';   ///< S solid, D dashed, B bevelled, I inset, U underlined
    std::string dashes; ///< lengths, of a dashed one
};

/// From its style, or else from the older array; `otherwise` where it says nothing.
FieldBorder borderOf(QPDFObjectHandle annotation, double otherwise);
/// Of a form field: one point where it has a colour and nothing else is said.
FieldBorder borderOfField(QPDFObjectHandle annotation);

/// PDF operators that draw a field's background and border; empty: it has none. `isRound`: a radio button's.
std::string frameOfField(QPDFObjectHandle annotation, QSizeF size, bool isRound);

/// The same of a free text, whose border has the text's colour (operators in `stroke`).
std::string frameOfNote(QPDFObjectHandle annotation, QSizeF size, const std::string& stroke);

/// A disc in the colour of the border, or black; for a radio button that is set and names no character.
std::string discOfField(QPDFObjectHandle annotation, QSizeF size);

/// The operands of `re` for a rectangle of this size, made smaller on each side.
std::string rectangle(QSizeF size, double inset);

} // namespace pingshen
