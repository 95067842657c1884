// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QList>
#include <QStringList>
#include <QtGlobal>

#include <optional>

namespace pingshen {

/// A file of changes in the vault's folder that cannot be read here and now.
struct UnreadFile
{
    QString name;
    Error cause;
};

/// What opening a vault made of what was found in its folder: changes that a session before could not save, and what
/// is none of its files.
struct KeptOutcome
{
    bool isWaiting = false;            ///< some wait on, for the next time
    std::optional<Error> failure = {}; ///< why, unless newer text is being typed in their place
    qint64 overtaken = 0;              ///< not recorded, because something newer is; their text is a draft
    QStringList unreadable = {};   ///< files of changes that this program does not understand; they stay where they are
    QList<UnreadFile> unread = {}; ///< the same; nothing is known of what they hold
    /// The same; of an earlier program, which signed none: nobody can say who wrote them.
    QStringList unsignedOnes = {};
    QStringList altered = {};   ///< the same; not as this vault's program left them
    QStringList refused = {};   ///< files with changes that the rules refused; they are put aside
    QStringList displaced = {}; ///< what stood in the place of a file of the vault's own, and was put aside
};

} // namespace pingshen
