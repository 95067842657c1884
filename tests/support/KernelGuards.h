// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Guard.h"

#include <QProcess>
#include <QStringList>

#ifdef Q_OS_LINUX
#include <dlfcn.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace pingshen::test {

/// What the kernel itself answers, without the code under test: which guards a process here can have. A test that finds
/// one of them missing fails; what the kernel does not have is skipped, and said.
struct KernelGuards
{
    Guards offered = {};
    QStringList missing = {}; ///< what the kernel lacks, in words

    static KernelGuards ask()
    {
        KernelGuards found;
#ifdef Q_OS_LINUX
        found.offered = Guard::Privileges;
        // A sanitizer's shadow memory is counted as data, so there it is not limited. Tests themselves are compiled
        // without, and are linked to it.
        const bool isSanitized = ::dlsym(RTLD_DEFAULT, "__asan_init") || ::dlsym(RTLD_DEFAULT, "__tsan_init");
        found.offered.setFlag(Guard::Memory, !isSanitized);
        const auto action = static_cast<unsigned>(SECCOMP_RET_ERRNO);
        if (::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0) {
            found.offered |= Guard::SystemCalls | Guard::Writing | Guard::Network;
        } else {
            found.missing.append(QStringLiteral("seccomp"));
        }
#ifdef SYS_landlock_create_ruleset
        constexpr unsigned askForVersion = 1;
        if (::syscall(SYS_landlock_create_ruleset, nullptr, 0, askForVersion) >= 1) {
            found.offered |= Guard::Reading | Guard::Writing;
        } else {
            found.missing.append(QStringLiteral("Landlock"));
        }
#endif
        const QStringList words{QStringLiteral("--user"), QStringLiteral("--net"), QStringLiteral("true")};
        if (QProcess::execute(QStringLiteral("unshare"), words) == 0) {
            found.offered |= Guard::Network;
        } else {
            found.missing.append(QStringLiteral("network namespaces for everybody"));
        }
#endif
        return found;
    }

    /// Both Landlock and seccomp: nothing is left open.
    bool isWhole() const
    {
        return offered.testFlag(Guard::Reading) && offered.testFlag(Guard::SystemCalls);
    }
    std::string obstacle() const
    {
        return "NOT TESTED: this kernel has no " + missing.join(QStringLiteral(", no ")).toStdString();
    }
};

/// Names those that a process should have and has not; empty: it has all.
inline std::string lackOf(Guards held, Guards offered)
{
    std::string lack;
    for (const auto& [guard, name] :
         {std::pair{Guard::Memory, "memory"}, std::pair{Guard::Privileges, "privileges"},
          std::pair{Guard::SystemCalls, "system calls"}, std::pair{Guard::Writing, "writing"},
          std::pair{Guard::Reading, "reading"}, std::pair{Guard::Network, "network"}}) {
        lack += offered.testFlag(guard) && !held.testFlag(guard) ? std::string(name) + "; " : std::string();
    }
    return lack;
}

} // namespace pingshen::test
