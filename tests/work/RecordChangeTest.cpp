// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/work/WorkFixture.h"

#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "core/work/Queue.h"
#include "core/work/RecordChange.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

using RecordChange = WorkFixture;

TEST_F(RecordChange, takesAllOrNone)
{
    const auto id = imported();
    const auto file = open(id, anna);
    auto stray = fieldChange(file, anna, {EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"5"_s);
    stray.application = ApplicationId(u"nobody"_s);
    const auto good = fieldChange(file, anna, {EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"5"_s);
    EXPECT_FAILS(ApplicationNotFound, recordChanges(*workplace, {good, stray}));
    EXPECT_TRUE(open(id, anna).review.sheet(anna).scores.isEmpty());
}

TEST_F(RecordChange, aChangeWithoutEffectIsPassedOver)
{
    const auto id = imported();
    score(id, anna, u"age"_s, u"5"_s);
    const auto before = edits();
    const auto file = open(id, anna);
    const auto recorded =
        recordChanges(*workplace, {fieldChange(file, anna, {EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"5"_s)});
    ASSERT_OK(recorded);
    EXPECT_TRUE(recorded->isEmpty());
    EXPECT_EQ(before, edits());
}

TEST_F(RecordChange, renewsTheTotalThatTheQueueShows)
{
    const auto id = imported();
    scoreAll(id, anna);
    const auto row = queuePage(*workplace, {}, 0, 1)->rows.first();
    EXPECT_EQ(11, row.scored);
    EXPECT_EQ(WeightedPoints::of(Points::whole(100), 100), row.total);
    score(id, anna, u"age"_s, {});
    EXPECT_EQ(10, queuePage(*workplace, {}, 0, 1)->rows.first().scored);
    EXPECT_FALSE(queuePage(*workplace, {}, 0, 1)->rows.first().total);
}

TEST_F(RecordChange, aDocumentSortedAnewRenewsTheFindings)
{
    const auto report = import(package(u"p"_s, {{u"scan001.pdf"_s, {}}}));
    ASSERT_OK(report);
    EXPECT_EQ(13, queuePage(*workplace, {}, 0, 1)->rows.first().missing);
    const auto file = open(report->dossier.id, anna);
    const auto& document = file.dossier.documents.first();
    record(fieldChange(file, anna, {EditKind::DocumentChanged, document.id.value(), u"kind"_s}, u"passport"_s));

    EXPECT_EQ(12, queuePage(*workplace, {}, 0, 1)->rows.first().missing);
    for (const auto& finding : open(report->dossier.id, anna).findings) {
        EXPECT_NE(Finding::Code::KindUnknown, finding.code);
    }
}

TEST_F(RecordChange, undoingAKindBringsBackWhatTheProgramThoughtWithItsFindings)
{
    const auto id = imported();
    const auto before = open(id, anna);
    const auto& passport = before.dossier.documents[5];
    const TextField field{EditKind::DocumentChanged, passport.id.value(), u"kind"_s};
    const auto choice = fieldChange(before, anna, field, u"work-permit"_s);
    record(choice);
    EXPECT_EQ(chosenByPerson(), open(id, anna).document(passport.id)->reason);
    EXPECT_FALSE(before.findings == open(id, anna).findings) << "the passport is missing now";
    auto undone = choice.inverse();
    EXPECT_OK(checkChange(open(id, anna), undone));
    record(undone);
    EXPECT_TRUE(passport == *open(id, anna).document(passport.id));
    EXPECT_TRUE(before.findings == open(id, anna).findings);
}

TEST_F(RecordChange, choosingTheKindThatTheProgramThinksIsNoChange)
{
    const auto id = imported();
    const auto file = open(id, anna);
    const auto& passport = file.dossier.documents[5];
    const TextField field{EditKind::DocumentChanged, passport.id.value(), u"kind"_s};
    EXPECT_TRUE(fieldChange(file, anna, field, passport.kind.value()).isEmpty());
}

} // namespace pingshen
