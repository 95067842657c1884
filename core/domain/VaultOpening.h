// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"

#include <chrono>

namespace pingshen {

/// What a person has agreed to before a vault is opened or restored, and how they hear of what takes long.
struct VaultOpening
{
    /// A lock whose owner cannot be seen from here.
    enum class Lock { Respect, TakeOver } lock = Lock::Respect;
    /// A folder that is no vault and holds other things.
    enum class OtherFiles { Refuse, Accept } otherFiles = OtherFiles::Refuse;
    /// For reading: beside a program that has the vault open, and on a full disk; nothing is written.
    enum class Purpose { Work, Reading } purpose = Purpose::Work;
    /// As it is, also where it would have to be brought up to date first: to read, an older format is refused with
    /// VaultReadOnly; to work, rows that another version of the program made are left for Workplace::renewRows.
    enum class Outdated { Renew, Leave } outdated = Outdated::Renew;
    /// What was kept beside it by a session that could not save: taken in, or left for Workplace::takeInKept.
    enum class Kept { TakeIn, Leave } kept = Kept::TakeIn;
    /// How long to wait for a program that has the vault open.
    std::chrono::milliseconds patience{0};
    /// Told of what is made anew because another version of the program had the vault; stopped, nothing is changed.
    Task task = {};
    /// Told of how far a vault is put back, and what was is held against its history; stopped, it is opened without
    /// that, which is left to the next start unless a person is told.
    Task restoring = {};
};

} // namespace pingshen
