// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/OpenDocument.h"
#include "core/pdf/Qpdf.h"

namespace pingshen {

/// Opens a document with qpdf; reads it as it goes. Throws what qpdf throws.
void process(QPDF& pdf, std::shared_ptr<const OpenDocument> document, const char* password);

} // namespace pingshen
