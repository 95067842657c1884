// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Safekeeping.h"

#include "core/base/Files.h"
#include "core/storage/VaultCheck.h"

namespace pingshen {

Result<LostDocuments> backUpTo(Workplace& workplace, const QString& file, const Task& task)
{
    if (liesInVault(file)) {
        return {Error::Code::FileNotWritable, {}, file};
    }
    return backUp(workplace.vault(), file, workplace.clock(), task);
}

QList<SnapshotInfo> snapshotsOf(Workplace& workplace)
{
    return snapshotsIn(workplace.vault().folder());
}

QList<SnapshotInfo> snapshotsOf(const QString& folder)
{
    return snapshotsIn(folder);
}

std::optional<SnapshotInfo> fullestSnapshotOf(const QString& folder)
{
    return fullestSnapshot(folder);
}

Result<LostDocuments> restoreFrom(const QString& file, const QString& folder, const Clock& clock, const Task& task,
                                  const VaultOpening& how)
{
    return restore(file, folder, clock, task, how);
}

Done takeDailySnapshot(Workplace& workplace)
{
    if (workplace.vault().isReadOnly() || !isSnapshotDue(workplace.vault(), workplace.clock())) {
        return {};
    }
    return takeSnapshot(workplace.vault(), SnapshotInfo::Reason::Daily, workplace.clock());
}

Done takeClosingSnapshot(Workplace& workplace)
{
    if (workplace.vault().isReadOnly()) {
        return {};
    }
    return takeSnapshot(workplace.vault(), SnapshotInfo::Reason::Closing, workplace.clock());
}

Result<QList<VaultProblem>> checkVault(Workplace& workplace, const Task& task)
{
    return verify(workplace.vault(), task);
}

} // namespace pingshen
