// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <gtest/gtest.h>

namespace pingshen::test {

/// The system lets this process mount volumes: it has CAP_SYS_ADMIN. False where nobody knows capabilities.
inline bool mayMount()
{
    constexpr int sysAdmin = 21;
    QFile status(QStringLiteral("/proc/self/status"));
    const bool isOpen = status.open(QIODevice::ReadOnly);
    const auto lines = isOpen ? status.readAll().split('\n') : QByteArrayList();
    for (const auto& line : lines) {
        if (line.startsWith("CapEff:")) {
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> sysAdmin & 1U) != 0;
        }
    }
    return false;
}

} // namespace pingshen::test

/// After a volume could not be mounted: skips the test and says that nothing was tested, but fails where it could be.
#define SKIP_WHERE_NOTHING_CAN_BE_MOUNTED()                      \
    if (::pingshen::test::mayMount()) {                          \
        FAIL() << "mount failed, though this process may mount"; \
    }                                                            \
    GTEST_SKIP() << "NOT TESTED: this process may not mount volumes (CAP_SYS_ADMIN); root outside a container may"
