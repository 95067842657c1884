// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/work/WaitingChange.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Changes that wait in a file in the vault's folder, because another program had the vault when this one ended.
struct KeptChanges
{
    QString file;
    Digest content; ///< of the file
    QDateTime at;
    QList<WaitingChange> changes;
};

/// On disk when it returns; the file is for its owner only. Errors: FileNotWritable, DiskFull.
Done keepChanges(Workplace& workplace, const QList<WaitingChange>& changes);
struct KeptFiles
{
    QList<KeptChanges> readable;
    QStringList unreadable; ///< names of files that are not understood or of another vault; nothing is made of them
};
/// Oldest first; of this vault, though it was moved meanwhile.
Result<KeptFiles> keptChanges(Workplace& workplace);

/// What such files hold becomes edits of now, each change once, also when its file cannot be removed: what was taken
/// in goes into the database together with a note of that. A change in whose place something newer was recorded, or
/// which the rules refuse by now, is none; its text becomes a draft. One where something newer is being typed waits.
KeptOutcome recordKept(Workplace& workplace);

} // namespace pingshen
