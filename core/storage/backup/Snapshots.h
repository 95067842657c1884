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
/// Removes what snapshotsToDrop() names.
void dropOldSnapshots(const QString& backupFolder, const Clock& clock);
/// Removes what a killed program left half-written.
void dropUnfinishedSnapshots(const QString& backupFolder);
/// Newest first, by the time in their names; none is opened.
QList<SnapshotInfo> snapshotFilesIn(const QString& backupFolder);
/// The same with what they hold. Nothing is written.
QList<SnapshotInfo> snapshotsInFolder(const QString& backupFolder);
/// Whether SQLite can read a snapshot.
bool isReadableSnapshot(const QString& file);

} // namespace pingshen
