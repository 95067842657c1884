// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/storage/Database.h"

#include <QStringList>

#include <optional>

namespace pingshen {

/// What is left to take in of a file of changes that was kept beside the database, by the file's content. Kept for
/// good: a file that stays or comes back is not taken in again. Nothing: none of it was.
Result<std::optional<QStringList>> leftOfKept(Database& database, const Digest& file);
Done noteLeftOfKept(Database& database, const Digest& file, const QStringList& left);

/// Whether a value of the table `vault` is such a note.
bool isKeptNote(const QString& key);

} // namespace pingshen
