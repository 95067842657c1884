// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Finding.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Finding scan(int number)
{
    return {Finding::Code::NoTextLayer, Finding::Severity::Info, QString::number(number) + u".pdf"_s, {}};
}

Finding damaged()
{
    return {Finding::Code::PdfDamaged, Finding::Severity::Error, u"a.pdf"_s, {}};
}

} // namespace

TEST(Findings, ofOneCodeAreOneGroup)
{
    const auto groups = grouped({scan(1), damaged(), scan(2), scan(3)});
    ASSERT_EQ(2, groups.size());
    EXPECT_EQ((QList{scan(1), scan(2), scan(3)}), groups[0].findings);
    EXPECT_EQ(3, groups[0].count);
    EXPECT_EQ(QList{damaged()}, groups[1].findings);
}

TEST(Findings, ofAGroupComeInTheOrderOfTheNumbersInTheirNames)
{
    EXPECT_EQ((QList{scan(1), scan(2), scan(10)}), grouped({scan(10), scan(1), scan(2)})[0].findings);
}

TEST(Findings, ofAnotherSeverityAreAnotherGroup)
{
    auto grave = scan(2);
    grave.severity = Finding::Severity::Error;
    EXPECT_EQ(2, grouped({scan(1), grave}).size());
}

TEST(Findings, beyondTheCapAreCounted)
{
    QList<Finding> many{damaged()};
    for (int i = 0; i < 60'000; ++i) {
        many.append(scan(i));
    }
    const auto few = capped(many);
    ASSERT_EQ(1 + mostFindingsOfACode + 1, few.size());
    EXPECT_EQ(Finding::Code::MoreFindings, few.last().code);
    EXPECT_EQ(59'900, few.last().args[u"count"_s].toInt());
    EXPECT_EQ(60'000, grouped(few)[1].count);
}

TEST(Findings, cappedTwiceAddUp)
{
    const auto once = capped({scan(1), scan(2), scan(3), scan(4)}, 2);
    const auto twice = capped(once + QList{scan(5)}, 2);
    ASSERT_EQ(1, grouped(twice).size());
    EXPECT_EQ(5, grouped(twice)[0].count);
    EXPECT_EQ((QList{scan(1), scan(2)}), grouped(twice)[0].findings);
}

TEST(Findings, withinTheCapStayAsTheyAre)
{
    const QList<Finding> few{scan(1), damaged(), scan(2)};
    EXPECT_EQ(few, capped(few, 2));
}

} // namespace pingshen
