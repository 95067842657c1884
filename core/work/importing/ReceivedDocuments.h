// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Edit.h"
#include "core/domain/Finding.h"

namespace pingshen {

/// The documents with name and classification of what was received with the same content.
QList<Document> readAgain(QList<Document> documents, QList<Document> received);

/// From the documents as they are to the same ones read again; a kind that a person chose stays.
QList<Change> readingAgain(const Dossier& before, const QList<Document>& again, const ReviewerId& author);

/// The documents of a version with what the program thinks of them, whatever people said of those they replace.
QList<Document> asReceived(QList<Document> documents, const QList<Document>& received);

/// Files of a resubmission whose content is here already. Beside something new, one that is repeated under its own name
/// is as it should be.
QList<Finding> filesNotTaken(const Dossier& before, const QList<Document>& received, const QList<Document>& after,
                             bool bringsDetails);

} // namespace pingshen
