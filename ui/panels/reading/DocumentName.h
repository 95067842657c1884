// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"

#include <QString>

namespace pingshen::ui {

/// What a document is called where it stands by itself: its number, what it is, and the name of its file
/// ("10a Diplomas · diploma"); of no known kind, its file's name.
QString numberedName(const ApplicationFile& file, const Document& document);
/// The same as short as it tells the document from `others`: the file's name only where one of them is of its kind.
QString shortName(const ApplicationFile& file, const Document& document, const QList<DocumentId>& others);

} // namespace pingshen::ui
