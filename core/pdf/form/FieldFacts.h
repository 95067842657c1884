// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qpdf/QPDFFormFieldObjectHelper.hh>

#include <QSizeF>
#include <QString>

#include <string>

namespace pingshen {

// What a form field or another annotation says of itself. All of them throw what qpdf throws.

/// Of its rectangle, in points; empty: none.
QSizeF sizeOf(QPDFObjectHandle annotation);

/// Of a string or a name; empty: neither.
QString textOf(QPDFObjectHandle value);

/// What a reader sees of a field's value: of a choice its label, of several a line each.
QString valueOf(QPDFFormFieldObjectHelper field);

/// The state a button is in, as the key of its appearance; "/Off" or nothing when it is not set.
std::string stateOf(QPDFObjectHandle annotation, QPDFFormFieldObjectHelper field);

/// Width of its border in points; 0: it has none.
double borderOf(QPDFObjectHandle annotation);

/// PDF operators that draw its background and border; empty: it has none.
std::string frameOf(QPDFObjectHandle annotation, QSizeF size);

/// The operands of `re` for a rectangle of this size, made smaller on each side.
std::string rectangle(QSizeF size, double inset);

} // namespace pingshen
