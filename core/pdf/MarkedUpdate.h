// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/OpenDocument.h"
#include "core/base/Result.h"
#include "core/domain/PdfMark.h"

#include <QByteArray>

namespace pingshen {

/// What is to follow the document's own bytes so that they become a copy with these marks: an incremental update after
/// ISO 32000-1, 7.5.6. Nothing of the original is written anew, so its digital signatures go on covering what they
/// covered. Each mark is a highlight annotation with an appearance of its own, where the passage lies on the page as it
/// is shown. What comes out is read back before it is returned: each page is the same but for its annotations. That a
/// signature allows no notes keeps it from nothing, and is told.
/// Errors: PdfEncrypted, PdfUnsound (qpdf does not read the file or a page of it without repair), PdfPageMissing.
Result<PdfUpdate> markedUpdate(const std::shared_ptr<const OpenDocument>& document, const QString& password,
                               const QList<PdfMark>& marks);

} // namespace pingshen
