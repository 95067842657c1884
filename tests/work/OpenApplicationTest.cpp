// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/work/WorkFixture.h"

#include "core/domain/EditKinds.h"
#include "core/review/Changes.h"
#include "core/work/Drafts.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

using OpenApplication = WorkFixture;

TEST_F(OpenApplication, showsAReviewerNoSheetButTheirOwn)
{
    const auto id = imported();
    scoreAll(id, anna);
    scoreAll(id, bo);
    const auto file = open(id, anna);
    EXPECT_EQ(QList{anna}, file.review.sheets.keys());
    EXPECT_EQ(1, file.panel().sheets());
    EXPECT_TRUE(open(id, {}).review.sheets.isEmpty());
}

TEST_F(OpenApplication, tellsWhatTheOthersComeToOnceTheOwnSheetIsIn)
{
    const auto id = imported();
    scoreAll(id, anna);
    scoreAll(id, bo);
    record(submission(open(id, bo), bo));
    EXPECT_EQ(0, open(id, anna).others.sheets());
    record(submission(open(id, anna), anna));
    EXPECT_EQ(1, open(id, anna).others.submitted);
    record(plainChange(EditKind::SheetReturned, open(id, anna), bo, anna.value(), u"unclear"_s));
    EXPECT_EQ(0, open(id, anna).others.sheets());
}

TEST_F(OpenApplication, holdsWhatWasTypedIntoTheSheetAndNotTakenIn)
{
    const auto id = imported();
    const TextField points{EditKind::ScoreChanged, u"age"_s, u"points"_s};
    ASSERT_OK(keepTyped(*workplace, {anna, id, points, u"99"_s, 0}));
    ASSERT_NE(nullptr, open(id, anna).entry(points));
    EXPECT_EQ(u"99"_s, open(id, anna).entry(points)->text);
    EXPECT_EQ(nullptr, open(id, bo).entry(points));
}

TEST_F(OpenApplication, oneReviewersPointsLeaveTheOthersAlone)
{
    const auto id = imported();
    score(id, anna, u"age"_s, u"5"_s);
    score(id, bo, u"age"_s, u"2"_s);
    EXPECT_EQ(Points::whole(5), open(id, anna).review.sheet(anna).score(IndicatorId(u"age"_s)).points);
    EXPECT_EQ(Points::whole(2), open(id, bo).review.sheet(bo).score(IndicatorId(u"age"_s)).points);
}

TEST_F(OpenApplication, namesWhoHasASheet)
{
    const auto id = imported();
    EXPECT_TRUE(sheetOwners(*workplace, id)->isEmpty());
    score(id, bo, u"age"_s, u"2"_s);
    score(id, anna, u"age"_s, u"5"_s);
    EXPECT_EQ((QList{anna, bo}), sheetOwners(*workplace, id).value());
}

TEST_F(OpenApplication, failsForAnUnknownOne)
{
    EXPECT_FAILS(ApplicationNotFound, openApplication(*workplace, ApplicationId(u"nobody"_s), anna));
}

TEST_F(OpenApplication, anotherConnectionSeesWhatThisOneWrote)
{
    const auto id = imported();
    score(id, anna, u"age"_s, u"5"_s);
    const auto another = workplace->newConnection();
    ASSERT_OK(another);
    const auto file = openApplication(**another, id, anna);
    ASSERT_OK(file);
    EXPECT_EQ(Points::whole(5), file->review.sheet(anna).score(IndicatorId(u"age"_s)).points);
}

TEST_F(OpenApplication, tellsWhatTheOfficeDecidedAndOfAReturnOnlyItsExpert)
{
    const auto id = imported();
    scoreAll(id, anna);
    record(submission(open(id, anna), anna));
    record(plainChange(EditKind::VisitRequested, open(id, bo), bo, {}, u"a complaint"_s));
    auto withdrawal = plainChange(EditKind::VisitWithdrawn, open(id, bo), bo, {}, u"settled"_s);
    withdrawal.content = withdrawalOf(u"a complaint"_s);
    record(withdrawal);
    record(plainChange(EditKind::SheetReturned, open(id, anna), bo, anna.value(), u"page 3"_s));
    const auto hers = open(id, anna);
    const auto* returned = hers.decision(EditKind::SheetReturned);
    ASSERT_TRUE(returned);
    EXPECT_EQ(bo, returned->change.author);
    EXPECT_EQ(clock.now(), returned->at);
    const auto* withdrawn = hers.decision(EditKind::VisitWithdrawn);
    ASSERT_TRUE(withdrawn);
    const auto* request = hers.requestOf(*withdrawn);
    ASSERT_TRUE(request);
    EXPECT_EQ(u"a complaint"_s, request->change.note);
    const auto his = open(id, bo);
    EXPECT_EQ(nullptr, his.decision(EditKind::SheetReturned)) << "it may quote what is on her sheet";
    EXPECT_TRUE(his.decision(EditKind::VisitWithdrawn));
}

} // namespace pingshen
