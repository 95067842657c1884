// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>

namespace pingshen::test {

/// Lets events happen until the condition holds. False: it never did, within a time that only a hang takes.
template<class Condition>
bool waitUntil(Condition condition, std::chrono::seconds limit = std::chrono::seconds(60))
{
    const QDeadlineTimer deadline(limit);
    while (!condition() && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
    }
    return condition();
}

} // namespace pingshen::test
