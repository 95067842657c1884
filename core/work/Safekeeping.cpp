// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Safekeeping.h"

#include "core/storage/VaultCheck.h"

namespace pingshen {

Done backUpTo(Workplace& workplace, const QString& file, const Task& task)
{
    return backUp(workplace.vault(), file, workplace.clock(), task);
}

QList<SnapshotInfo> snapshotsOf(Workplace& workplace)
{
    return snapshotsIn(workplace.vault().folder());
}

Done restoreFrom(const QString& file, const QString& folder, const Clock& clock, const Task& task)
{
    return restore(file, folder, clock, task);
}

Done takeDailySnapshot(Workplace& workplace)
{
    if (!isSnapshotDue(workplace.vault(), workplace.clock())) {
        return {};
    }
    return takeSnapshot(workplace.vault(), SnapshotInfo::Reason::Daily, workplace.clock());
}

Done takeClosingSnapshot(Workplace& workplace)
{
    return takeSnapshot(workplace.vault(), SnapshotInfo::Reason::Closing, workplace.clock());
}

Result<QList<VaultProblem>> checkVault(Workplace& workplace, const Task& task)
{
    return verify(workplace.vault(), task);
}

} // namespace pingshen
