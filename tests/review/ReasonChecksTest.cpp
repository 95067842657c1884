// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ReasonChecks.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Pin against(const QString& quote, const QString& remark = {})
{
    Pin pin;
    pin.stance = Stance::Against;
    pin.passage = {2, {{1, 2, 3, 4}}, quote};
    pin.remark = remark;
    return pin;
}

Sheet sheetOf(const QStringList& reasons)
{
    Sheet sheet;
    for (qsizetype i = 0; i < reasons.size(); ++i) {
        sheet.scores[IndicatorId(u"i%1"_s.arg(i))].reason = reasons[i];
    }
    return sheet;
}

} // namespace

TEST(ReasonChecks, aReasonMentionsAPinByWhatBothSay)
{
    const auto pin = against(u"毕业时间：2013 年 6 月 Graduated"_s, u"与证书不一致"_s);
    const auto name = u"10/积分评估申请表.pdf"_s;
    for (const auto& reason :
         {u"申请表所填年份晚一年"_s, u"所填 2013 年有误"_s, u"GRADUATED a year later"_s, u"见p3"_s, u"See p. 3."_s,
          u"page 3 differs"_s, u"第3页有出入"_s, u"与证书不一致，已核实"_s, u"２０１３年"_s}) {
        EXPECT_TRUE(mentions(reason, pin, name)) << reason.toStdString();
    }
    for (const auto& reason : {u""_s, u"符合条件"_s, u"第 13 页"_s, u"p. 30"_s, u"a pdf"_s, u"6 月"_s, u"毕业"_s}) {
        EXPECT_FALSE(mentions(reason, pin, name)) << reason.toStdString();
    }
}

TEST(ReasonChecks, theOthersSayWhatIsUsualOnceThereAreThree)
{
    const auto of = [](int length) { return QString(length, u'x'); };
    EXPECT_EQ(0, usualLength(sheetOf({of(5), of(80), of(90)}), IndicatorId(u"i0"_s)));
    EXPECT_EQ(86, usualLength(sheetOf({of(5), of(80), of(86), of(900)}), IndicatorId(u"i0"_s)));
    EXPECT_EQ(0, usualLength(sheetOf({of(5), of(80), of(86), {}}), IndicatorId(u"i0"_s))) << "an empty one is none";
    EXPECT_EQ(0, usualLength(sheetOf({of(5), of(10), of(11), of(12)}), IndicatorId(u"i0"_s)));
}

TEST(ReasonChecks, aReasonIsTheSameWordForWordUnlessEverybodyUsesIt)
{
    EXPECT_TRUE(isSameReason(u"Ten years at the same employer"_s, u"Ten years at  the same\nemployer "_s));
    EXPECT_FALSE(isSameReason(u"Ten years at the same employer"_s, u"Ten years at the same employer."_s));
    EXPECT_FALSE(isSameReason(u"符合规定"_s, u"符合规定"_s));
}

} // namespace pingshen
