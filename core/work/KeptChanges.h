// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/WaitingChange.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Changes that wait in a file in the vault's folder, because another program had the vault when this one ended.
struct KeptChanges
{
    QString file;
    QList<WaitingChange> changes;
};

/// On disk when it returns; the file is for its owner only. Errors: FileNotWritable, DiskFull.
Done keepChanges(Workplace& workplace, const QList<WaitingChange>& changes);
/// Oldest first; only of this vault, though it was moved meanwhile, and only what can be read.
Result<QList<KeptChanges>> keptChanges(Workplace& workplace);

} // namespace pingshen
