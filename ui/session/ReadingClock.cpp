// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ReadingClock.h"

#include "ui/session/ReadingLedger.h"

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using std::chrono::milliseconds;

ReadingClock::ReadingClock(const Clock& clock, ReadingLedger& ledger, Sight sight, QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_ledger(ledger),
      m_sight(std::move(sight)),
      m_lookedAt(now()),
      m_activeAt(now())
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &ReadingClock::look);
    m_timer.start();
}

milliseconds ReadingClock::now() const
{
    return std::chrono::duration_cast<milliseconds>(std::chrono::nanoseconds(m_clock.monotonic()));
}

void ReadingClock::noteActivity()
{
    if (now() - m_activeAt > patience) {
        look(); // what nobody saw ends here
    }
    m_activeAt = now();
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void ReadingClock::look()
{
    const auto at = now();
    const auto until = std::min(at, m_activeAt + patience);
    const auto spent = std::min(until - std::exchange(m_lookedAt, at), longestLook);
    for (const auto& seen : std::as_const(m_seen)) {
        m_ledger.add(seen.content, seen.page, spent.count()); // nothing is added of less than none
    }
    m_seen.clear();
    for (const auto& page : m_sight()) {
        if (!m_seen.contains(page)) {
            m_seen.append(page);
        }
    }
    if (at - m_activeAt > patience) {
        m_timer.stop();
    }
}

} // namespace pingshen::ui
