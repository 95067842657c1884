// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace pingshen {

/// Where the time comes from, so that tests decide it.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The current time, UTC, to the millisecond.
    virtual QDateTime now() const = 0;

    /// Nanoseconds since the machine started; never goes back, whatever the wall clock does.
    virtual qint64 monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    qint64 monotonic() const override;
};

} // namespace pingshen
