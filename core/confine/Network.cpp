// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/confine/Barriers.h"

#ifdef Q_OS_LINUX
#include <array>
#include <linux/capability.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace pingshen::barrier {

#ifdef Q_OS_LINUX

namespace {

/// Whoever makes a namespace is its administrator; that opens parts of the kernel that nobody here needs.
void giveUpCapabilities()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none{};
    ::syscall(SYS_capset, &header, none.data());
}

} // namespace

Guards leaveNetwork()
{
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) {
        return {};
    }
    giveUpCapabilities();
    return Guard::Network;
}

#else

Guards leaveNetwork()
{
    return {};
}

#endif

} // namespace pingshen::barrier
