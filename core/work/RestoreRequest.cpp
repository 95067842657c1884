// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RestoreRequest.h"

#include "core/base/Files.h"
#include "core/storage/Backup.h"
#include "core/storage/ChangesSince.h"
#include "core/storage/Vault.h"
#include "core/storage/journal/JournalRows.h"
#include "core/work/RestoreCheck.h"
#include "core/work/Safekeeping.h"
#include "core/work/Workplace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString requestFile(const QString& vaultFolder)
{
    return QDir(vaultFolder).filePath(u"restore.request"_s);
}

std::optional<SnapshotInfo> infoOf(const QString& file, const QString& vaultFolder)
{
    const auto snapshots = snapshotsIn(vaultFolder);
    const auto found = std::ranges::find(snapshots, QFileInfo(file).absoluteFilePath(), &SnapshotInfo::file);
    return found == snapshots.end() ? std::nullopt : std::optional(*found);
}

/// When the last entry was made that came with what was put back: the vault's own device goes on behind it. Of a
/// history that cannot be read nothing is known.
QDateTime newestBefore(Workplace& workplace)
{
    const auto newest = newestEditTime(workplace.database(), workplace.vault().device());
    return newest ? *newest : QDateTime();
}

/// What a snapshot of before holds and the vault does not; one that cannot be read says nothing.
std::optional<ChangesApart> changesIn(const QString& snapshot, Workplace& workplace, const Task& task)
{
    auto before = Database::open(snapshot, Database::Access::Frozen);
    const auto apart =
        before ? changesApart(*before, workplace.database(), task) : Result<ChangesApart>(before.error());
    return apart ? std::optional(*apart) : std::nullopt;
}

} // namespace

Done requestRestore(const QString& vaultFolder, const QString& backup)
{
    PINGSHEN_TRY(checkOrdinary(backup));
    return writeWhole(requestFile(vaultFolder), QFileInfo(backup).absoluteFilePath().toUtf8(), WrittenFor::Vault);
}

Done requestRestore(const Workplace& workplace, const QString& backup)
{
    return requestRestore(workplace.folder(), backup);
}

Result<RestoreOutcome> carryOutRestore(const QString& vaultFolder, const Clock& clock, const Task& task,
                                       const VaultOpening& how)
{
    constexpr qint64 longestPath = 1 << 16;
    const auto request = openOrdinary(requestFile(vaultFolder)); // nobody would ever write into a pipe
    if (!request) {
        const bool isNone = request.error().code != Error::Code::FileNotRegular;
        return isNone ? Result<RestoreOutcome>(RestoreOutcome()) : request.error();
    }
    const auto backup = QString::fromUtf8((*request)->read(longestPath));
    (*request)->close();
    const auto snapshot = infoOf(backup, vaultFolder); // it may be dropped for being one too many
    const auto start = clock.now().addMSecs(-1);       // names of snapshots have milliseconds
    const auto lost = restore(backup, vaultFolder, clock, task, how);
    const bool mayComeLater =
        !lost
        && (lost.error().code == Error::Code::VaultBusy || lost.error().code == Error::Code::VaultLockLeft
            || lost.error().code == Error::Code::VaultReadOnly);
    if (!mayComeLater) {
        (*request)->remove();
    }
    if (!lost) {
        const bool isToBeRead = lost.error().code == Error::Code::VaultReadOnly;
        return isToBeRead ? Result<RestoreOutcome>(RestoreOutcome()) : lost.error();
    }
    const auto replaced = replacedSince(vaultFolder, start);
    return RestoreOutcome{.file = backup,
                          .at = snapshot ? snapshot->at : QDateTime(),
                          .replaced = replaced ? replaced->file : QString(),
                          .lost = *lost};
}

Result<RestoreOutcome> settled(RestoreOutcome restored, Workplace& workplace, const Task& task)
{
    if (!restored.isAny()) {
        return restored;
    }
    PINGSHEN_ASSIGN(restored.check, settleRestored(workplace, task));
    restored.newest = newestBefore(workplace);
    if (!restored.replaced.isEmpty()) {
        restored.without = changesIn(restored.replaced, workplace, task);
    }
    return restored;
}

Result<std::optional<ChangesApart>> changesNotIn(const QString& backup, Workplace& workplace, const Task& task)
{
    return changesSince(backup, workplace.database(), task);
}

} // namespace pingshen
