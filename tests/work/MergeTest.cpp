// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Highlight.h"
#include "core/review/Changes.h"
#include "core/storage/Database.h"
#include "core/storage/HighlightStore.h"
#include "core/work/Drafts.h"
#include "core/work/History.h"
#include "core/work/OvertakenDrafts.h"
#include "core/work/People.h"
#include "core/work/Queue.h"
#include "core/work/RecordChange.h"
#include "core/work/Reports.h"
#include "core/work/Safekeeping.h"
#include "tests/work/WorkFixture.h"

#include <algorithm>

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
    TypedText typed(const ReviewerId& author, const QString& text) const
    {
        return {author, id, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, text, 0};
    }
    QStringList textsOf(const ReviewerId& author)
    {
        QStringList texts;
        const auto drafts = typedBy(*workplace, author, id);
        for (const auto& draft : *drafts) {
            texts.append(draft.text);
        }
        return texts;
    }
    /// Nothing is left on the sheet.
    void clearSheet(const ReviewerId& reviewer)
    {
        const auto before = sheetOf(reviewer);
        for (const auto& indicator : before.scores.keys()) {
            auto change = plainChange(EditKind::ScoreChanged, open(id, reviewer), reviewer, indicator.value());
            change.fields = {{u"points"_s, {}, {}}, {u"option"_s, {}, {}}, {u"reason"_s, {}, {}}, {u"fact"_s, {}, {}}};
            record(change);
        }
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
    EXPECT_EQ(3, personsOf(*workplace)->latestFirst().size()) << "with who imported it";
    EXPECT_EQ(Points::whole(4), sheetOf(li).score(IndicatorId(u"age"_s)).points);
    const auto row = queuePage(*workplace, {.text = {}, .status = QueueStatus::Started, .reviewer = li}, 0, 9)->rows;
    ASSERT_EQ(1, row.size());
    EXPECT_EQ(1, row[0].scored);
    const auto history = historyOf(*workplace, id, li);
    EXPECT_EQ(liAgain, history->last().change.author) << "the history keeps who wrote it";
    EXPECT_EQ(u"李文清"_s, open(id, li).persons.label(liAgain).zh);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

/// Where both have a sheet what is typed is typed on the one that is shown.
TEST_F(Merge, keepsWhatIsTypedUnderTheNameThatWasGivenButWhereSheetsStayApart)
{
    const auto given = [this](const QString& text) {
        auto draft = typed(li, text);
        draft.writer = liAgain;
        return draft;
    };
    ASSERT_OK(merge());
    ASSERT_OK(keepTyped(*workplace, given(u"at ho"_s)));
    EXPECT_EQ(QStringList{u"at ho"_s}, textsOf(li));
    ASSERT_OK(undo());
    EXPECT_EQ(QStringList(), textsOf(li));
    EXPECT_EQ(QStringList{u"at ho"_s}, textsOf(liAgain));
    ASSERT_OK(forgetTyped(*workplace, typed(liAgain, {})));
    score(id, li, u"age"_s, u"4"_s);
    score(id, liAgain, u"age"_s, u"3"_s);
    ASSERT_OK(workplace->journal().record(merged(li, liAgain, office))); // as another device may send it
    ASSERT_OK(keepTyped(*workplace, given(u"in the off"_s)));
    EXPECT_EQ(QStringList{u"in the off"_s}, textsOf(li)) << "it is shown again";
    auto change = fieldChange(open(id, li), li, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, u"in the office"_s);
    change.author = liAgain;
    record(change);
    EXPECT_EQ(QStringList(), textsOf(li)) << "it became the change";
}

TEST_F(Merge, isTakenBackWithEverythingAsBefore)
{
    score(id, liAgain, u"age"_s, u"4"_s);
    const auto before = sheetOf(liAgain);
    ASSERT_OK(merge());
    ASSERT_OK(undo());
    EXPECT_EQ(before, sheetOf(liAgain));
    EXPECT_TRUE(sheetOf(li).scores.isEmpty());
    EXPECT_EQ(4, personsOf(*workplace)->latestFirst().size());
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
    EXPECT_FALSE(sheetOf(liAgain).isLocked()) << "whose sheet it is did not submit it";
    EXPECT_FALSE(sheetOf(li).isLocked()) << "and this one was not submitted";
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
    ASSERT_OK(merge());
    EXPECT_TRUE(sheetOf(li).isLocked()) << "it is one sheet again";
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
    ASSERT_OK(tried(plainChange(EditKind::SheetReturned, open(id, office), office, li.value(), u"again"_s)));
    EXPECT_EQ(SheetState::Returned, sheetOf(li).state);
}

TEST_F(Merge, changesNoMoreThanTheScoreWhereOnlyOneIdHasASheet)
{
    const auto rows = [this] { return open(id, li).review; };
    ASSERT_OK(merge());
    ASSERT_OK(workplace->database().run("CREATE TEMP TRIGGER folded_as_a_whole BEFORE DELETE ON document"
                                        " BEGIN SELECT RAISE(ABORT, 'folded as a whole'); END"_L1));
    score(id, li, u"age"_s, u"4"_s);
    score(id, li, u"age"_s, {});
    score(id, li, u"age"_s, u"5"_s);
    ASSERT_OK(workplace->database().run("DROP TRIGGER folded_as_a_whole"_L1));
    const auto before = rows();
    EXPECT_EQ(Points::whole(5), before.sheet(li).score(IndicatorId(u"age"_s)).points);
    ASSERT_OK(workplace->journal().rebuild({}));
    EXPECT_EQ(before.sheets, rows().sheets);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(Merge, foldsASheetThatAnotherIdHadBegunAndEmptied)
{
    score(id, liAgain, u"age"_s, u"4"_s);
    score(id, liAgain, u"age"_s, {});
    score(id, li, u"age"_s, u"5"_s);
    ASSERT_OK(merge());
    score(id, li, u"experience"_s, u"2"_s);
    score(id, li, u"experience"_s, {});
    score(id, li, u"age"_s, {});
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
    ASSERT_OK(undo());
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(Merge, isOfTheOfficeAndNotOfWhoeverIsGivenUp)
{
    const auto wang = personOf(*workplace, u"Wang"_s).value();
    EXPECT_FAILS(MergeNotByOffice, tried(merged(li, liAgain, wang)));
    EXPECT_FAILS(MergeNotByAnother, tried(merged(li, office, office)));
    ASSERT_OK(merge());
    EXPECT_FAILS(MergeNotByOffice, tried(merged({}, liAgain, wang)));
}

TEST_F(Merge, takesASlipThatHoldsNothingIntoTheOfficesOwnName)
{
    ASSERT_OK(tried(merged(office, liAgain, office)));
    EXPECT_EQ(office, personsOf(*workplace)->meant(liAgain));
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
    ASSERT_OK(tried(merged({}, liAgain, office)));
    EXPECT_EQ(liAgain, personsOf(*workplace)->meant(liAgain));
}

TEST_F(Merge, showsWhoeverSaysItNothingThatSomebodyElseEntered)
{
    const auto isRefused = [this] {
        const auto refused = tried(merged(office, liAgain, office));
        return !refused && refused.error().code == Error::Code::MergeShowsEntries;
    };
    ASSERT_OK(keepTyped(*workplace, typed(liAgain, u"begun"_s)));
    EXPECT_TRUE(isRefused()) << "a text that was begun";
    ASSERT_OK(forgetTyped(*workplace, typed(liAgain, {})));
    score(id, liAgain, u"age"_s, u"4"_s);
    EXPECT_TRUE(isRefused()) << "a score";
    ASSERT_OK(merge());                                                 // which shows the office nothing
    EXPECT_FAILS(MergeShowsEntries, tried(merged(office, li, office))); // also of another id of theirs
    ASSERT_OK(undo());
    clearSheet(liAgain);
    EXPECT_TRUE(isRefused()) << "a score that was removed stands in the history";
}

TEST_F(Merge, showsWhoeverSaysItNoHighlightsOfSomebodyElse)
{
    const auto digest = open(id, li).dossier.documents.first().digest;
    Highlight highlight;
    highlight.id = HighlightId(u"h"_s);
    highlight.place.content = digest;
    highlight.place.passage.quote = u"passage"_s;
    ASSERT_OK(HighlightStore(workplace->database()).put(Seat(liAgain), highlight, clock.now()));
    EXPECT_FAILS(MergeShowsEntries, tried(merged(office, liAgain, office)));
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
    record(fieldChange(open(id, office), office, {EditKind::ApplicantChanged, {}, u"caseNumber"_s}, u"2025-7"_s));
    score(id, li, u"age"_s, u"5"_s);
    score(id, liAgain, u"age"_s, u"4"_s);
    const auto refused = merge();
    EXPECT_FAILS(PersonsBothScored, refused);
    ASSERT_FALSE(refused);
    EXPECT_EQ(u"李文清"_s, refused.error().args[u"one"_s].toObject()[u"zh"_s].toString());
    EXPECT_EQ(u"2025-7"_s, refused.error().args[u"application"_s].toString());
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

TEST_F(Merge, goesWithWhoeverWroteItWhenItIsTakenBack)
{
    ASSERT_OK(merge());
    const auto file = open(id, li);
    auto points = pointsChange(file, li, IndicatorId(u"age"_s), u"4"_s).value();
    auto reason = fieldChange(file, li, typed(li, {}).field, u"SECRET"_s);
    auto later = fieldChange(file, li, {EditKind::ScoreChanged, u"experience"_s, u"reason"_s}, u"LATER"_s);
    points.author = reason.author = later.author = liAgain; // under their other name
    ASSERT_OK(recordChanges(*workplace, {points, reason}));
    ASSERT_OK(recordChanges(*workplace, {later}));
    EXPECT_EQ(u"SECRET"_s, sheetOf(li).score(IndicatorId(u"age"_s)).reason) << "while they are one";
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
    const auto before = linesOf(li);
    ASSERT_OK(undo());
    EXPECT_EQ(before - 3, linesOf(li));
    EXPECT_TRUE(sheetOf(li).scores.isEmpty());
    EXPECT_EQ(u"SECRET"_s, sheetOf(liAgain).score(IndicatorId(u"age"_s)).reason);
    EXPECT_EQ(u"LATER"_s, sheetOf(liAgain).score(IndicatorId(u"experience"_s)).reason);
    EXPECT_EQ(liAgain, historyOf(*workplace, id, liAgain)->last().change.author);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(Merge, goesOnWithTheSheetThatIsThereWhicheverNameIsGiven)
{
    score(id, li, u"age"_s, u"4"_s);
    ASSERT_OK(merge());
    auto change = fieldChange(open(id, li), li, typed(li, {}).field, u"again"_s);
    change.author = liAgain;
    ASSERT_OK(recordChanges(*workplace, {change}));
    EXPECT_EQ(Points::whole(4), sheetOf(li).score(IndicatorId(u"age"_s)).points);
    EXPECT_EQ(u"again"_s, sheetOf(li).score(IndicatorId(u"age"_s)).reason);
    EXPECT_EQ(QList{li}, sheetOwners(*workplace, id).value());
    EXPECT_EQ(liAgain, historyOf(*workplace, id, li)->last().change.author);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(Merge, showsNobodyWhatWasWrittenInTheirNameOnAnothersSheet)
{
    score(id, liAgain, u"age"_s, u"4"_s);
    ASSERT_OK(merge());
    auto change = fieldChange(open(id, li), li, typed(li, {}).field, u"SECRET"_s);
    ASSERT_EQ(liAgain.value(), change.content[u"sheet"_s].toString());
    ASSERT_OK(recordChanges(*workplace, {change}));
    const auto before = linesOf(li);
    Change own{EditKind::ScoreChanged, id, li, u"age"_s, {{u"points"_s, {}, u"1"_s}}, {}, std::nullopt};
    ASSERT_OK(workplace->journal().record(own)); // where nobody knew of the merge
    EXPECT_EQ(before - 1, linesOf(li)) << "two lines of the other sheet are gone, one is there";
    EXPECT_EQ(u"1"_s, historyOf(*workplace, id, li)->last().change.fields.first().to.toString());
    ASSERT_OK(undo());
    EXPECT_EQ(before, linesOf(li)) << "what they wrote there is their own again";
    EXPECT_EQ(u"SECRET"_s, sheetOf(li).score(IndicatorId(u"age"_s)).reason);
    EXPECT_EQ(QString(), sheetOf(liAgain).score(IndicatorId(u"age"_s)).reason);
}

/// A sheet that one had begun before the mistake keeps nothing that the other wrote on it meanwhile.
TEST_F(Merge, leavesNobodysEntriesOnTheSheetOfAnotherOnceItIsTakenBack)
{
    score(id, liAgain, u"age"_s, u"4"_s);
    ASSERT_OK(merge());
    record(fieldChange(open(id, li), li, {EditKind::ScoreChanged, u"experience"_s, u"reason"_s}, u"MINE"_s));
    EXPECT_EQ(2, sheetOf(li).scores.size()) << "one sheet while they are one";
    ASSERT_OK(undo());
    EXPECT_EQ(QList{IndicatorId(u"age"_s)}, sheetOf(liAgain).scores.keys());
    EXPECT_EQ(QList{IndicatorId(u"experience"_s)}, sheetOf(li).scores.keys());
    for (const auto& reader : {li, liAgain}) {
        const auto lines = *historyOf(*workplace, id, reader);
        const auto isAnothers = [&](const Edit& edit) {
            return edit.change.author != reader && edit.change.kind == EditKind::ScoreChanged;
        };
        EXPECT_TRUE(std::ranges::none_of(lines, isAnothers)) << "nor is it shown to them";
    }
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
    ASSERT_OK(merge()); // it was no mistake after all: nothing was written apart
    EXPECT_EQ(2, sheetOf(li).scores.size());
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

TEST_F(Merge, opensNothingOfAnotherExpertThatIsHalfTyped)
{
    score(id, li, u"age"_s, u"5"_s);
    score(id, liAgain, u"age"_s, u"4"_s);
    ASSERT_OK(keepTyped(*workplace, typed(liAgain, u"in the off"_s)));
    ASSERT_OK(workplace->journal().record(merged(li, liAgain, office))); // as another device may send it
    EXPECT_EQ(QStringList(), textsOf(li));
    EXPECT_TRUE(open(id, li).entries.isEmpty());
    ASSERT_OK(keepTyped(*workplace, typed(li, u"at ho"_s)));
    EXPECT_EQ(QStringList{u"at ho"_s}, textsOf(li));
    EXPECT_EQ(QStringList{u"in the off"_s}, textsOf(liAgain)) << "nor is anything written over it";
    ASSERT_OK(forgetTyped(*workplace, typed(li, {})));
    ASSERT_OK(forgetTyped(*workplace, typed(li, {})));
    EXPECT_EQ(QStringList{u"in the off"_s}, textsOf(liAgain)) << "or taken away";
}

TEST_F(Merge, tellsWhatWasTypedBeforeSomethingNewerWasRecorded)
{
    ASSERT_OK(keepTyped(*workplace, typed(liAgain, u"in the off"_s)));
    record(fieldChange(open(id, li), li, typed(li, {}).field, u"at home"_s));
    record(fieldChange(open(id, anna), anna, typed(anna, {}).field, u"abroad"_s));
    ASSERT_OK(merge());
    const auto overtaken = overtakenDrafts(*workplace, li, id);
    ASSERT_OK(overtaken);
    ASSERT_EQ(1, overtaken->size());
    EXPECT_EQ(u"in the off"_s, overtaken->first().text);
    EXPECT_EQ(liAgain, overtaken->first().author);
    clock.advance(std::chrono::seconds(1));
    ASSERT_OK(keepTyped(*workplace, typed(li, u"in the office"_s)));
    EXPECT_TRUE(overtakenDrafts(*workplace, li, id)->isEmpty()) << "the person went on with it";
}

TEST_F(Merge, isPossibleOnceASubmittedSheetWasReturnedAndCleared)
{
    scoreAll(id, liAgain);
    score(id, li, u"age"_s, u"5"_s);
    ASSERT_OK(tried(submission(open(id, liAgain), liAgain)));
    EXPECT_FAILS(PersonsBothScored, merge());
    ASSERT_OK(tried(plainChange(EditKind::SheetReturned, open(id, office), office, liAgain.value(), u"merge"_s)));
    EXPECT_FAILS(PersonsBothScored, merge()); // it holds scores
    clearSheet(liAgain);
    ASSERT_OK(merge());
    EXPECT_EQ(Points::whole(5), sheetOf(li).score(IndicatorId(u"age"_s)).points);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(Merge, isTakenBackAlsoWhenItWasSaidInBothDirections)
{
    ASSERT_OK(merge());
    ASSERT_OK(workplace->journal().record(merged(liAgain, li, office))); // as another device may send it
    const auto persons = personsOf(*workplace).value();
    ASSERT_EQ(persons.meant(li), persons.meant(liAgain));
    const auto changes = personsParted(persons, li, liAgain, office);
    EXPECT_EQ(2, changes.size());
    ASSERT_OK(recordChanges(*workplace, changes));
    const auto after = personsOf(*workplace).value();
    EXPECT_EQ(li, after.meant(li));
    EXPECT_EQ(liAgain, after.meant(liAgain));
    EXPECT_TRUE(personsParted(after, li, liAgain, office).isEmpty());
}

} // namespace pingshen
