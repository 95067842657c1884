// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/work/WorkFixture.h"

#include "core/review/Changes.h"
#include "core/work/People.h"
#include "core/work/Queue.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

using Queue = WorkFixture;

TEST_F(Queue, findsAnApplicationByItsIdTheBeginningOfItOrItsCaseNumber)
{
    const auto id = imported();
    record(fieldChange(open(id, anna), anna, {EditKind::ApplicantChanged, {}, u"caseNumber"_s}, u"2025-0042"_s));
    EXPECT_EQ(id, findApplication(*workplace, id.value()).value());
    EXPECT_EQ(id, findApplication(*workplace, id.value().left(6)).value());
    EXPECT_EQ(id, findApplication(*workplace, u"2025-0042").value());
}

TEST_F(Queue, saysWhatItDidNotFind)
{
    const auto found = findApplication(*workplace, u"2025-9999");
    EXPECT_FAILS(ApplicationNotFound, found);
    EXPECT_EQ(u"2025-9999"_s, found.error().where);
}

TEST_F(Queue, countsAllThatMatchAndShowsAPage)
{
    imported(u"one"_s);
    imported(u"two"_s);
    imported(u"three"_s);
    const auto page = queuePage(*workplace, {}, 1, 1);
    ASSERT_OK(page);
    EXPECT_EQ(1, page->rows.size());
    EXPECT_EQ(3, page->total);
}

TEST_F(Queue, saysNothingOfASiteVisitToWhoseOwnSheetIsNotIn)
{
    const auto id = imported();
    scoreAll(id, anna);
    record(submission(open(id, anna), anna));
    record(fieldChange(open(id, anna), anna, {EditKind::VisitChanged, {}, u"notifiedOn"_s}, u"2025-12-01"_s));
    const auto rowFor = [this](const ReviewerId& reader) {
        return queuePage(*workplace, {{}, QueueStatus::Any, reader}, 0, 1)->rows.first();
    };
    EXPECT_TRUE(rowFor(anna).notifiedOn.isValid());
    EXPECT_FALSE(rowFor(bo).notifiedOn.isValid());
    record(plainChange(EditKind::VisitRequested, open(id, bo), bo, {}, u"a complaint"_s));
    EXPECT_TRUE(rowFor(bo).notifiedOn.isValid()) << "the office asked for it, whatever the experts say";
}

TEST_F(Queue, knowsWhoWorkedHere)
{
    const auto id = imported();
    score(id, bo, u"age"_s, u"2"_s);
    const auto persons = personsOf(*workplace).value().latestFirst();
    ASSERT_EQ(2, persons.size());
    EXPECT_EQ(bo, persons[0].id);
    EXPECT_EQ(anna, persons[1].id);
}

} // namespace pingshen
