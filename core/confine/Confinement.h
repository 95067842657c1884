// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QStringList>

namespace pingshen {

/// What a process has given up for good, as far as the system let it.
enum class Guard {
    Memory = 1,      ///< it cannot grow beyond its limit
    Privileges = 2,  ///< it gains no rights, is not traced, leaves no core dump
    SystemCalls = 4, ///< it starts no program, opens no socket, sends no signal, looks into no other process
    Writing = 8,     ///< it creates, changes and removes no file
    Reading = 16,    ///< it opens no file outside `ConfinementRules::readable`
    Network = 32,    ///< it neither listens nor connects
};
Q_DECLARE_FLAGS(Guards, Guard)
Q_DECLARE_OPERATORS_FOR_FLAGS(Guards)

inline constexpr Guards allGuards =
    Guard::Memory | Guard::Privileges | Guard::SystemCalls | Guard::Writing | Guard::Reading | Guard::Network;

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
