// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Task.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace pingshen {

class Vault;

/// A snapshot of the database in the vault's `backups` folder.
struct SnapshotInfo
{
    enum class Reason { Daily, Closing, Migration, Restore };

    QString file; ///< full path
    QDateTime at;
    Reason reason = Reason::Closing;
    qint64 bytes = 0;
};

/// Writes all of the vault, database and documents, into one file (ustar). Every document is verified on the way.
/// A file that could not be finished is removed. Errors: FileExists, FileNotWritable, DiskFull, DocumentMissing,
/// DocumentDamaged, Cancelled.
Done backUp(const Vault& vault, const QString& file, const Clock& clock, const Task& task);

/// Puts a vault back from a file of backUp() or a snapshot. The vault must not be open. Everything is verified before
/// anything changes; the state of before is kept as a snapshot (reason Restore), documents stay.
/// Errors: FileNotFound, BackupInvalid {reason, detail}, VaultNewer, VaultBusy, DiskFull, FileNotWritable, Cancelled.
Done restore(const QString& file, const QString& vaultFolder, const Clock& clock, const Task& task);

/// The database only: takes a snapshot and drops the oldest ones, so that the last 5 taken on closing and one for each
/// of the last 7 days stay.
Done takeSnapshot(const Vault& vault, SnapshotInfo::Reason reason, const Clock& clock);
/// No daily snapshot was taken today (UTC).
bool isSnapshotDue(const Vault& vault, const Clock& clock);
/// Newest first; readable without opening the vault.
QList<SnapshotInfo> snapshotsIn(const QString& vaultFolder);

} // namespace pingshen
