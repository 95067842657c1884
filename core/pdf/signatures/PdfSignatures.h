// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/OpenDocument.h"
#include "core/domain/PdfSignature.h"
#include "core/pdf/Qpdf.h"

#include <QList>

namespace pingshen {

/// The signatures that the document states, and what can be checked of each; `document`: its bytes. Throws what qpdf
/// throws.
QList<PdfSignature> signaturesOf(QPDF& pdf, const OpenDocument& document);

} // namespace pingshen
