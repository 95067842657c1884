// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/RubricSettings.h"

#include "tests/rubric/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Rubric published()
{
    return test::builtIn(u"two-zones-2023"_s);
}

SettingValues split(const QString& reputation, const QString& years, const QString& china)
{
    return {{u"split.experience.reputation"_s, reputation},
            {u"split.experience.years"_s, years},
            {u"split.experience.china"_s, china}};
}

const Indicator& experienceOf(const Rubric& rubric)
{
    return *rubric.indicator(IndicatorId(u"experience"_s));
}

} // namespace

TEST(RubricSettings, areTheStepTheOptionPointsAndTheSplits)
{
    QStringList keys;
    for (const auto& setting : settingsOf(published())) {
        keys.append(setting.key);
    }
    EXPECT_EQ(2 + 4 + 4 + 22, keys.size());
    EXPECT_EQ(u"step"_s, keys.first());
    EXPECT_TRUE(keys.contains(u"option.age.66+"_s));
    EXPECT_TRUE(keys.contains(u"option.education.doctorate"_s));
    EXPECT_TRUE(keys.contains(u"split.experience.reputation"_s));
    EXPECT_FALSE(keys.contains(u"split.category.sector"_s)) << "nothing to split";
}

TEST(RubricSettings, leaveAPublishedTableAlone)
{
    const auto settings = settingsOf(test::builtIn(u"china-work-permit"_s));
    ASSERT_EQ(2, settings.size());
    EXPECT_EQ(u"step"_s, settings[0].key);
    EXPECT_EQ(u"pins"_s, settings[1].key);
}

TEST(RubricSettings, refuseAKeyThatIsNotTheirs)
{
    const auto done = checkSetting(published(), u"option.education.none"_s, u"5"_s);
    EXPECT_FAILS(SettingUnknown, done);
    EXPECT_EQ(u"option.education.none"_s, done.error().args[u"key"_s].toString());
    EXPECT_FAILS(SettingUnknown, checkSetting(published(), u"split.category.sector"_s, u"5"_s));
}

TEST(RubricSettings, refuseAnOptionAboveTheMaximum)
{
    EXPECT_OK(checkSetting(published(), u"option.education.doctorate"_s, u"10"_s));
    const auto done = checkSetting(published(), u"option.education.doctorate"_s, u"10.01"_s);
    EXPECT_FAILS(PointsOutOfRange, done);
    EXPECT_EQ((QJsonObject{{u"points"_s, u"10.01"_s}, {u"lowest"_s, u"0"_s}, {u"highest"_s, u"10"_s}}),
              done.error().args);
    EXPECT_FAILS(PointsOutOfRange, checkSetting(published(), u"option.age.16-25"_s, u"-1"_s));
    EXPECT_FAILS(PointsMalformed, checkSetting(published(), u"option.age.16-25"_s, u"five"_s));
}

TEST(RubricSettings, takeAnEmptyValueAsTakenBack)
{
    EXPECT_OK(checkSetting(published(), u"option.age.16-25"_s, QString()));
    EXPECT_EQ(published(), withSettings(published(), {{u"option.age.16-25"_s, QString()}}));
}

TEST(RubricSettings, refuseAStepThatMissesAMaximum)
{
    for (const auto& step : {u"0.1"_s, u"0.25"_s, u"0.5"_s, u"1"_s, u"2.5"_s, u"5"_s}) {
        EXPECT_OK(checkSetting(published(), u"step"_s, step));
    }
    EXPECT_FAILS(PointsOffStep, checkSetting(published(), u"step"_s, u"0.3"_s));
    EXPECT_FAILS(PointsOffStep, checkSetting(published(), u"step"_s, u"2"_s));
    EXPECT_FAILS(PointsOutOfRange, checkSetting(published(), u"step"_s, u"0"_s));
    EXPECT_FAILS(PointsOutOfRange, checkSetting(published(), u"step"_s, u"10"_s));
}

TEST(RubricSettings, askForEvidenceInPlaceOfTheRubric)
{
    const auto asked = withSettings(published(), {{u"pins"_s, u"2"_s}});
    for (const auto* primary : asked.primaries()) {
        EXPECT_EQ(2, primary->evidence.minimumPins);
        EXPECT_TRUE(primary->evidence.pinsRequired);
    }
    const auto freed = withSettings(asked, {{u"pins"_s, u"0"_s}});
    EXPECT_EQ(0, freed.primaries().first()->evidence.minimumPins);
    EXPECT_FALSE(freed.primaries().first()->evidence.pinsRequired);
    EXPECT_FAILS(PointsOffStep, checkSetting(published(), u"pins"_s, u"1.5"_s));
    EXPECT_FAILS(PointsOutOfRange, checkSetting(published(), u"pins"_s, u"21"_s));
}

TEST(RubricSettings, setTheStepOfEveryIndicator)
{
    const auto rubric = withSettings(published(), split(u"5"_s, u"5"_s, u"10"_s));
    const auto stepped = withSettings(rubric, {{u"step"_s, u"0.1"_s}});
    for (const auto* primary : stepped.primaries()) {
        EXPECT_EQ(Points::ofHundredths(10), primary->step);
    }
    EXPECT_EQ(Points::ofHundredths(10), stepped.indicator(IndicatorId(u"experience.china"_s))->step);
}

TEST(RubricSettings, setThePointsOfAnOption)
{
    const auto rubric = withSettings(published(), {{u"option.education.doctorate"_s, u"10"_s}});
    const auto& options = rubric.indicator(IndicatorId(u"education"_s))->options;
    EXPECT_EQ(Points::whole(10), options[3].points);
    EXPECT_EQ(std::nullopt, options[2].points);
}

TEST(RubricSettings, makeAPrimaryTheSumOfItsSecondariesOnceTheSplitIsComplete)
{
    const auto rubric = withSettings(published(), split(u"5"_s, u"10"_s, u"5"_s));
    EXPECT_EQ(ScoringKind::Sum, experienceOf(rubric).kind);
    EXPECT_EQ(Points::whole(10), experienceOf(rubric).secondaries[1].maximum);
    const auto partly = withSettings(published(), split(u"5"_s, u"10"_s, QString()));
    EXPECT_EQ(published(), partly);
}

TEST(RubricSettings, leaveAShareOfNothingAFact)
{
    const auto rubric = withSettings(published(), split(u"0"_s, u"10"_s, u"10"_s));
    EXPECT_EQ(ScoringKind::Sum, experienceOf(rubric).kind);
    EXPECT_EQ(std::nullopt, experienceOf(rubric).secondaries[0].maximum);
}

TEST(RubricSettings, refuseSharesThatMissTheMaximum)
{
    EXPECT_OK(checkSettings(published(), split(u"5"_s, u"10"_s, u"5"_s)));
    EXPECT_OK(checkSettings(published(), split(u"5"_s, u"10"_s, QString())));
    const auto below = checkSettings(published(), split(u"5"_s, u"10"_s, u"4.5"_s));
    EXPECT_FAILS(SplitNotMaximum, below);
    EXPECT_EQ((QJsonObject{{u"indicator"_s, u"experience"_s}, {u"sum"_s, u"19.5"_s}, {u"maximum"_s, u"20"_s}}),
              below.error().args);
    EXPECT_FAILS(SplitNotMaximum, checkSettings(published(), split(u"15"_s, u"10"_s, QString())));
    EXPECT_FAILS(PointsOutOfRange, checkSettings(published(), split(u"25"_s, QString(), QString())));
}

TEST(RubricSettings, haveNoEffectWhenTheyAreWrong)
{
    EXPECT_EQ(published(), withSettings(published(), split(u"5"_s, u"10"_s, u"4.5"_s)));
    EXPECT_EQ(published(), withSettings(published(), {{u"step"_s, u"0"_s},
                                                      {u"option.age.16-25"_s, u"6"_s},
                                                      {u"split.category.sector"_s, u"10"_s}}));
}

TEST(RubricSettings, changeNothingWhenLaidOverTwice)
{
    auto settings = split(u"5"_s, u"10"_s, u"5"_s);
    settings[u"step"_s] = u"0.1"_s;
    settings[u"option.age.26-55"_s] = u"5"_s;
    const auto once = withSettings(published(), settings);
    EXPECT_EQ(once, withSettings(once, settings));
}

TEST(RubricSettings, areThoseOfTheRubricOnly)
{
    OfficeSettings settings;
    settings.values[RubricId(u"two-zones-2025"_s)] = {{u"step"_s, u"1"_s}};
    EXPECT_EQ(published(), withSettings(published(), settings));
    const auto newest = withSettings(test::builtIn(u"two-zones-2025"_s), settings);
    EXPECT_EQ(Points::whole(1), newest.indicator(IndicatorId(u"age"_s))->step);
}

} // namespace pingshen
