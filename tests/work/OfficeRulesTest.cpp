// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/work/WorkFixture.h"

#include "core/review/Changes.h"
#include "core/rubric/Evaluation.h"
#include "core/work/Drafts.h"
#include "core/work/OfficeRules.h"
#include "core/work/Queue.h"
#include "core/work/RecordChange.h"
#include "core/work/Safekeeping.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

const RubricId rubric(u"two-zones-2023"_s);
const SettingValues experienceSplit{{u"split.experience.reputation"_s, u"5"_s},
                                    {u"split.experience.years"_s, u"10"_s},
                                    {u"split.experience.china"_s, u"5"_s}};

using OfficeRules = WorkFixture;

} // namespace

TEST_F(OfficeRules, areUsedFromThenOn)
{
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo, {{u"option.age.26-55"_s, u"5"_s}}));
    const auto used = workplace->rubric(rubric);
    ASSERT_OK(used);
    EXPECT_EQ(Points::whole(5), used->indicator(IndicatorId(u"age"_s))->options[1].points);
    EXPECT_EQ(u"5"_s, officeRules(*workplace, rubric).value()[u"option.age.26-55"_s]);
}

TEST_F(OfficeRules, areEditsOfWhoSetThem)
{
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo, {{u"option.age.26-55"_s, u"4"_s}}));
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo, {{u"option.age.26-55"_s, u"5"_s}}));
    const auto all = workplace->journal().all();
    ASSERT_OK(all);
    ASSERT_EQ(2, all->size());
    EXPECT_EQ(bo, all->last().change.author);
    EXPECT_EQ(QJsonValue(u"4"_s), all->last().change.fields.first().from);
    EXPECT_EQ(QJsonValue(u"5"_s), all->last().change.fields.first().to);
}

TEST_F(OfficeRules, areSetAllOrNone)
{
    EXPECT_FAILS(SettingUnknown, changeOfficeRules(*workplace, rubric, bo,
                                                   {{u"option.age.26-55"_s, u"5"_s}, {u"weather"_s, u"fine"_s}}));
    EXPECT_FAILS(PointsOutOfRange, changeOfficeRules(*workplace, rubric, bo, {{u"option.age.26-55"_s, u"6"_s}}));
    EXPECT_FAILS(ReviewerMissing, changeOfficeRules(*workplace, rubric, {}, {{u"option.age.26-55"_s, u"5"_s}}));
    EXPECT_FAILS(RubricNotFound, changeOfficeRules(*workplace, RubricId(u"x"_s), bo, {}));
    EXPECT_TRUE(officeRules(*workplace, rubric)->isEmpty());
    EXPECT_EQ(0, edits());
}

TEST_F(OfficeRules, areJudgedTogetherWithThoseBefore)
{
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo, experienceSplit));
    EXPECT_FAILS(SplitNotMaximum, changeOfficeRules(*workplace, rubric, bo, {{u"split.experience.years"_s, u"11"_s}}));
}

TEST_F(OfficeRules, areTakenBackByAnEmptyValue)
{
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo, {{u"option.age.26-55"_s, u"5"_s}}));
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo, {{u"option.age.26-55"_s, QString()}}));
    EXPECT_TRUE(officeRules(*workplace, rubric)->isEmpty());
}

TEST_F(OfficeRules, renewTheTotalsOfEverySheet)
{
    const auto id = imported();
    scoreAll(id, anna);
    ASSERT_TRUE(queuePage(*workplace, {}, 0, 1)->rows.first().total);
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo, experienceSplit));
    const auto row = queuePage(*workplace, {}, 0, 1)->rows.first();
    EXPECT_EQ(10, row.scored) << "experience is now scored through its secondaries";
    EXPECT_FALSE(row.total);
}

TEST_F(OfficeRules, letNoSheetBeSubmittedWithPointsThatTheyNoLongerGive)
{
    const auto id = imported();
    scoreAll(id, anna);
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo, {{u"option.age.26-55"_s, u"5"_s}}));
    const auto chosen = optionChange(open(id, anna), anna, IndicatorId(u"age"_s), OptionId(u"26-55"_s));
    ASSERT_OK(chosen);
    record(*chosen);
    const auto seen = submission(open(id, anna), anna);
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo, {{u"option.age.26-55"_s, u"4"_s}}));
    for (const auto& sheet : {seen, submission(open(id, anna), anna)}) {
        const auto refused = recordChanges(*workplace, {sheet});
        EXPECT_FAILS(SheetIncomplete, refused);
        EXPECT_EQ(QJsonArray{u"age"_s}, refused.error().args[u"outdated"_s].toArray());
    }
    score(id, anna, u"age"_s, u"4"_s);
    record(submission(open(id, anna), anna));
}

TEST_F(OfficeRules, letADraftThatTheyNoLongerAllowBecomeNoChange)
{
    const auto id = imported();
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo, {{u"step"_s, u"0.5"_s}}));
    const TextField points{EditKind::ScoreChanged, u"economy"_s, u"points"_s};
    ASSERT_OK(keepTyped(*workplace, {anna, id, points, u"2.5"_s, 3}));
    EXPECT_OK(typedChange(open(id, anna), anna, points, u"2.5"_s));
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo, {{u"step"_s, u"1"_s}}));
    const auto file = open(id, anna);
    EXPECT_FAILS(PointsOffStep, typedChange(file, anna, points, u"2.5"_s));
    ASSERT_EQ(1, file.entries.size()) << "it is shown, and red";
    EXPECT_EQ(u"2.5"_s, file.entries.first().text);
}

TEST_F(OfficeRules, changeNothingOfASheetThatWasSubmittedBefore)
{
    const auto id = imported();
    scoreAll(id, anna);
    scoreAll(id, bo);
    record(submission(open(id, anna), anna));
    record(submission(open(id, bo), bo));
    const auto before = queuePage(*workplace, {{}, QueueStatus::Any, anna}, 0, 1)->rows.first();
    const auto digest = submission(open(id, anna), anna).note;
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo, experienceSplit));
    const auto after = queuePage(*workplace, {{}, QueueStatus::Any, anna}, 0, 1)->rows.first();
    EXPECT_EQ(11, after.scored);
    ASSERT_TRUE(after.total);
    EXPECT_EQ(before.total, after.total);
    const auto file = open(id, anna);
    EXPECT_EQ(before.total, evaluate(file.rubric, file.review.sheet(anna)).total);
    EXPECT_EQ(digest, submission(file, anna).note) << "what is printed is what was submitted";
    EXPECT_EQ(before.total, open(id, bo).others.submittedSum);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

} // namespace pingshen
