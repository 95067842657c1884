// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/WrittenAmount.h"
#include "core/facts/WrittenDate.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString dateOf(const QString& text)
{
    const auto date = dateAt(text, 0);
    return date ? valueOf(date->value) : QString();
}

QString amountOf(const QString& text, qint64 unit = 1)
{
    const auto amount = amountAt(text, 0, unit);
    return amount ? valueOf(amount->value) : QString();
}

QString periodOf(const QString& text)
{
    const auto period = periodAt(text, 0);
    return period ? valueOf(period->value) : QString();
}

} // namespace

TEST(WrittenDate, isReadInEveryUsualForm)
{
    for (const auto& text : {u"1984-03-17"_s, u"1984.3.17"_s, u"1984/03/17"_s, u"19840317"_s, u"1984年3月17日"_s,
                             u"1984 年 3 月 17 日"_s, u"一九八四年三月十七日"_s, u"17 March 1984"_s,
                             u"17th of March, 1984"_s, u"March 17, 1984"_s, u"MAR 17 1984"_s, u"17 MAR/MARS 1984"_s,
                             u"17-Mar-1984"_s, u"17.03.1984"_s, u"17/03/1984"_s, u"03/17/1984"_s}) {
        EXPECT_EQ(u"1984-03-17"_s, dateOf(text)) << text.toStdString();
    }
}

TEST(WrittenDate, toTheMonthHasNoDay)
{
    EXPECT_EQ(u"2025-03"_s, dateOf(u"二〇二五年三月"_s));
    EXPECT_EQ(u"2025-03"_s, dateOf(u"2025年3月"_s));
    EXPECT_EQ(u"2025-03"_s, dateOf(u"2025-03"_s));
    EXPECT_EQ(u"2025-12"_s, dateOf(u"December 2025"_s));
    EXPECT_EQ(u"2025-12-31"_s, dateOf(u"二〇二五年十二月三十一日"_s));
}

TEST(WrittenDate, staysAmbiguousWhereNothingTellsDayFromMonth)
{
    EXPECT_EQ(u"1984-03-04|1984-04-03"_s, dateOf(u"03/04/1984"_s));
    EXPECT_EQ(u"1984-03-03"_s, dateOf(u"03/03/1984"_s));
    const auto either = dateFromValue(u"1984-03-04|1984-04-03");
    ASSERT_TRUE(either);
    EXPECT_TRUE(agree(*either, *dateFromValue(u"1984-04-03")));
    EXPECT_TRUE(agree(*either, *dateFromValue(u"1984-03-04")));
    EXPECT_FALSE(agree(*either, *dateFromValue(u"1984-05-03")));
    EXPECT_TRUE(agree(*dateFromValue(u"1984-04"), *dateFromValue(u"1984-04-03")));
}

TEST(WrittenDate, isNoneThatDoesNotExist)
{
    for (const auto& text :
         {u"1984-02-30"_s, u"2023-13-01"_s, u"31/11/1984"_s, u"0000年0月"_s, u"84-03-17"_s, u"2008-2013"_s, u""_s}) {
        EXPECT_EQ(QString(), dateOf(text)) << text.toStdString();
    }
}

TEST(WrittenPeriod, hasItsEndOrGoesOn)
{
    EXPECT_EQ(u"2023-04-01/2028-03-31"_s, periodOf(u"2023年4月1日至2028年3月31日"_s));
    EXPECT_EQ(u"2023-04-01/2028-03-31"_s, periodOf(u"2023年4月1日起生效，至2028年3月31日"_s));
    EXPECT_EQ(u"2008-09/2013-06"_s, periodOf(u"2008-09 - 2013-06"_s));
    EXPECT_EQ(u"2016-09-01/2019-03-31"_s, periodOf(u"1 September 2016 to 31 March 2019"_s));
    EXPECT_EQ(u"2019-04/"_s, periodOf(u"2019-04 至今"_s));
    EXPECT_EQ(QString(), periodOf(u"2019-04 in Beijing"_s));
}

TEST(WrittenAmount, isTheSameSumInEveryForm)
{
    for (const auto& text : {u"1,020,000.00"_s, u"1020000"_s, u"102万元"_s, u"102 万元"_s, u"102.00万"_s,
                             u"人民币102万元"_s, u"人民币壹佰零贰万元整"_s, u"RMB 1,020,000"_s, u"¥1,020,000.00"_s,
                             u"RMB 1.02 million"_s, u"1 020 000 yuan"_s, u"一百零二万元"_s}) {
        EXPECT_EQ(u"1020000.00"_s, amountOf(text)) << text.toStdString();
    }
    EXPECT_EQ(u"1020000.00"_s, amountOf(u"102.00"_s, 10'000));
    EXPECT_EQ(u"1020000.00"_s, amountOf(u"102万元"_s, 10'000));
}

TEST(WrittenAmount, isExactToTheFen)
{
    EXPECT_EQ(u"886412.35"_s, amountOf(u"88.641235万元"_s));
    EXPECT_EQ(u"0.29"_s, amountOf(u"0.29"_s));
    EXPECT_EQ(u"1234567.89"_s, amountOf(u"壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"_s));
    EXPECT_EQ(QString(), amountOf(u"0.001"_s));
    EXPECT_EQ(QString(), amountOf(u"99999999999999999999"_s));
    EXPECT_EQ(QString(), amountOf(u"9999999999999亿元"_s));
}

TEST(WrittenAmount, keepsAnotherCurrencyApart)
{
    EXPECT_EQ(u"USD 120000.00"_s, amountOf(u"USD 120,000"_s));
    EXPECT_EQ(u"EUR 95000.00"_s, amountOf(u"€95,000.00"_s));
    EXPECT_EQ(QString(), amountOf(u"2024年"_s));
}

} // namespace pingshen
