// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/ScoringRules.h"

#include "core/rubric/RubricSettings.h"
#include "tests/rubric/Samples.h"
#include "tests/support/Printers.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const IndicatorId age(u"age"_s);
const IndicatorId education(u"education"_s);
const IndicatorId experience(u"experience"_s);
const IndicatorId reputation(u"experience.reputation"_s);

Rubric published()
{
    return test::builtIn(u"two-zones-2023"_s);
}

Rubric withDegrees()
{
    return withSettings(published(), {{u"option.education.junior-college"_s, u"2"_s},
                                      {u"option.education.bachelor"_s, u"5"_s},
                                      {u"option.education.master"_s, u"7.3"_s},
                                      {u"option.education.doctorate"_s, u"10"_s}});
}

Rubric withSplit()
{
    return withSettings(published(), {{u"split.experience.reputation"_s, u"5"_s},
                                      {u"split.experience.years"_s, u"7.25"_s},
                                      {u"split.experience.china"_s, u"7.75"_s}});
}

Rubric workPermit()
{
    return test::builtIn(u"china-work-permit"_s);
}

Score scored(const QString& points, const QString& option = {}, const QString& fact = {})
{
    Score score;
    score.points = *Points::parse(points);
    score.option = OptionId(option);
    score.fact = fact;
    return score;
}

/// 40 to 31 points for grade A, 30 to 21 for grade B.
Rubric graded()
{
    auto grade = test::indicatorOf(u"grade"_s, 40);
    grade.kind = ScoringKind::Graded;
    grade.options = {{OptionId(u"A"_s), test::label(u"A"_s), Points::whole(40), Points::whole(31)},
                     {OptionId(u"B"_s), test::label(u"B"_s), Points::whole(30), Points::whole(21)}};
    return test::rubricOf({grade});
}

} // namespace

TEST(CheckPoints, takesMultiplesOfTheStepUpToTheMaximum)
{
    for (const auto* text : {u"0", u"0.5", u"4.50", u"5", u"３．５", u" 2 "}) {
        EXPECT_OK(checkPoints(published(), age, text));
    }
    EXPECT_EQ(Points::ofHundredths(450), *checkPoints(published(), age, u"4.5"));
}

TEST(CheckPoints, tellsTheRangeThatThePointsAreOutOf)
{
    const auto points = checkPoints(published(), age, u"5.5");
    EXPECT_FAILS(PointsOutOfRange, points);
    EXPECT_EQ((QJsonObject{{u"points"_s, u"5.5"_s}, {u"lowest"_s, u"0"_s}, {u"highest"_s, u"5"_s}}),
              points.error().args);
    EXPECT_EQ(u"age"_s, points.error().where);
    EXPECT_FAILS(PointsOutOfRange, checkPoints(published(), age, u"-0.5"));
}

TEST(CheckPoints, tellsTheStepThatThePointsAreOff)
{
    const auto points = checkPoints(published(), age, u"4.3");
    EXPECT_FAILS(PointsOffStep, points);
    EXPECT_EQ((QJsonObject{{u"points"_s, u"4.3"_s}, {u"step"_s, u"0.5"_s}}), points.error().args);
    EXPECT_OK(checkPoints(withSettings(published(), {{u"step"_s, u"0.1"_s}}), age, u"4.3"));
}

TEST(CheckPoints, refusesWhatIsNoNumberWithTheTextThatWasTyped)
{
    const auto points = checkPoints(published(), age, u"4,5");
    EXPECT_FAILS(PointsMalformed, points);
    EXPECT_EQ(u"4,5"_s, points.error().args[u"text"_s].toString());
    EXPECT_EQ(u"age"_s, points.error().where);
    EXPECT_FAILS(PointsMalformed, checkPoints(published(), age, u""));
}

TEST(CheckPoints, refusesAnIndicatorThatIsNotThere)
{
    const auto points = checkPoints(published(), IndicatorId(u"beauty"_s), u"4");
    EXPECT_FAILS(IndicatorUnknown, points);
    EXPECT_EQ(u"beauty"_s, points.error().args[u"indicator"_s].toString());
}

TEST(CheckPoints, refusesAFactUntilTheOfficeHasSetItsShare)
{
    EXPECT_FAILS(IndicatorWithoutPoints, checkPoints(published(), reputation, u"4"));
    EXPECT_OK(checkPoints(withSplit(), reputation, u"4"));
    EXPECT_FAILS(PointsOutOfRange, checkPoints(withSplit(), reputation, u"5.5"));
    const auto without = withSettings(
        published(), {{u"split.responsibility.employment"_s, u"15"_s}, {u"split.responsibility.welfare"_s, u"0"_s}});
    EXPECT_FAILS(IndicatorWithoutPoints, checkPoints(without, IndicatorId(u"responsibility.welfare"_s), u"0"));
}

TEST(CheckPoints, refusesAPrimaryThatIsScoredThroughItsSecondaries)
{
    EXPECT_OK(checkPoints(published(), experience, u"12"));
    EXPECT_FAILS(PointsBySecondaries, checkPoints(withSplit(), experience, u"12"));
    EXPECT_FAILS(PointsBySecondaries, checkPoints(workPermit(), IndicatorId(u"language"_s), u"4"));
}

TEST(CheckPoints, refusesAFactWhosePrimaryIsScoredAsAWhole)
{
    auto rubric = withSplit();
    rubric.parts[0].indicators[2].kind = ScoringKind::Range;
    EXPECT_FAILS(IndicatorWithoutPoints, checkPoints(rubric, reputation, u"4"));
}

TEST(CheckPoints, allowsTheMaximumWhateverTheStep)
{
    EXPECT_OK(checkPoints(withSplit(), IndicatorId(u"experience.years"_s), u"7.25"));
    EXPECT_FAILS(PointsOffStep, checkPoints(withSplit(), IndicatorId(u"experience.years"_s), u"7.2"));
}

TEST(CheckPoints, takesOnlyThePointsOfAListThatIsKnownCompletely)
{
    EXPECT_OK(checkPoints(withDegrees(), education, u"7.3"));
    const auto points = checkPoints(withDegrees(), education, u"8");
    EXPECT_FAILS(PointsNotOffered, points);
    EXPECT_EQ((QJsonArray{u"2"_s, u"5"_s, u"7.3"_s, u"10"_s}), points.error().args[u"offered"_s].toArray());
    const auto partly = withSettings(published(), {{u"option.education.master"_s, u"7.3"_s}});
    EXPECT_OK(checkPoints(partly, education, u"8"));
    EXPECT_OK(checkPoints(partly, education, u"7.3"));
    EXPECT_FAILS(PointsOffStep, checkPoints(partly, education, u"7.4"));
}

TEST(CheckPoints, takesOnlyThePointsOfTheBands)
{
    EXPECT_OK(checkPoints(workPermit(), IndicatorId(u"salary"_s), u"17"));
    const auto points = checkPoints(workPermit(), IndicatorId(u"salary"_s), u"16");
    EXPECT_FAILS(PointsNotOffered, points);
    EXPECT_EQ((QJsonArray{u"0"_s, u"5"_s, u"8"_s, u"11"_s, u"14"_s, u"17"_s, u"20"_s}),
              points.error().args[u"offered"_s].toArray());
}

TEST(CheckPoints, takesOnlyThePointsThatUnitsGive)
{
    const IndicatorId years(u"experience"_s);
    for (const auto* text : {u"0", u"5", u"6", u"19", u"20"}) {
        EXPECT_OK(checkPoints(workPermit(), years, text));
    }
    for (const auto* text : {u"1", u"4", u"5.5"}) {
        EXPECT_FAILS(PointsNotOffered, checkPoints(workPermit(), years, text));
    }
    auto rubric = workPermit();
    rubric.parts[0].indicators[2].perUnit->step = Points::whole(2);
    EXPECT_OK(checkPoints(rubric, years, u"19"));
    EXPECT_OK(checkPoints(rubric, years, u"20")); // the maximum, where the last step is cut
    rubric.parts[0].indicators[2].perUnit->step = Points();
    EXPECT_FAILS(PointsNotOffered, checkPoints(rubric, years, u"6"));
}

TEST(CheckOption, knowsTheOptionsOfEachIndicator)
{
    EXPECT_OK(checkOption(published(), education, OptionId(u"master"_s)));
    const auto done = checkOption(published(), education, OptionId(u"66+"_s));
    EXPECT_FAILS(OptionUnknown, done);
    EXPECT_EQ(u"66+"_s, done.error().args[u"option"_s].toString());
    EXPECT_EQ(u"education"_s, done.error().where);
    EXPECT_FAILS(OptionUnknown, checkOption(published(), experience, OptionId(u"master"_s)));
    EXPECT_FAILS(IndicatorUnknown, checkOption(published(), IndicatorId(u"beauty"_s), OptionId(u"master"_s)));
}

TEST(CheckOption, takesTheTrackWhereThereAreTracks)
{
    auto rubric = published();
    const OptionId science(u"science"_s);
    EXPECT_FAILS(IndicatorUnknown, checkOption(rubric, Rubric::trackIndicator(), science));
    rubric.tracks = {{u"science"_s, test::label(u"Science"_s)}};
    EXPECT_OK(checkOption(rubric, Rubric::trackIndicator(), science));
    EXPECT_FAILS(OptionUnknown, checkOption(rubric, Rubric::trackIndicator(), OptionId(u"art"_s)));
}

TEST(CheckScore, keepsPointsAndOptionTogether)
{
    EXPECT_OK(checkScore(withDegrees(), education, scored(u"7.3"_s, u"master"_s)));
    const auto done = checkScore(withDegrees(), education, scored(u"5"_s, u"master"_s));
    EXPECT_FAILS(PointsNotOffered, done);
    EXPECT_EQ(QJsonArray{u"7.3"_s}, done.error().args[u"offered"_s].toArray());
    EXPECT_OK(checkScore(published(), education, scored(u"6"_s, u"master"_s)));
    EXPECT_FAILS(OptionUnknown, checkScore(published(), education, scored(u"6"_s, u"doctor"_s)));
}

TEST(CheckScore, keepsPointsAndTheNumberRecordedTogether)
{
    EXPECT_OK(checkScore(workPermit(), age, scored(u"15"_s, {}, u"41"_s)));
    EXPECT_FAILS(PointsNotOffered, checkScore(workPermit(), age, scored(u"10"_s, {}, u"41"_s)));
    EXPECT_OK(checkScore(workPermit(), age, scored(u"10"_s, {}, u"about forty"_s)));
}

TEST(CheckScore, keepsAGradeWithinItsRange)
{
    const IndicatorId grade(u"grade"_s);
    EXPECT_OK(checkScore(graded(), grade, scored(u"31"_s, u"A"_s)));
    const auto done = checkScore(graded(), grade, scored(u"30.5"_s, u"A"_s));
    EXPECT_FAILS(PointsOutOfRange, done);
    EXPECT_EQ((QJsonObject{{u"points"_s, u"30.5"_s}, {u"lowest"_s, u"31"_s}, {u"highest"_s, u"40"_s}}),
              done.error().args);
    EXPECT_FAILS(PointsOutOfRange, checkScore(graded(), grade, scored(u"31"_s, u"B"_s)));
}

TEST(CheckScore, findsNothingWrongWithoutPoints)
{
    Score score;
    score.option = OptionId(u"master"_s);
    EXPECT_OK(checkScore(withDegrees(), education, score));
    EXPECT_OK(checkScore(published(), reputation, Score()));
}

} // namespace pingshen
