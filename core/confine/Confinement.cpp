// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/confine/Confinement.h"

#include "core/confine/Barriers.h"

namespace pingshen {

Guards confine(const ConfinementRules& rules)
{
    Guards held = barrier::leaveNetwork();
    held.setFlag(Guard::Memory, barrier::limitResources(rules.memoryBytes));
    held.setFlag(Guard::Privileges, barrier::dropPrivileges());
    held |= barrier::enterJob(rules.memoryBytes);
    held |= barrier::applySandboxProfile(rules.readable);
    held |= barrier::closeFileSystem(rules.readable);
    // Last: what stands above needs calls that are refused afterwards.
    held |= barrier::filterSystemCalls();
    return held;
}

} // namespace pingshen
