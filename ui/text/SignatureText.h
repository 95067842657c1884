// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PdfSignature.h"
#include "ui/text/Phrasebook.h"

#include <QList>

namespace pingshen::ui {

/// All that is known of a signature, in sentences; that it is valid is never said.
QString signatureText(const PdfSignature& signature, const Phrasebook& book = {});

/// One line for a document: by whom it is signed, and the worst that is known of its signatures. Empty without any.
QString signaturesLine(const QList<PdfSignature>& signatures, const Phrasebook& book = {});

/// With a copy that has notes which a signature of the document does not allow.
QString notesForbiddenText(const Phrasebook& book = {});

} // namespace pingshen::ui
