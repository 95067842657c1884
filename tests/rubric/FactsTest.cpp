// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/Facts.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

TEST(Age, growsOnTheBirthday)
{
    const QDate birth(1984, 5, 10);
    EXPECT_EQ(40, ageOn(birth, {2025, 5, 9}));
    EXPECT_EQ(41, ageOn(birth, {2025, 5, 10}));
    EXPECT_EQ(0, ageOn(birth, birth));
}

TEST(Age, growsOnTheLastOfFebruaryForThoseBornOnALeapDay)
{
    const QDate birth(2000, 2, 29);
    EXPECT_EQ(24, ageOn(birth, {2025, 2, 27}));
    EXPECT_EQ(25, ageOn(birth, {2025, 2, 28}));
    EXPECT_EQ(27, ageOn(birth, {2028, 2, 28}));
    EXPECT_EQ(28, ageOn(birth, {2028, 2, 29}));
}

TEST(Age, isUnknownWithoutItsDates)
{
    EXPECT_EQ(std::nullopt, ageOn(QDate(), {2025, 1, 1}));
    EXPECT_EQ(std::nullopt, ageOn({2025, 1, 1}, QDate()));
    EXPECT_EQ(std::nullopt, ageOn({2025, 1, 2}, {2025, 1, 1}));
}

TEST(CalendarSpan, countsYearsMonthsAndDays)
{
    EXPECT_EQ((CalendarSpan{3, 0, 0}), spanBetween({2020, 3, 1}, {2023, 3, 1}));
    EXPECT_EQ((CalendarSpan{2, 11, 27}), spanBetween({2020, 3, 1}, {2023, 2, 28}));
    EXPECT_EQ((CalendarSpan{1, 2, 3}), spanBetween({2021, 1, 10}, {2022, 3, 13}));
    EXPECT_EQ((CalendarSpan{0, 11, 29}), spanBetween({2021, 12, 2}, {2022, 12, 1}));
    EXPECT_EQ((CalendarSpan{0, 0, 0}), spanBetween({2021, 12, 2}, {2021, 12, 2}));
    EXPECT_EQ(std::nullopt, spanBetween({2021, 12, 2}, {2021, 12, 1}));
}

TEST(CalendarSpan, endsAMonthWithoutTheDayOnItsLast)
{
    EXPECT_EQ((CalendarSpan{0, 0, 27}), spanBetween({2023, 1, 31}, {2023, 2, 27}));
    EXPECT_EQ((CalendarSpan{0, 1, 0}), spanBetween({2023, 1, 31}, {2023, 2, 28}));
    EXPECT_EQ((CalendarSpan{0, 1, 1}), spanBetween({2024, 1, 31}, {2024, 3, 1}));
}

TEST(Periods, thatTouchOrOverlapCountNoDayTwice)
{
    const QList<Period> periods{{{2022, 1, 1}, {2022, 6, 1}}, {{2020, 1, 1}, {2021, 1, 1}},
                                {{2020, 6, 1}, {2020, 9, 1}}, {{2021, 1, 1}, {2021, 3, 1}},
                                {{2023, 1, 1}, {2023, 1, 1}}, {QDate(), {2024, 1, 1}}};
    EXPECT_EQ((QList<Period>{{{2020, 1, 1}, {2021, 3, 1}}, {{2022, 1, 1}, {2022, 6, 1}}}), joined(periods));
}

} // namespace pingshen
