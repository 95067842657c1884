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

TEST_F(Queue, tellsOfSubmittedSheetsTheOfficeAndWhoeverSubmittedTheirOwn)
{
    imported(u"another"_s);
    const auto id = imported();
    scoreAll(id, anna);
    record(submission(open(id, anna), anna));
    auto office = unnamedPerson(newPersonId());
    office.chineseName = u"王晓"_s;
    office.roles = Role::Office;
    record(personAdded(office));
    const auto pageFor = [this](const ReviewerId& reader, QueueStatus status) {
        return queuePage(*workplace, {{}, status, reader}, 0, 9).value();
    };
    const auto submitted = pageFor(office.id, QueueStatus::SubmittedByAnyone);
    ASSERT_EQ(1, submitted.total);
    EXPECT_EQ(id, submitted.rows.first().id);
    EXPECT_EQ(1, submitted.rows.first().submittedByOthers);
    EXPECT_EQ(0, submitted.rows.first().scored) << "that it is in, and nothing of what is on it";
    EXPECT_EQ(0, pageFor(office.id, QueueStatus::Submitted).total) << "the office has no sheet of its own";
    EXPECT_EQ(0, placeInQueue(*workplace, {{}, QueueStatus::SubmittedByAnyone, office.id}, id).value());

    EXPECT_EQ(1, pageFor(anna, QueueStatus::SubmittedByAnyone).total);
    EXPECT_EQ(0, pageFor(anna, QueueStatus::SubmittedByAnyone).rows.first().submittedByOthers) << "it is her own";

    scoreAll(id, bo);
    EXPECT_EQ(0, pageFor(bo, QueueStatus::SubmittedByAnyone).total) << "before his own is in";
    for (const auto& row : pageFor(bo, QueueStatus::Any).rows) {
        EXPECT_EQ(0, row.submittedByOthers);
    }
    record(submission(open(id, bo), bo));
    EXPECT_EQ(1, pageFor(bo, QueueStatus::SubmittedByAnyone).rows.first().submittedByOthers);
}

TEST_F(Queue, showsWhatSteersAndSaysOfWhichApplicationsTheStandardIsUnknown)
{
    imported(u"one"_s);
    const auto id = imported(u"two"_s);
    for (const auto& column : {u"case_number"_s, u"latin_name"_s, u"chinese_name"_s, u"employer"_s}) {
        ASSERT_OK(workplace->database().run(
            QString(u"UPDATE application SET rubric = 'of-tomorrow', "_s + column + u" = :steered WHERE id = :id"_s),
            {{"steered", u"2025\u202E1000"_s}, {"id", id.value()}}));
    }
    const auto page = queuePage(*workplace, {}, 0, 10);
    ASSERT_OK(page);
    ASSERT_EQ(2, page->rows.size());
    for (const auto& row : page->rows) {
        EXPECT_EQ(row.id == id, row.isStandardUnknown);
        for (const auto& text : {row.caseNumber, row.latinName, row.chineseName, row.employer, row.source}) {
            EXPECT_FALSE(text.contains(QChar(0x202E))) << text.toStdString();
        }
        EXPECT_EQ(row.id == id, row.employer.startsWith(u"2025"_s));
    }
}

TEST_F(Queue, tellsWhoHasNotSaidWhoTheyAreOfNoSheet)
{
    QueueRow row;
    row.caseNumber = u"2025-0001"_s;
    row.reviewer = anna;
    row.state = SheetState::Submitted;
    row.scored = 9;
    row.stale = 1;
    row.total = WeightedPoints::ofTenThousandths(1);
    row.submittedAt = clock.now();
    row.sheets = 2;
    row.submittedByOthers = 1;
    row.notifiedOn = QDate(2025, 12, 1);
    row.visitDate = QDate(2025, 12, 9);
    row.conclusion = Conclusion::Inconsistent;
    row.documents = 13;
    for (const bool isRequested : {false, true}) {
        row.visitRequested = isRequested;
        const auto bare = withoutSheet(row);
        EXPECT_EQ(ReviewerId(), bare.reviewer);
        EXPECT_EQ(SheetState::Draft, bare.state);
        EXPECT_EQ(0, bare.scored);
        EXPECT_EQ(0, bare.stale);
        EXPECT_FALSE(bare.total);
        EXPECT_FALSE(bare.submittedAt.isValid());
        EXPECT_EQ(0, bare.submittedByOthers);
        EXPECT_EQ(u"2025-0001"_s, bare.caseNumber);
        EXPECT_EQ(13, bare.documents);
        // What the experts' totals led to is theirs; what the office asked for is everybody's.
        EXPECT_EQ(isRequested ? QDate(2025, 12, 1) : QDate(), bare.notifiedOn);
        EXPECT_EQ(isRequested ? QDate(2025, 12, 9) : QDate(), bare.visitDate);
        EXPECT_EQ(isRequested ? Conclusion::Inconsistent : Conclusion::None, bare.conclusion);
    }
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
