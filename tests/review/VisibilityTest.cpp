// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Visibility.h"
#include "core/review/Changes.h"
#include "tests/review/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

const Visibility ownIsOpen(anna, SheetState::Draft);
const Visibility ownCameBack(anna, SheetState::Returned);
const Visibility ownIsIn(anna, SheetState::Submitted);

/// Anna's sheet and Bo's, who has handed in 100 points.
Review twoSheets()
{
    auto file = applicationFile();
    scoreAll(file);
    auto& sheets = file.review.sheets;
    sheets[bo] = sheets[anna];
    sheets[bo].reviewer = bo;
    sheets[bo].state = SheetState::Submitted;
    sheets[bo].frozen = FrozenScore{WeightedPoints::of(Points::whole(100), 100), {}};
    return file.review;
}

Change changeBy(const ReviewerId& author, EditKind::Value kind, const QString& subject = {})
{
    return plainChange(kind, applicationFile(), author, subject);
}

} // namespace

TEST(Visibility, ofAnotherSheetIsNothingWhateverTheStateOfTheOwn)
{
    for (const auto& visibility : {ownIsOpen, ownCameBack, ownIsIn}) {
        EXPECT_EQ(QList{anna}, visibility.redacted(twoSheets()).sheets.keys());
        EXPECT_FALSE(visibility.sees(changeBy(bo, EditKind::ScoreChanged, u"age"_s), true));
        EXPECT_FALSE(visibility.sees(changeBy(bo, EditKind::ScoreConfirmed, u"age"_s), true));
        EXPECT_TRUE(visibility.sees(changeBy(anna, EditKind::ScoreChanged, u"age"_s), false));
    }
}

TEST(Visibility, whatIsWrittenOnTheSheetOfSomebodyElseIsItsAuthors)
{
    SamePersons onePerson;
    onePerson.set(bo, anna);
    const Visibility whileTheyAreOne(anna, applicationFile().review, onePerson);
    for (const auto kind : {EditKind::ScoreChanged, EditKind::ScoreConfirmed, EditKind::SheetSubmitted}) {
        auto change = changeBy(anna, kind);
        change.content[u"sheet"_s] = bo.value();
        EXPECT_TRUE(ownIsOpen.sees(change, false));
        EXPECT_TRUE(whileTheyAreOne.sees(change, false));
        change = changeBy(bo, kind);
        change.content[u"sheet"_s] = anna.value();
        EXPECT_FALSE(ownIsOpen.sees(change, false)) << "written while the two were said to be one";
        EXPECT_TRUE(whileTheyAreOne.sees(change, false));
    }
}

TEST(Visibility, whatTheOthersComeToIsKnownOnceTheOwnSheetIsIn)
{
    const auto rubric = applicationFile().rubric;
    EXPECT_EQ(0, ownIsOpen.others(rubric, twoSheets()).sheets());
    EXPECT_EQ(0, ownCameBack.others(rubric, twoSheets()).sheets());
    EXPECT_EQ(1, ownIsIn.others(rubric, twoSheets()).submitted);
    EXPECT_EQ(WeightedPoints::of(Points::whole(100), 100), ownIsIn.others(rubric, twoSheets()).submittedSum);
}

TEST(Visibility, ofADraftNothingIsKnownToAnybodyElse)
{
    auto review = twoSheets();
    review.sheets[bo].state = SheetState::Draft;
    const auto others = ownIsIn.others(applicationFile().rubric, review);
    EXPECT_EQ(0, others.submitted + others.drafts);
}

TEST(Visibility, thatAnotherHandedInIsKnownOnceTheOwnSheetIsIn)
{
    EXPECT_FALSE(ownIsOpen.sees(changeBy(bo, EditKind::SheetSubmitted), false));
    EXPECT_TRUE(ownIsIn.sees(changeBy(bo, EditKind::SheetSubmitted), false));
}

TEST(Visibility, whichOfTheOthersAreSubmittedIsKnownToTheOfficeToo)
{
    auto review = twoSheets();
    review.sheets[bo].submittedAt = QDateTime::fromString(u"2026-11-03T08:00:00Z"_s, Qt::ISODate);
    const QMap<ReviewerId, QDateTime> boSince{{bo, review.sheets[bo].submittedAt}};
    EXPECT_EQ((QMap<ReviewerId, QDateTime>()), ownIsOpen.submittedByOthers(review, false));
    EXPECT_EQ(boSince, ownIsOpen.submittedByOthers(review, true));
    EXPECT_EQ(boSince, ownIsIn.submittedByOthers(review, false));
    review.sheets[bo].state = SheetState::Returned;
    EXPECT_EQ((QMap<ReviewerId, QDateTime>()), ownIsIn.submittedByOthers(review, true));
}

TEST(Visibility, whyASheetCameBackIsKnownToItsOwnerAndToWhoReturnedIt)
{
    EXPECT_FALSE(ownIsIn.sees(changeBy(bo, EditKind::SheetReturned, bo.value()), false));
    EXPECT_TRUE(ownIsOpen.sees(changeBy(bo, EditKind::SheetReturned, anna.value()), false));
    EXPECT_TRUE(ownIsOpen.sees(changeBy(anna, EditKind::SheetReturned, bo.value()), false));
}

TEST(Visibility, aSiteVisitTellsThatTheExpertsReachTheThresholdUnlessTheOfficeAskedForIt)
{
    const auto visited = changeBy(bo, EditKind::VisitChanged);
    EXPECT_FALSE(ownIsOpen.sees(visited, false));
    EXPECT_TRUE(ownIsOpen.sees(visited, true));
    EXPECT_TRUE(ownIsIn.sees(visited, false));
    EXPECT_FALSE(ownIsOpen.seesVisit(false));
    EXPECT_TRUE(ownIsOpen.seesVisit(true));
}

TEST(Visibility, somebodyWithoutANameSeesNoSheet)
{
    EXPECT_TRUE(Visibility({}, SheetState::Draft).redacted(twoSheets()).sheets.isEmpty());
}

TEST(Visibility, materialsAndNotesAreEverybodys)
{
    for (const auto kind : {EditKind::PackageImported, EditKind::ApplicantChanged, EditKind::DocumentChanged,
                            EditKind::VisitRequested, EditKind::VisitWithdrawn, EditKind::NoteChanged}) {
        EXPECT_TRUE(ownIsOpen.sees(changeBy(bo, kind), false));
    }
}

} // namespace pingshen
