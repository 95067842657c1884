// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/RestoreOutcome.h"

#include <QString>

namespace pingshen {

/// What was put back and is not yet held against its own history, or of which nobody has heard yet. It is written down
/// in the vault's folder before the database is replaced, so that a program that ends in between, however, leaves the
/// check to the next one.
struct UncheckedRestore
{
    RestoreOutcome restored = {};
    QString restoration = {}; ///< of the database that it put in place, see restorationIn
    QString request = {};     ///< the id of the request that it carried out; empty: it was none

    bool isAny() const { return restored.isAny(); }
};

/// `before` stays noted until it is noted again: the database may still be the one that was put back then. Errors:
/// FileNotRegular, FileNotWritable, DiskFull.
Done noteUnchecked(const QString& vaultFolder, const UncheckedRestore& unchecked, const UncheckedRestore& before = {});
/// The one that put the vault's database there; nothing is changed. A note of another one came to nothing, or is of a
/// restore that another program carries out just now. One that cannot be read stands for a restore all the same, by its
/// own path. None: nothing is left to check. What was replaced is named as long as its snapshot is there.
UncheckedRestore uncheckedIn(const QString& vaultFolder);
/// It was checked and said, a person went without, or it is of another database. Under the vault's lock: else it may be
/// the note of a restore that goes on just now.
void forgetUnchecked(const QString& vaultFolder);

} // namespace pingshen
