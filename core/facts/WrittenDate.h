// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QStringView>

#include <optional>

namespace pingshen {

/// A date as a document states it: to the day or to the month.
struct WrittenDate
{
    QDate date; ///< the first of the month if no day is stated
    bool hasDay = true;
    QDate otherReading; ///< of 03/04/1984, which is 3 April or 4 March: the other one; invalid: there is one reading

    bool isAmbiguous() const { return otherReading.isValid(); }
    friend bool operator==(const WrittenDate&, const WrittenDate&) = default;
};

/// "1984-03-17", "1984-03"; an ambiguous one has both, the earlier one first: "1984-03-04|1984-04-03".
QString valueOf(const WrittenDate& date);
std::optional<WrittenDate> dateFromValue(QStringView value);

/// They can be the same day: to the precision that both have, in any reading.
bool agree(const WrittenDate& a, const WrittenDate& b);

/// Something that was read of a text, with its place there in UTF-16.
template<class T>
struct Placed
{
    T value;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The date that begins exactly at a place: 1984-03-17, 1984.3.17, 19840317, 2025年3月15日, 二〇二五年三月, 17 March
/// 1984, March 17, 1984, 17 MAR/MARS 1984, 17.03.1984, 03/04/1984, with spaces that a recogniser puts in. No time is
/// spent on more than what one date can be long. `text` is of half width (FactPage). A year has four digits.
std::optional<Placed<WrittenDate>> dateAt(QStringView text, qsizetype begin);

/// The first date that begins from `begin` on, and before `end`.
std::optional<Placed<WrittenDate>> dateWithin(QStringView text, qsizetype begin, qsizetype end);

/// From when till when.
struct WrittenPeriod
{
    WrittenDate from;
    std::optional<WrittenDate> till; ///< nothing: until today (至今, present)

    friend bool operator==(const WrittenPeriod&, const WrittenPeriod&) = default;
};

/// "2023-04-01/2028-03-31"; "2019-04/" of one that goes on.
QString valueOf(const WrittenPeriod& period);
std::optional<WrittenPeriod> periodFromValue(QStringView value);
bool agree(const WrittenPeriod& a, const WrittenPeriod& b);

/// The period that begins exactly at a place: a date, 至 or "to" or a dash, another date.
std::optional<Placed<WrittenPeriod>> periodAt(QStringView text, qsizetype begin);

} // namespace pingshen
