// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Guard.h"

#include <QStringList>

namespace pingshen {

struct ConfinementRules
{
    qint64 memoryBytes = 0;
    QStringList readable; ///< files and folders, with all below them; one that does not exist is passed over
};

/// Gives up what a process that parses strangers' files never needs, for all of its threads and for good. Descriptors
/// that are open stay usable. Returns what holds; what the system does not offer is missing in it. Call once, before
/// the first byte of a stranger's file is read.
Guards confine(const ConfinementRules& rules);

} // namespace pingshen
