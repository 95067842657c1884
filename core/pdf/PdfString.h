// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <QString>

namespace pingshen {

/// What a text string of a PDF says (ISO 32000-1, 7.9.2.2). Many programs write one in UTF-8 or GBK without a mark:
/// these are read where the bytes can hardly be meant otherwise. Empty when it is no string.
QString pdfText(QPDFObjectHandle string);

} // namespace pingshen
