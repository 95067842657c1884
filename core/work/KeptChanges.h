// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/domain/KeptOutcome.h"
#include "core/work/WaitingChange.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Changes that wait in a file in the vault's folder, because another program had the vault when this one ended.
struct KeptChanges
{
    QString file;
    Digest content; ///< of all that it says, without the signature
    qint64 place;   ///< it was written after those of a lower one
    QDateTime at;
    QList<WaitingChange> changes;
};

/// On disk when it returns, signed by this vault's device; the file is for its owner only. Nothing is written of more
/// than keptChanges would read. Errors: FileNotWritable, DiskFull, TextTooLong {maximumBytes}.
Done keepChanges(Workplace& workplace, const QList<WaitingChange>& changes);
struct KeptFiles
{
    QList<KeptChanges> readable;
    // Names of those of which nothing is made. They stay where they are.
    QStringList unreadable; ///< of a newer program, or with what no person enters
    QList<UnreadFile> unread;
    QStringList unsignedOnes; ///< of a program whose files were not signed
    QStringList altered;      ///< not as a device of this vault wrote and signed them
    QStringList refused;      ///< put aside before, see putAside
};
/// In the order in which they were written, whatever they are called; of this vault, though it was moved meanwhile.
Result<KeptFiles> keptChanges(Workplace& workplace);
/// The file is under another name, for people, and waits no more. Returns the name that it has.
QString putAside(const KeptChanges& kept);

/// What such files hold becomes edits of now, each change once, also when its file cannot be removed: what was taken
/// in goes into the database together with a note of that. A change in whose place something newer was recorded, or
/// which the rules refuse by now, is none; its text becomes a draft, and the file of one that was refused is put aside.
/// One where something newer is being typed waits.
KeptOutcome recordKept(Workplace& workplace);
/// The files of such changes of which nothing is or was recorded, and what is none of the vault's files, whatever else
/// waits; changes nothing.
Result<KeptOutcome> strayKept(Workplace& workplace);

} // namespace pingshen
