// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Dates.h"

#include <gtest/gtest.h>

#include <QString>

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(TypedDate, isReadInEveryFormThatPeopleType)
{
    for (const auto* text :
         {u"20261120", u"2026-11-20", u"2026/11/20", u"2026.11.20", u"2026年11月20日", u"2026年11月20号",
          u"2026年11月20", u"２０２６１１２０", u"２０２６－１１－２０", u"２０２６／１１／２０",
          u"２０２６．１１．２０", u"2026。11。20", u" 2026 - 11 - 20 ", u"2026年 11月 20日"}) {
        EXPECT_EQ(QDate(2026, 11, 20), typedDate(QStringView(text))) << QString::fromUtf16(text).toStdString();
        EXPECT_TRUE(isWholeDate(QStringView(text))) << QString::fromUtf16(text).toStdString();
    }
    EXPECT_EQ(QDate(2026, 1, 5), typedDate(u"2026-1-5"));
    EXPECT_EQ(QDate(2026, 1, 5), typedDate(u"2026年1月5日"));
    EXPECT_EQ(QDate(2024, 2, 29), typedDate(u"20240229"));
}

TEST(TypedDate, isNoneWhenThereIsNoSuchDayOrItIsNotWritten)
{
    for (const auto* text : {u"", u"2026", u"202611", u"2026-11", u"20260229", u"2026-02-30", u"2026-13-01",
                             u"2026-00-10", u"2026-11-31", u"2026-11/20", u"26-11-20", u"20-11-2026", u"2026112",
                             u"202611200", u"2026-11-20x", u"明天", u"0000-01-01"}) {
        EXPECT_FALSE(typedDate(QStringView(text)).isValid()) << QString::fromUtf16(text).toStdString();
        EXPECT_FALSE(isWholeDate(QStringView(text))) << QString::fromUtf16(text).toStdString();
    }
}

TEST(TypedDate, isNotWholeWhileADigitMoreWouldMakeItAnother)
{
    EXPECT_FALSE(isWholeDate(u"2026-11-2"));
    EXPECT_FALSE(isWholeDate(u"2026年1月5"));
    EXPECT_TRUE(isWholeDate(u"2026年1月5日"));
}

} // namespace pingshen
