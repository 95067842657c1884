// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>

namespace pingshen {

/// What a process that parses strangers' files has given up for good, as far as the system let it.
enum class Guard {
    Memory = 1,      ///< it cannot grow beyond its limit
    Privileges = 2,  ///< it gains no rights, is not traced, leaves no core dump
    SystemCalls = 4, ///< it starts no program, opens no socket, sends no signal, looks into no other process
    Writing = 8,     ///< it creates, changes and removes no file
    Reading = 16,    ///< it opens no file but those of the system that its libraries need
    Network = 32,    ///< it neither listens nor connects
};
Q_DECLARE_FLAGS(Guards, Guard)
Q_DECLARE_OPERATORS_FOR_FLAGS(Guards)

inline constexpr Guards allGuards =
    Guard::Memory | Guard::Privileges | Guard::SystemCalls | Guard::Writing | Guard::Reading | Guard::Network;

} // namespace pingshen
