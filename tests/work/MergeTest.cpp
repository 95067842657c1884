// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "core/work/History.h"
#include "core/work/People.h"
#include "core/work/Queue.h"
#include "core/work/RecordChange.h"
#include "core/work/Reports.h"
#include "core/work/Safekeeping.h"
#include "tests/work/WorkFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

/// An expert who was entered in each script, and the office.
class Merge : public test::WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        id = imported();
        li = personOf(*workplace, u"李文清"_s).value();
        liAgain = personOf(*workplace, u"Li Wenqing"_s).value();
        office = personOf(*workplace, u"王主任"_s, Role::Office).value();
        order.reviewer = li;
        order.format = ReportFormat::Json;
    }

    Change merged(const PersonId& kept, const PersonId& other, const PersonId& author)
    {
        return personMerged(*personsOf(*workplace), kept, other, author);
    }
    Done merge() { return tried(merged(li, liAgain, office)); }
    Done undo() { return tried(merged({}, liAgain, office)); }
    Done tried(const Change& change)
    {
        PINGSHEN_TRY(recordChanges(*workplace, {change}));
        return {};
    }
    Sheet sheetOf(const ReviewerId& reviewer) { return open(id, reviewer).review.sheet(reviewer); }
    qsizetype linesOf(const ReviewerId& reader) { return historyOf(*workplace, id, reader)->size(); }

    ApplicationId id;
    PersonId li;
    PersonId liAgain;
    PersonId office;
    ReportOrder order;
};

TEST_F(Merge, makesOneOfTwoInNamesListsAndWork)
{
    score(id, liAgain, u"age"_s, u"4"_s);
    ASSERT_OK(merge());
    EXPECT_EQ(li, personOf(*workplace, u"Li Wenqing"_s).value());
    EXPECT_EQ(2, personsOf(*workplace)->latestFirst().size());
    EXPECT_EQ(Points::whole(4), sheetOf(li).score(IndicatorId(u"age"_s)).points);
    const auto row = queuePage(*workplace, {.text = {}, .status = QueueStatus::Started, .reviewer = li}, 0, 9)->rows;
    ASSERT_EQ(1, row.size());
    EXPECT_EQ(1, row[0].scored);
    const auto history = historyOf(*workplace, id, li);
    EXPECT_EQ(liAgain, history->last().change.author) << "the history keeps who wrote it";
    EXPECT_EQ(u"李文清"_s, open(id, li).persons.label(liAgain).zh);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(Merge, isTakenBackWithEverythingAsBefore)
{
    score(id, liAgain, u"age"_s, u"4"_s);
    const auto before = sheetOf(liAgain);
    ASSERT_OK(merge());
    ASSERT_OK(undo());
    EXPECT_EQ(before, sheetOf(liAgain));
    EXPECT_TRUE(sheetOf(li).scores.isEmpty());
    EXPECT_EQ(3, personsOf(*workplace)->latestFirst().size());
    EXPECT_EQ(liAgain, personOf(*workplace, u"Li Wenqing"_s).value());
}

TEST_F(Merge, letsThePersonGoOnWithTheirSheetUpToTheReport)
{
    score(id, liAgain, u"age"_s, u"4"_s);
    ASSERT_OK(merge());
    scoreAll(id, li);
    ASSERT_OK(tried(submission(open(id, li), li)));
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty()) << "its digest is that of the sheet";
    EXPECT_OK(openForReport(*workplace, id, order));
    ASSERT_OK(undo());
    EXPECT_TRUE(sheetOf(liAgain).isLocked()) << "it is the sheet that was begun under that name";
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
    ASSERT_OK(merge());
    ASSERT_OK(tried(plainChange(EditKind::SheetReturned, open(id, office), office, li.value(), u"again"_s)));
    EXPECT_EQ(SheetState::Returned, sheetOf(li).state);
}

TEST_F(Merge, isOfTheOfficeAndOfNeitherOfTheTwo)
{
    const auto wang = personOf(*workplace, u"Wang"_s).value();
    EXPECT_FAILS(MergeNotByOffice, tried(merged(li, liAgain, wang)));
    EXPECT_FAILS(MergeNotByAnother, tried(merged(office, liAgain, office)));
    EXPECT_FAILS(MergeNotByAnother, tried(merged(li, office, office)));
    ASSERT_OK(merge());
    EXPECT_FAILS(MergeNotByOffice, tried(merged({}, liAgain, wang)));
}

TEST_F(Merge, isRefusedOfOneselfInARingAndTwice)
{
    EXPECT_FAILS(PersonsMerged, tried(merged(li, li, office)));
    EXPECT_FAILS(PersonNotFound, tried(merged(PersonId(u"nobody"_s), li, office)));
    ASSERT_OK(merge());
    EXPECT_FAILS(PersonsMerged, tried(merged(liAgain, li, office)));
    EXPECT_FAILS(PersonsMerged, tried(merged(liAgain, liAgain, office)));
}

TEST_F(Merge, isRefusedWhereBothHaveASheet)
{
    score(id, li, u"age"_s, u"5"_s);
    score(id, liAgain, u"age"_s, u"4"_s);
    const auto refused = merge();
    EXPECT_FAILS(PersonsBothScored, refused);
    ASSERT_FALSE(refused);
    EXPECT_EQ(u"李文清"_s, refused.error().args[u"one"_s].toObject()[u"zh"_s].toString());
    EXPECT_FALSE(refused.error().args[u"application"_s].toString().isEmpty());
    score(id, liAgain, u"age"_s, {});
    EXPECT_OK(merge());
}

TEST_F(Merge, opensNothingOfAnotherExpertWhoScoredTheSameApplication)
{
    scoreAll(id, li);
    scoreAll(id, liAgain);
    ASSERT_OK(tried(submission(open(id, liAgain), liAgain)));
    const auto lines = linesOf(li);
    ASSERT_OK(workplace->journal().record(merged(li, liAgain, office))); // as another device may send it
    const auto file = open(id, li);
    EXPECT_EQ(QList{li}, file.review.sheets.keys());
    EXPECT_EQ(0, file.others.sheets()) << "nor what it comes to";
    EXPECT_EQ(lines, linesOf(li));
    EXPECT_EQ(lines, linesOf(liAgain)) << "under either id";
}

TEST_F(Merge, leavesTwoSheetsForPeopleToSortOut)
{
    scoreAll(id, li);
    score(id, liAgain, u"age"_s, u"4"_s);
    ASSERT_OK(workplace->journal().record(merged(li, liAgain, office)));
    EXPECT_FAILS(SheetTwice, tried(submission(open(id, li), li)));
    EXPECT_FAILS(SheetTwice, openForReport(*workplace, id, order));
    const auto problems = checkVault(*workplace, {});
    ASSERT_EQ(1, problems->size());
    EXPECT_EQ(VaultProblem::Code::SheetTwice, problems->first().code);
    EXPECT_EQ(u"李文清"_s, problems->first().args[u"reviewer"_s].toObject()[u"zh"_s].toString());
    ASSERT_OK(undo());
    score(id, liAgain, u"age"_s, {});
    ASSERT_OK(merge());
    EXPECT_OK(tried(submission(open(id, li), li)));
}

} // namespace pingshen
