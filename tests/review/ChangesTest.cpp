// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "core/rubric/RubricSettings.h"
#include "core/rubric/ScoringRules.h"
#include "tests/review/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

const IndicatorId age(u"age"_s);

QJsonValue to(const Change& change, const QString& field)
{
    for (const auto& changed : change.fields) {
        if (changed.field == field) {
            return changed.to;
        }
    }
    return QJsonValue::Undefined;
}

ApplicationFile withAgePoints()
{
    auto file = applicationFile();
    file.rubric =
        withSettings(file.rubric, SettingValues{{u"option.age.26-55"_s, u"5"_s}, {u"option.age.56-65"_s, u"3"_s}});
    return file;
}

/// Its first option leaves 20 to 40 to the expert, its second 0 to 10.
ApplicationFile withGrades()
{
    auto file = applicationFile();
    auto& indicator = file.rubric.parts.first().indicators[2];
    indicator.kind = ScoringKind::Graded;
    indicator.options = {{OptionId(u"a"_s), {}, Points::whole(20), Points::whole(11)},
                         {OptionId(u"b"_s), {}, Points::whole(10), Points::whole(0)}};
    return file;
}

} // namespace

TEST(Changes, aFieldIsSetWithTheValueBeforeIt)
{
    auto file = applicationFile();
    make(file, scoreChange(file, u"age"_s, u"reason"_s, u"first"_s));
    const auto change = scoreChange(file, u"age"_s, u"reason"_s, u"second"_s);
    const QList<FieldChange> expected{{u"reason"_s, u"first"_s, u"second"_s}};
    EXPECT_EQ(expected, change.fields);
}

TEST(Changes, anEmptyTextClearsTheField)
{
    const auto file = applicationFile();
    EXPECT_TRUE(scoreChange(file, u"age"_s, u"reason"_s, {}).fields.first().to.isNull());
}

TEST(Changes, anOptionBringsItsPoints)
{
    const auto file = withAgePoints();
    const auto change = optionChange(file, anna, age, OptionId(u"26-55"_s));
    ASSERT_OK(change);
    EXPECT_EQ(QJsonValue(u"26-55"_s), to(*change, u"option"_s));
    EXPECT_EQ(QJsonValue(u"5"_s), to(*change, u"points"_s));
}

TEST(Changes, anOptionWithoutPublishedPointsLeavesThePointsAsTheyAre)
{
    const auto file = applicationFile();
    const auto change = optionChange(file, anna, age, OptionId(u"26-55"_s));
    ASSERT_OK(change);
    EXPECT_EQ(QJsonValue(QJsonValue::Undefined), to(*change, u"points"_s));
}

TEST(Changes, anEmptyOptionTakesOptionAndPointsBack)
{
    auto file = withAgePoints();
    make(file, *optionChange(file, anna, age, OptionId(u"26-55"_s)));
    const auto change = optionChange(file, anna, age, {});
    ASSERT_OK(change);
    EXPECT_TRUE(to(*change, u"option"_s).isNull());
    EXPECT_TRUE(to(*change, u"points"_s).isNull());
}

TEST(Changes, aGradeLeavesThePointsToTheExpert)
{
    auto file = withGrades();
    const IndicatorId experience(u"experience"_s);
    const auto first = optionChange(file, anna, experience, OptionId(u"a"_s));
    ASSERT_OK(first);
    EXPECT_EQ(QJsonValue(QJsonValue::Undefined), to(*first, u"points"_s));

    make(file, *first);
    make(file, scoreChange(file, u"experience"_s, u"points"_s, u"15"_s));
    const auto second = optionChange(file, anna, experience, OptionId(u"b"_s));
    ASSERT_OK(second);
    EXPECT_TRUE(to(*second, u"points"_s).isNull()) << "15 is not within the second grade";
}

TEST(Changes, anUnknownOptionIsRefused)
{
    EXPECT_FAILS(OptionUnknown, optionChange(applicationFile(), anna, age, OptionId(u"x"_s)));
}

TEST(Changes, aTrackIsAnOptionWithoutPoints)
{
    auto file = applicationFile();
    file.rubric.tracks = {{u"talent"_s, {}}};
    const auto change = optionChange(file, anna, Rubric::trackIndicator(), OptionId(u"talent"_s));
    ASSERT_OK(change);
    EXPECT_EQ(1, change->fields.size());
}

TEST(Changes, pointsAreWrittenInTheirShortestForm)
{
    const auto file = applicationFile();
    const auto change = pointsChange(file, anna, IndicatorId(u"experience"_s), u" 12.50 ");
    ASSERT_OK(change);
    EXPECT_EQ(QJsonValue(u"12.5"_s), to(*change, u"points"_s));
}

TEST(Changes, aSubmissionCarriesTheDigestOfTheSheet)
{
    auto file = applicationFile();
    scoreAll(file);
    const auto change = submission(file, anna);
    const auto frozen = frozenScoreFrom(change.content, change.note);
    ASSERT_TRUE(frozen);
    EXPECT_EQ(sheetDigest(file.dossier.id, file.review.sheet(anna), *frozen).hex(), change.note);
}

TEST(Changes, aValueIsReadBackAsItWasSet)
{
    auto file = applicationFile();
    const TextField place{EditKind::VisitChanged, {}, u"place"_s};
    const TextField text{EditKind::NoteChanged, u"n1"_s, u"text"_s};
    const TextField kind{EditKind::DocumentChanged, u"passport.pdf"_s, u"kind"_s};
    make(file, fieldChange(file, anna, place, u"Haidian"_s));
    make(file, newNote(file, anna, NoteId(u"n1"_s), {}, u"ask"_s));
    make(file, fieldChange(file, anna, kind, u"tax"_s));
    EXPECT_EQ(QJsonValue(u"Haidian"_s), valueOf(file, anna, place));
    EXPECT_EQ(QJsonValue(u"ask"_s), valueOf(file, anna, text));
    EXPECT_EQ(QJsonValue(u"tax"_s), valueOf(file, anna, kind));
}

} // namespace pingshen
