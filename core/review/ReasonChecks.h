// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Pin.h"
#include "core/domain/Sheet.h"

namespace pingshen {

// Rules of thumb for reading one's own reasons once more. They are ours, only ever point at something, and err on the
// side of saying nothing.

/// Whether a reason speaks of a pin. It does if it names the pin's page (p. 3, 第 3 页), or shares with its quote, its
/// remark, the words of a search or the document's name three Chinese characters in a row, a number of two digits or
/// more, or a word of four letters or more. Case and width make no difference.
bool mentions(const QString& reason, const Pin& pin, const QString& documentName);

/// The median of the visible characters of the sheet's other reasons; 0 where it says nothing: there are fewer than
/// three others, or they are short themselves.
int usualLength(const Sheet& sheet, const IndicatorId& but);

/// Word for word, spaces aside. What is shorter than twelve characters is a phrase that everybody uses.
bool isSameReason(const QString& a, const QString& b);

} // namespace pingshen
