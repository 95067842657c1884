// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/domain/VaultProblem.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace pingshen {

/// What came of holding a vault that was just put back against its own history.
struct RestoreCheck
{
    bool isWhole = true;               ///< it was looked at to the end
    QList<VaultProblem> problems = {}; ///< what does not hold and was not made good
    qint64 rebuilt = 0;                ///< parts that were not as the history says, and were made anew from it
    bool isOutdated = false;           ///< the rows are what another version of the program made of the history
    bool isHistoryIntact = true;       ///< nothing is to be said of the history, nor does it say anything of itself
    std::optional<Error> fault = {};   ///< why it could not be looked at or, where it is whole, made anew

    bool isStopped() const { return !isWhole && !fault; }
    bool isClear() const { return isWhole && problems.isEmpty() && !fault; }
};

/// Entries that one history has and another has not.
struct ChangesApart
{
    qint64 changes = 0;
    qint64 submissions = 0; ///< among them
    qint64 returns = 0;     ///< the same
};

/// What came of putting a vault back.
struct RestoreOutcome
{
    QString file = {};                        ///< the backup or snapshot; empty: nothing was put back
    QDateTime at = {};                        ///< when a snapshot was taken; invalid: it is none
    QDateTime newest = {};                    ///< when the last entry in it was made; invalid: it has none
    std::optional<ChangesApart> without = {}; ///< what was there before and is not in it; nothing: not known
    QString replaced = {};                    ///< the snapshot of what was there before; empty: nothing was
    LostDocuments lost = {};
    RestoreCheck check = {};
    bool isLeft = false; ///< the check failed, or what it found could not be made good here: it is to be tried again

    bool isAny() const { return !file.isEmpty(); }
};

} // namespace pingshen
