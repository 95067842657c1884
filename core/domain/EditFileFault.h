// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EditExchange.h"

#include <QStringList>

namespace pingshen {

/// Why a file of edits was not taken in: nothing of it was, nor of those that came with it. Or why none was written.
struct EditFileFault
{
    enum class Reason {
        Foreign,    ///< no file of edits
        Newer,      ///< of a newer program
        TooLarge,   ///< see EditFileLimits
        Damaged,    ///< cut off or altered after it was written
        DeviceNew,  ///< `devices` wrote edits in it whom nobody here trusts yet
        Unreadable, ///< the others as in RefusedEdit
        DeviceUnknown,
        SignatureWrong,
        LinkBroken,
        OwnDevice,
        AgainstRules,
        TooMuch, ///< to be written: nobody would read a file of that size
    };

    Reason reason;
    QString file;
    QList<DeviceId> devices = {};
};

} // namespace pingshen
