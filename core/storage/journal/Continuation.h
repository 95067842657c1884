// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/domain/Restorer.h"
#include "core/domain/VaultProblem.h"
#include "core/storage/Database.h"

#include <optional>

namespace pingshen {

/// Why a vault went on as another device though edits of the one before are missing, or may be. It is an edit of the
/// new device, so that it is known as long as its chain is.
struct Continuation
{
    enum class Reason {
        Older,    ///< the database lacks edits that the device had signed: an older one was put in its place
        EndLost,  ///< nothing says where the device's chain ended
        Restored, ///< a person put a backup back
    } reason = Reason::Older;
    DeviceId device;
    qint64 count = 0;    ///< edits that are known to be missing
    qint64 last = 0;     ///< the number of the last one that there is known to have been
    Digest hash = {};    ///< of that one; empty: not known
    Restorer by = {};    ///< who put the backup back; nobody: not known
    DeviceId named = {}; ///< whom the database named as its own, if that is another: a backup of before was put back
};

/// As an edit of the vault that goes on; nothing when there is nothing to say, as of a chain that was brought over from
/// an older format.
Result<std::optional<Change>> changeOf(Database& database, const Continuation& continuation);

/// The reason of one that says what its device signed anew, see SigningAnew.
QString signedAnewName();

/// What a VaultContinued still says is, or may be, missing: EditsLost, until they are there, EndLost, or SignedAnew
/// where the counts of edits that other devices had written lost their signature. Nothing of a restored backup.
Result<std::optional<VaultProblem>> lossSaidBy(Database& database, const Edit& edit);
/// The same of all of them.
Result<QList<VaultProblem>> lossesIn(Database& database);
/// What was signed anew where nothing can be missing, as SignedAnew: to be said for ever, and no problem.
Result<QList<VaultProblem>> mendsIn(Database& database);

} // namespace pingshen
