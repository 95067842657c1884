// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Task.h"
#include "core/domain/Restorer.h"
#include "core/domain/SnapshotInfo.h"
#include "core/domain/VaultOpening.h"
#include "core/domain/VaultProblem.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace pingshen {

class Database;
class Vault;

/// Writes all of the vault, database and documents, into one file (ustar) for its owner only. Every document is
/// verified on the way; what is missing or damaged is named and the rest is saved. A file that could not be finished is
/// removed. Errors: FileExists, FileNotWritable, DiskFull, Cancelled.
Result<LostDocuments> backUp(const Vault& vault, const QString& file, const Clock& clock, const Task& task);

/// What is done around the one step of a restore that replaces the database; it takes that step, once, and hands on
/// what comes of it. `restoration`: how restorationIn() names this restore from that step on.
using AroundReplacing = std::function<Done(const QString& restoration, const std::function<Done()>& replace)>;

/// Puts a vault back from a file of backUp() or a snapshot. The vault must not be open. The database is verified before
/// anything changes; the state of before is kept as a snapshot (reason Restore), documents stay. Documents that neither
/// the file nor the vault holds whole are named. The vault's history says who did it.
/// Errors: FileNotFound, FileNotRegular, BackupInvalid {reason, detail}, VaultNewer, VaultBusy, VaultLockLeft,
/// VaultReadOnly, FolderNotVault, DiskFull, FileNotWritable, Cancelled.
Result<LostDocuments> restore(const QString& file, const QString& vaultFolder, const Clock& clock, const Task& task,
                              const VaultOpening& how = {}, const AroundReplacing& around = {},
                              const Restorer& by = {});

/// Which restore put the database there that the vault has now; empty: none did. Readable without opening the vault.
/// Errors: those of reading it.
Result<QString> restorationIn(const QString& vaultFolder);

/// The database only: takes a snapshot and drops what `snapshotsToDrop` names. Errors: VaultReadOnly, DiskFull.
Done takeSnapshot(const Vault& vault, SnapshotInfo::Reason reason, const Clock& clock);
/// The same of an open database that is no longer the vault's file, so that it is not lost with the program that has it
/// open. Errors: FileNotFound (the vault's folder is gone too), DiskFull.
Done takeLastSnapshot(const Vault& vault, Database& database, const Clock& clock);
/// No daily snapshot that can be read was taken today (UTC).
bool isSnapshotDue(const Vault& vault, const Clock& clock);
/// Newest first; readable without opening the vault.
QList<SnapshotInfo> snapshotsIn(const QString& vaultFolder);
/// fullestOf() all there are.
std::optional<SnapshotInfo> fullestSnapshot(const QString& vaultFolder);

} // namespace pingshen
