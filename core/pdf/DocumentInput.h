// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/OpenDocument.h"
#include "core/pdf/Qpdf.h"

#include <QByteArray>

namespace pingshen {

/// Opens a document with qpdf, as if these bytes stood behind its own; reads it as it goes. Throws what qpdf throws.
void process(QPDF& pdf, std::shared_ptr<const OpenDocument> document, const char* password, QByteArray behind = {});

} // namespace pingshen
