// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"
#include "core/pdf/form/FormAppearance.h"

#include <QSizeF>
#include <QString>

#include <optional>
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

/// By how much its content is turned anticlockwise: 0, 90, 180 or 270. Nothing: by an angle that poppler turns nothing
/// by, such as 45 or -90.
std::optional<int> turnOf(QPDFObjectHandle annotation);

/// 0 to 1; 1 unless it says otherwise.
double opacityOf(QPDFObjectHandle annotation);

/// Of a button; empty: none.
QString captionOf(QPDFObjectHandle annotation);

/// A picture on a push button, for which viewers make no appearance.
bool hasIcon(QPDFObjectHandle annotation);

/// What a list shows from its first visible row on; empty: it names no options.
QList<FieldRow> rowsOf(QPDFFormFieldObjectHelper field);

} // namespace pingshen
