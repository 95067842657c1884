// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"

namespace pingshen {

/// The document's translation, or what it is the translation of, as their names tell (译文, 翻译件, translation): they
/// have one name but for that word, or are the only two of their kind. Null: there is none, or nobody can tell which.
const Document* counterpartOf(const QList<Document>& documents, const Document& document);

} // namespace pingshen
