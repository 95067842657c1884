// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

#include <QStringList>

namespace pingshen {

/// Quick enough for every opening: pages and their links, not the contents of indexes.
/// Errors: VaultDamaged {detail}.
Done checkQuickly(Database& database);

/// Everything SQLite can check, and every reference between rows. Empty: all is well.
/// Errors: VaultDamaged when the file cannot even be read.
Result<QStringList> integrityProblems(Database& database);

} // namespace pingshen
