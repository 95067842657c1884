// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/confine/Barriers.h"

#include "core/base/Sanitized.h"

#include <algorithm>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace pingshen::barrier {

#ifdef Q_OS_UNIX

namespace {

bool limit(int resource, rlim_t value)
{
    rlimit current = {};
    if (::getrlimit(static_cast<decltype(RLIMIT_NOFILE)>(resource), &current) != 0) {
        return false;
    }
    const auto ceiling = current.rlim_max == RLIM_INFINITY ? value : std::min(value, current.rlim_max);
    const rlimit wanted{ceiling, ceiling};
    return ::setrlimit(static_cast<decltype(RLIMIT_NOFILE)>(resource), &wanted) == 0;
}

bool limitMemory([[maybe_unused]] qint64 bytes)
{
// A sanitizer's shadow memory is counted as data.
#if defined(Q_OS_LINUX) && !defined(PINGSHEN_SANITIZED)
    return limit(RLIMIT_DATA, static_cast<rlim_t>(bytes));
#else
    return false;
#endif
}

} // namespace

bool limitResources(qint64 memoryBytes)
{
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 256);
    // Room for messages on standard error, where that is a file; a hostile document fills no disk.
    std::signal(SIGXFSZ, SIG_IGN);
    limit(RLIMIT_FSIZE, 1024 * 1024);
    return limitMemory(memoryBytes);
}

#else

bool limitResources(qint64)
{
    return false;
}

#endif

bool dropPrivileges()
{
#ifdef Q_OS_LINUX
    return ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
#else
    return false;
#endif
}

} // namespace pingshen::barrier
