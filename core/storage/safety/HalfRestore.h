// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace pingshen {

/// Puts the staged database in the place of the vault's, whose write-ahead log waits in the staging folder until it is
/// done. The staging folder is one of the vault's. Errors: FileNotWritable, DiskFull; then all is as before.
Done putRestoredInPlace(const QString& stagedDatabase, const QString& vaultFolder);

/// A restore that was killed before it replaced the database: the database has its log again, also where somebody
/// looked into it meanwhile, who leaves an empty one. Before it is opened. Errors: FileNotWritable, DiskFull; then
/// nothing is lost, and it must not be opened.
Done undoHalfRestore(const QString& vaultFolder);

/// An import, a backup or a restore was killed, and what it left has not been put away.
bool hasAbandonedWork(const QString& vaultFolder);

} // namespace pingshen
