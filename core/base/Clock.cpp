// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"

#include <chrono>

namespace pingshen {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::monotonic() const
{
    const auto sinceStart = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(sinceStart).count();
}

} // namespace pingshen
