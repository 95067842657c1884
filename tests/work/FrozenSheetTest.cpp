// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/review/Changes.h"
#include "core/rubric/Evaluation.h"
#include "core/storage/RubricStore.h"
#include "core/work/OfficeRules.h"
#include "core/work/People.h"
#include "core/work/Queue.h"
#include "core/work/RecordChange.h"
#include "core/work/Reports.h"
#include "tests/work/WorkFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

/// What a sheet was scored under counts for it for ever.
class FrozenSheet : public test::WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        application = imported();
        scoreAll(application, anna);
    }

    void submit() { record(submission(open(application, anna), anna)); }
    Sheet sheet() { return open(application, anna).review.sheet(anna); }
    Digest printed() { return digestOf(scoreSheetOf(open(application, anna), anna, clock.now())); }

    ApplicationId application;
};

TEST_F(FrozenSheet, namesItsRubricAndTheDigestThatIsPrinted)
{
    submit();
    const auto frozen = sheet().frozen;
    ASSERT_TRUE(frozen);
    EXPECT_EQ(workplace->rubrics().versionOf(RubricId(u"two-zones-2023"_s)), frozen->rubric);
    EXPECT_EQ(sheetDigest(application, sheet(), *frozen), frozen->sheet);
    EXPECT_EQ(frozen->sheet, printed());
    const auto edits = workplace->journal().editsOf(application);
    EXPECT_EQ(frozen->sheet.hex(), edits->last().change.note);
    EXPECT_EQ(Digest::of("{}").hex(), edits->last().change.content[u"settingsDigest"_s].toString());
    EXPECT_EQ(frozen->sheet, submittedSheets(*workplace)->first().digest);
}

TEST_F(FrozenSheet, keepsItsDigestWhenNamesAreCorrected)
{
    submit();
    const auto before = printed();
    const auto persons = personsOf(*workplace);
    auto named = *persons->person(anna);
    named.chineseName = u"安娜"_s;
    ASSERT_OK(recordChanges(*workplace, personCorrected(*persons->person(anna), named, anna)));
    const auto file = open(application, anna);
    record(fieldChange(file, anna, {EditKind::ApplicantChanged, {}, u"latinName"_s}, u"Other"_s));
    EXPECT_EQ(before, printed());
}

TEST_F(FrozenSheet, keepsItsTotalUnderLaterSettings)
{
    submit();
    const auto before = evaluate(open(application, anna).rubric, sheet()).total;
    const RubricId rubric(u"two-zones-2023"_s);
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo, {{u"option.age.26-55"_s, u"1"_s}, {u"step"_s, u"1"_s}}));
    const auto file = open(application, anna);
    EXPECT_TRUE(file.settings.isEmpty());
    EXPECT_EQ(before, evaluate(file.rubric, file.review.sheet(anna)).total);
    EXPECT_EQ(before, *queuePage(*workplace, {{}, QueueStatus::Any, anna}, 0, 1)->rows.first().total);
    EXPECT_EQ(u"1"_s, open(application, bo).settings.value(u"step"_s)) << "sheets that are open follow them";
}

TEST_F(FrozenSheet, isShownAndTotalledUnderTheVersionOfItsRubric)
{
    auto json = *parseJsonObject(workplace->rubrics().texts().first());
    for (const auto& text : workplace->rubrics().texts()) {
        if (Digest::of(text) == workplace->rubrics().versionOf(RubricId(u"two-zones-2023"_s))) {
            json = *parseJsonObject(text);
        }
    }
    json[u"dueDiligenceMonths"_s] = 2;
    const auto earlier = canonicalJson(json);
    ASSERT_OK(RubricStore(workplace->database()).keep({earlier}));
    submit();
    ASSERT_OK(workplace->database().run("UPDATE sheet SET frozen_rubric = :digest"_L1,
                                        {{"digest", Digest::of(earlier).hex()}}));
    workplace.reset();
    workplace = std::move(Workplace::open(vaultFolder(), clock)).value();
    EXPECT_EQ(2, open(application, anna).rubric.dueDiligenceMonths);
    EXPECT_EQ(1, open(application, bo).rubric.dueDiligenceMonths);
}

TEST_F(FrozenSheet, leavesItsRubricInTheVault)
{
    const auto kept = RubricStore(workplace->database()).all();
    ASSERT_OK(kept);
    for (const auto& text : workplace->rubrics().texts()) {
        EXPECT_TRUE(kept->contains(text));
    }
    ASSERT_OK(workplace->database().run("UPDATE rubric SET json = x'7B7D'"_L1));
    EXPECT_TRUE(RubricStore(workplace->database()).all()->isEmpty()) << "what is not its digest's is no version of it";
}

} // namespace pingshen
