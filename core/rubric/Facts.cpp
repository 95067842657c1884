// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/Facts.h"

#include <algorithm>

namespace pingshen {

std::optional<int> ageOn(QDate birth, QDate reference)
{
    const auto span = spanBetween(birth, reference);
    return span ? std::optional(span->years) : std::nullopt;
}

std::optional<CalendarSpan> spanBetween(QDate from, QDate until)
{
    if (!from.isValid() || !until.isValid() || until < from) {
        return {};
    }
    int months = (until.year() - from.year()) * 12 + until.month() - from.month();
    if (from.addMonths(months) > until) {
        --months;
    }
    return CalendarSpan{months / 12, months % 12, static_cast<int>(from.addMonths(months).daysTo(until))};
}

QList<Period> joined(QList<Period> periods)
{
    erase_if(periods, [](const Period& p) { return !p.from.isValid() || !p.until.isValid() || p.until <= p.from; });
    std::ranges::sort(periods, {}, &Period::from);
    QList<Period> result;
    for (const auto& period : periods) {
        if (!result.isEmpty() && period.from <= result.last().until) {
            result.last().until = std::max(result.last().until, period.until);
        } else {
            result.append(period);
        }
    }
    return result;
}

} // namespace pingshen
