// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/Descriptors.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <linux/close_range.h>
#include <sys/syscall.h>
#endif

namespace pingshen {

void closeDescriptorsOnExec([[maybe_unused]] int first)
{
#if defined(Q_OS_LINUX) && defined(SYS_close_range) && defined(CLOSE_RANGE_CLOEXEC)
    if (::syscall(SYS_close_range, static_cast<unsigned>(first), ~0U, CLOSE_RANGE_CLOEXEC) == 0) {
        return;
    }
#endif
#ifdef Q_OS_UNIX
    // Before Linux 5.11, and elsewhere: one by one. Descriptors are given out from below.
    constexpr long most = 65'536;
    const long end = ::sysconf(_SC_OPEN_MAX);
    for (int descriptor = first; descriptor < (end < 0 || end > most ? most : end); ++descriptor) {
        ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    }
#endif
}

} // namespace pingshen
