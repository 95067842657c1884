// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/SnapshotInfo.h"
#include "core/domain/VaultOpening.h"
#include "core/domain/VaultProblem.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// There is a vault in the folder, whatever its state; asked without opening it.
bool isVault(const QString& folder);
/// The folder is a vault, or free for one.
bool isVaultPlace(const QString& folder);

/// All of the vault into one file; the documents that could not be saved are named.
/// Errors: FileExists, FileNotWritable, DiskFull, Cancelled.
Result<LostDocuments> backUpTo(Workplace& workplace, const QString& file, const Task& task);

/// What there is to go back to, newest first.
QList<SnapshotInfo> snapshotsOf(Workplace& workplace);
/// The same of a vault that does not open.
QList<SnapshotInfo> snapshotsOf(const QString& folder);
/// The newest of the fullest snapshots, for a vault that lost its database.
std::optional<SnapshotInfo> fullestSnapshotOf(const QString& folder);

/// What a restore that began at `start` took the place of: the snapshot that it kept itself. Nothing: there was no
/// vault.
std::optional<SnapshotInfo> replacedSince(const QString& folder, const QDateTime& start);

/// The day's snapshot of the database unless it was taken already. Of a vault that is only read none is taken.
Done takeDailySnapshot(Workplace& workplace);
/// The snapshot taken when the program closes; none of a vault that is only read.
Done takeClosingSnapshot(Workplace& workplace);

/// What making the state anew came to.
struct Rebuilt
{
    qint64 edits = 0;
    qint64 changed = 0;    ///< applications, and the office's part, of which something was not as the edits say; and
                           ///< triggers and indexes that were missing or others
    qint64 signedAnew = 0; ///< own edits, and applications' counts of edits, whose signature did not hold
};

/// Makes every row of the state anew from the journal, and triggers and indexes from the migrations, after a snapshot
/// of what was there. Signatures of this vault's own that do not hold are made anew where every edit is the one that
/// was written; an edit says so for ever. Errors: VaultReadOnly, VaultDamaged (a table is missing or another),
/// JournalBroken (a history that is not whole is no ground to build on), Cancelled.
Result<Rebuilt> rebuildState(Workplace& workplace, const Task& task);

/// The key that signs this vault's history lies in its folder and can be read. Without it the vault becomes another
/// computer's when it is next opened for writing.
bool hasSigningKey(const QString& folder);
bool hasSigningKey(const Workplace& workplace);

/// The folders in which something changes when the vault is moved, deleted or replaced.
QStringList foldersToWatch(const Workplace& workplace);

/// How many contents of documents edits of other devices name that have not arrived here yet. That is no flaw: they
/// come with their packages.
Result<qint64> pendingDocuments(Workplace& workplace);
/// Looks at every row and every byte; an empty list: all is well.
Result<QList<VaultProblem>> checkVault(Workplace& workplace, const Task& task);
/// The same but for the bytes of the documents.
Result<QList<VaultProblem>> checkRecords(Workplace& workplace, const Task& task);
/// Said beside what the check finds, and no flaw of the vault: signatures that were made anew where nothing can be
/// missing for it, for ever (SignedAnew); names that somebody merged into their own, as long as they are, where they
/// hold what was not known there (MergedIntoOwn), and names that were merged by who is not of the office
/// (MergedByAnother). Of a history that cannot be read nothing is said here.
Result<QList<VaultProblem>> mendsOf(Workplace& workplace);

} // namespace pingshen
