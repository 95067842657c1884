// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

namespace pingshen {

/// A line, a polygon or a chain of lines for which the document brings no appearance; PDFium draws nothing of it.
bool isBareLine(QPDFObjectHandle annotation);

/// Gives it the appearance that viewers make of it (ISO 32000-1, 12.5.6.7 and 12.5.6.9), and the rectangle that this
/// takes. False: it does not say where it is. Throws what qpdf throws.
bool giveLineAppearance(QPDF& pdf, QPDFObjectHandle annotation);

} // namespace pingshen
