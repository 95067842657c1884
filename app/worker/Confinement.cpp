// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/Confinement.h"

#include "core/render/WorkerProcess.h"

#include <csignal>
#include <cstdlib>
#include <new>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace pingshen {

namespace {

#ifdef Q_OS_UNIX
void limit(int resource, rlim_t value)
{
    rlimit current = {};
    if (::getrlimit(static_cast<decltype(RLIMIT_NOFILE)>(resource), &current) == 0) {
        const auto ceiling = current.rlim_max == RLIM_INFINITY ? value : std::min(value, current.rlim_max);
        const rlimit wanted{ceiling, ceiling};
        ::setrlimit(static_cast<decltype(RLIMIT_NOFILE)>(resource), &wanted);
    }
}

void limitMemory([[maybe_unused]] qint64 bytes)
{
// A sanitizer's shadow memory is counted as data.
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    limit(RLIMIT_DATA, static_cast<rlim_t>(bytes));
#endif
}
#endif

} // namespace

void confine([[maybe_unused]] qint64 memoryBytes)
{
    std::set_new_handler([] { std::_Exit(workerOutOfMemoryExit); });
#ifdef Q_OS_UNIX
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 256);
    // Room for messages on standard error, where that is a file; a hostile document fills no disk.
    std::signal(SIGXFSZ, SIG_IGN);
    limit(RLIMIT_FSIZE, 1024 * 1024);
    // A quarter above what the pool allows: the pool's watch comes first, this stops what grows between two looks.
    limitMemory(memoryBytes + memoryBytes / 4);
#endif
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
}

} // namespace pingshen
