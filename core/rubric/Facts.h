// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>

#include <optional>

namespace pingshen {

/// Completed years of age on the reference date, which is not published and therefore never assumed here.
/// Whoever was born on 29 February is a year older on 28 February of a common year: a period without a corresponding
/// day ends on the last day of the month (Civil Code of the PRC, article 202).
/// Nothing when a date is invalid or the reference lies before the birth.
std::optional<int> ageOn(QDate birth, QDate reference);

/// Time by the calendar: 1 year 2 months 3 days.
struct CalendarSpan
{
    int years = 0;
    int months = 0; ///< 0..11
    int days = 0;   ///< 0..30

    friend bool operator==(const CalendarSpan&, const CalendarSpan&) = default;
};

/// From the first day to the day after the last one: 2020-03-01 to 2023-03-01 is three years exactly.
/// Nothing when a date is invalid or the end lies before the start.
std::optional<CalendarSpan> spanBetween(QDate from, QDate until);

/// A period of work, from its first day to the day after its last.
struct Period
{
    QDate from;
    QDate until;

    friend bool operator==(const Period&, const Period&) = default;
};

/// The periods in order, those that touch or overlap joined, so that no day counts twice. Invalid ones are left out.
QList<Period> joined(QList<Period> periods);

} // namespace pingshen
