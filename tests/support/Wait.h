// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace pingshen::test {

/// Lets events happen until the condition holds. False: it never did, within a time that only a hang takes.
template<class Condition>
bool waitUntil(Condition condition, std::chrono::seconds limit = std::chrono::seconds(60))
{
    const QDeadlineTimer deadline(limit);
    QTimer tick; // ends each sleep: what the condition asks need not come with an event
    tick.start(std::chrono::milliseconds(5));
    while (!condition() && !deadline.hasExpired()) {
        // Not the overload with a limit of time: it never sleeps, and takes the processor from what is waited for.
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return condition();
}

} // namespace pingshen::test
