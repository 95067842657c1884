// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

namespace pingshen::test {

/// A clock that stands still until it is told to go on.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime start = QDateTime({2025, 12, 1}, {9, 0}, Qt::UTC)) : m_now(std::move(start)) {}

    QDateTime now() const override { return m_now; }
    qint64 monotonic() const override { return m_now.toMSecsSinceEpoch() * 1'000'000; }

    void advance(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }

private:
    QDateTime m_now;
};

} // namespace pingshen::test
