// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/confine/Barriers.h"

#ifdef Q_OS_LINUX
#include <QByteArray>
#include <QList>

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>
#endif

namespace pingshen::barrier {

#ifdef Q_OS_LINUX

namespace {

using Filter = std::unique_ptr<void, void (*)(scmp_filter_ctx)>;

/// What computing, waiting and reading take. A call that this system does not have is passed over.
constexpr const char* plainCalls =
    "access arch_prctl brk clock_getres clock_gettime clock_nanosleep close close_range dup dup2 dup3 "
    "epoll_create epoll_create1 epoll_ctl epoll_pwait epoll_wait eventfd2 exit exit_group faccessat "
    "faccessat2 fadvise64 fcntl fstat fstatfs futex futex_waitv get_robust_list getcpu getcwd getdents64 "
    "getegid geteuid getgid getpgrp getpid getppid getpriority getrandom getresgid getresuid getrlimit "
    "getrusage gettid gettimeofday getuid lseek lstat madvise membarrier mincore mprotect mremap munmap "
    "nanosleep newfstatat pipe2 poll ppoll pread64 preadv pselect6 read readahead readlink readlinkat "
    "readv recvmsg restart_syscall rseq rt_sigaction rt_sigpending rt_sigprocmask rt_sigreturn "
    "rt_sigtimedwait sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getparam "
    "sched_getscheduler sched_yield select set_robust_list set_tid_address setpriority sigaltstack stat "
    "statfs statx sysinfo time times timerfd_create timerfd_gettime timerfd_settime uname write writev";

/// What an argument of a call, counted from 0, has to be. (The library's macros are C's, not C++'s.)
scmp_arg_cmp equals(unsigned argument, quint64 value)
{
    return {argument, SCMP_CMP_EQ, value, 0};
}

scmp_arg_cmp masked(unsigned argument, quint64 mask, quint64 value)
{
    return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

void allow(const Filter& filter, const char* name, std::initializer_list<scmp_arg_cmp> conditions = {})
{
    const int call = seccomp_syscall_resolve_name(name);
    if (call != __NR_SCMP_ERROR) {
        seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, static_cast<unsigned>(conditions.size()),
                               conditions.begin());
    }
}

void refuse(const Filter& filter, const char* name, int reason, std::initializer_list<scmp_arg_cmp> conditions = {})
{
    const int call = seccomp_syscall_resolve_name(name);
    if (call != __NR_SCMP_ERROR) {
        seccomp_rule_add_array(filter.get(), SCMP_ACT_ERRNO(static_cast<quint16>(reason)), call,
                               static_cast<unsigned>(conditions.size()), conditions.begin());
    }
}

void allowReadingOnly(const Filter& filter)
{
    constexpr quint64 change = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY);
    allow(filter, "open", {masked(1, change, 0)});
    allow(filter, "openat", {masked(2, change, 0)});
    for (const quint64 flag : {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC}) {
        refuse(filter, "open", EACCES, {masked(1, flag, flag)});
        refuse(filter, "openat", EACCES, {masked(2, flag, flag)});
    }
}

/// Threads of its own, signals to itself only, no memory that is both written and run.
void allowWhatStaysInside(const Filter& filter)
{
    const auto self = static_cast<quint64>(::getpid());
    allow(filter, "clone", {masked(0, CLONE_THREAD | CLONE_VM, CLONE_THREAD | CLONE_VM)});
    allow(filter, "tgkill", {equals(0, self)});
    allow(filter, "mmap", {masked(2, PROT_EXEC | PROT_WRITE, 0)});
    allow(filter, "mmap", {masked(2, PROT_EXEC | PROT_WRITE, PROT_WRITE)});
    allow(filter, "mmap", {masked(2, PROT_EXEC | PROT_WRITE, PROT_EXEC)});
    allow(filter, "prctl", {equals(0, PR_SET_NAME)});
    allow(filter, "prlimit64", {equals(2, 0)}); // asking, not setting
    allow(filter, "ioctl", {equals(1, FIONREAD)});
    allow(filter, "ioctl", {equals(1, TCGETS)});
}

} // namespace

Guards filterSystemCalls()
{
    // As if the kernel did not have it: libraries then take the older way that they know.
    const Filter filter(seccomp_init(SCMP_ACT_ERRNO(ENOSYS)), &seccomp_release);
    if (!filter) {
        return {};
    }
    seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1);
    seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    for (const auto& name : QByteArray(plainCalls).split(' ')) {
        allow(filter, name.constData());
    }
    allowReadingOnly(filter);
    allowWhatStaysInside(filter);
    return seccomp_load(filter.get()) == 0 ? Guards(Guard::SystemCalls | Guard::Writing | Guard::Network) : Guards();
}

#else

Guards filterSystemCalls()
{
    return {};
}

#endif

} // namespace pingshen::barrier
