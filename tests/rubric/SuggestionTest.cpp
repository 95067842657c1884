// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/Suggestion.h"

#include "tests/rubric/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Indicator workPermit(const QString& id)
{
    return *test::builtIn(u"china-work-permit"_s).indicator(IndicatorId(id));
}

std::optional<Points> forFact(const QString& id, const QString& fact)
{
    Score score;
    score.fact = fact;
    return suggestedPoints(workPermit(id), score);
}

std::optional<Points> forOption(const Indicator& indicator, const QString& option)
{
    Score score;
    score.option = OptionId(option);
    return suggestedPoints(indicator, score);
}

} // namespace

TEST(Suggestion, followsTheBandsOfTheSalary)
{
    for (const auto& [fact, points] : std::initializer_list<std::pair<QString, int>>{{u"45"_s, 20},
                                                                                     {u"44.99"_s, 17},
                                                                                     {u"35"_s, 17},
                                                                                     {u"34.99"_s, 14},
                                                                                     {u"25"_s, 14},
                                                                                     {u"15"_s, 11},
                                                                                     {u"14.99"_s, 8},
                                                                                     {u"7"_s, 8},
                                                                                     {u"6.99"_s, 5},
                                                                                     {u"5"_s, 5},
                                                                                     {u"4.99"_s, 0},
                                                                                     {u"0"_s, 0}}) {
        EXPECT_EQ(Points::whole(points), forFact(u"salary"_s, fact)) << fact.toStdString();
    }
}

TEST(Suggestion, followsTheBandsOfTheAge)
{
    for (const auto& [fact, points] : std::initializer_list<std::pair<QString, int>>{{u"18"_s, 10},
                                                                                     {u"25"_s, 10},
                                                                                     {u"26"_s, 15},
                                                                                     {u"45"_s, 15},
                                                                                     {u"46"_s, 10},
                                                                                     {u"55"_s, 10},
                                                                                     {u"56"_s, 5},
                                                                                     {u"60"_s, 5},
                                                                                     {u"61"_s, 0}}) {
        EXPECT_EQ(Points::whole(points), forFact(u"age"_s, fact)) << fact.toStdString();
    }
    EXPECT_EQ(std::nullopt, forFact(u"age"_s, u"17"_s)) << "below every band";
    EXPECT_EQ(std::nullopt, forFact(u"age"_s, u"30.5"_s)) << "ages are whole";
}

TEST(Suggestion, countsWholeUnitsUpToTheMaximum)
{
    for (const auto& [fact, points] : std::initializer_list<std::pair<QString, int>>{{u"0"_s, 0},
                                                                                     {u"1.99"_s, 0},
                                                                                     {u"2"_s, 5},
                                                                                     {u"2.99"_s, 5},
                                                                                     {u"3"_s, 6},
                                                                                     {u"16.99"_s, 19},
                                                                                     {u"17"_s, 20},
                                                                                     {u"18"_s, 20},
                                                                                     {u"999999999"_s, 20}}) {
        EXPECT_EQ(Points::whole(points), forFact(u"experience"_s, fact)) << fact.toStdString();
    }
}

TEST(Suggestion, staysAtTheBaseWhenUnitsAddNothing)
{
    auto indicator = workPermit(u"experience"_s);
    indicator.perUnit->step = Points();
    EXPECT_EQ(Points::whole(5), pointsFor(indicator, 1'000'000));
}

TEST(Suggestion, staysAtTheMaximumHoweverManyUnitsThereAre)
{
    auto indicator = workPermit(u"experience"_s);
    indicator.perUnit->unit = 1;
    indicator.perUnit->step = Points::whole(900'000'000);
    EXPECT_EQ(Points::whole(20), pointsFor(indicator, 99'999'999'900));
}

TEST(Suggestion, isNothingForWhatIsNoNumber)
{
    for (const auto& fact : {u""_s, u"about 40"_s, u"45 万"_s}) {
        EXPECT_EQ(std::nullopt, forFact(u"salary"_s, fact));
    }
}

TEST(Suggestion, followsAnOptionWhosePointsAreKnown)
{
    EXPECT_EQ(Points::whole(15), forOption(workPermit(u"education"_s), u"master"_s));
    EXPECT_EQ(std::nullopt, forOption(workPermit(u"education"_s), u"unknown"_s));
    EXPECT_EQ(std::nullopt, forOption(workPermit(u"education"_s), QString()));
    const auto open = test::builtIn(u"two-zones-2023"_s);
    EXPECT_EQ(std::nullopt, forOption(*open.indicator(IndicatorId(u"education"_s)), u"master"_s));
}

TEST(Suggestion, leavesAGradeToTheExpert)
{
    auto indicator = test::indicatorOf(u"grade"_s, 40);
    indicator.kind = ScoringKind::Graded;
    indicator.options = {{OptionId(u"A"_s), {}, Points::whole(40), Points::whole(31)},
                         {OptionId(u"F"_s), {}, Points(), Points()}};
    EXPECT_EQ(std::nullopt, forOption(indicator, u"A"_s));
    EXPECT_EQ(Points(), forOption(indicator, u"F"_s)) << "no choice is left";
}

} // namespace pingshen
