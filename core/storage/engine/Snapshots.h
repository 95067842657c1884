// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Backup.h"
#include "core/storage/Database.h"

namespace pingshen {

/// Writes a consistent copy of the database into one file, on disk for good when it returns. A copy that could not be
/// finished is removed. Errors: DiskFull, FileNotWritable, VaultDamaged.
Done copyDatabase(Database& database, const QString& file);

/// Where a new snapshot goes.
QString snapshotFile(const QString& backupFolder, SnapshotInfo::Reason reason, const Clock& clock);
/// Removes what is beyond the number kept for each reason: 7 daily ones, 5 of any other.
void dropOldSnapshots(const QString& backupFolder);
/// Newest first.
QList<SnapshotInfo> snapshotsInFolder(const QString& backupFolder);

} // namespace pingshen
