// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/VaultProblem.h"
#include "core/storage/journal/DeviceKey.h"

namespace pingshen {

/// What this vault's device signed again because its signature did not hold any more, though every edit is the one that
/// was written: see README.md for what that proves and what it does not.
struct SignedAnew
{
    qint64 edits = 0;  ///< of its own
    qint64 first = 0;  ///< the first of these
    qint64 counts = 0; ///< of how many applications; the signature of the counts is a new one
    qint64 others = 0; ///< other devices that had written here by then

    bool isAny() const { return edits > 0 || counts > 0; }
};

/// What keeps the journal from being built on, and signing anew would not help: edits that are others than were
/// written, missing, moved, or not signed by another device of theirs; and where something has to be signed anew,
/// an end of the own chain that is not the one noted beside the key.
Result<QList<VaultProblem>> brokenForGood(const QString& folder, Database& database, const DeviceKey& own,
                                          const Task& task);

/// Within the caller's transaction, where nothing is broken for good: signs what does not hold and drops the trigger
/// that keeps edits from being changed, for the caller to restore. Counts whose signature fits what is there are put
/// back as they were signed, and none is made.
Result<SignedAnew> signAnew(Database& database, const DeviceKey& own);

/// As an edit of the device, which says for ever that it did.
Change changeOf(const SignedAnew& anew, const DeviceKey& own);

} // namespace pingshen
