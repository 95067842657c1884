// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/VaultProblem.h"
#include "core/storage/Backup.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// All of the vault into one file. Errors: FileExists, FileNotWritable, DiskFull, DocumentMissing, DocumentDamaged.
Done backUpTo(Workplace& workplace, const QString& file, const Task& task);

/// What there is to go back to, newest first.
QList<SnapshotInfo> snapshotsOf(Workplace& workplace);

/// Puts the vault in `folder` back from such a file or a snapshot; it must not be open. What it held before is kept as
/// a snapshot. Errors: FileNotFound, BackupInvalid, VaultNewer, VaultBusy, DiskFull, FileNotWritable, Cancelled.
Done restoreFrom(const QString& file, const QString& folder, const Clock& clock, const Task& task);

/// The day's snapshot of the database unless it was taken already.
Done takeDailySnapshot(Workplace& workplace);
/// The snapshot taken when the program closes.
Done takeClosingSnapshot(Workplace& workplace);

/// Looks at every row and every byte; an empty list: all is well.
Result<QList<VaultProblem>> checkVault(Workplace& workplace, const Task& task);

} // namespace pingshen
