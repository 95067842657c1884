// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Submission.h"
#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "core/review/CountedSheet.h"
#include "core/review/Pins.h"
#include "tests/review/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

using Kind = SheetIssue::Kind;

void replacePassport(ApplicationFile& file)
{
    file.review.packages = {Digest::of("1"), Digest::of("2")};
    auto& passport = file.dossier.documents.first();
    passport.replaced = passport.digest;
    passport.digest = Digest::of("new");
    passport.version = 2;
}

/// As complete(), but the points for the age are the sum of two secondary indicators, each with its own reason.
ApplicationFile completeInParts()
{
    auto file = complete();
    auto& age = file.rubric.parts.first().indicators.first();
    age.kind = ScoringKind::Sum;
    age.options.clear();
    for (const auto& id : {u"age.years"_s, u"age.health"_s}) {
        Indicator part;
        part.id = IndicatorId(id);
        part.maximum = Points::whole(id == u"age.years"_s ? 3 : 2);
        part.evidence = age.evidence;
        age.secondaries.append(part);
    }
    file.review.sheets[anna].scores.remove(age.id);
    for (const auto& part : std::as_const(age.secondaries)) {
        make(file, scoreChange(file, part.id.value(), u"points"_s, part.maximum->toString()));
        make(file, scoreChange(file, part.id.value(), u"reason"_s, u"as the documents show"_s));
    }
    return file;
}

QList<Kind> kindsOf(const ApplicationFile& file, const QString& indicator)
{
    QList<Kind> kinds;
    for (const auto& issue : sheetIssues(file, anna)) {
        if (issue.indicator == IndicatorId(indicator)) {
            kinds.append(issue.kind);
        }
    }
    return kinds;
}

WeightedPoints totalWithoutAge(ApplicationFile file)
{
    file.review.sheets[anna].scores.remove(IndicatorId(u"age"_s));
    return standingOf(file, anna).total;
}

QJsonArray argument(const ApplicationFile& file, const QString& name)
{
    const auto done = checkSubmission(file, anna);
    return done ? QJsonArray() : done.error().args[name].toArray();
}

} // namespace

TEST(Submission, ofACompleteSheetHasNothingToSettle)
{
    const auto file = complete();
    EXPECT_TRUE(sheetIssues(file, anna).isEmpty());
    EXPECT_OK(checkChange(file, submission(file, anna)));
}

TEST(Submission, namesWhatIsNotScored)
{
    auto file = complete();
    make(file, scoreChange(file, u"economy"_s, u"points"_s, {}));
    EXPECT_EQ(QList{Kind::NotScored}, kindsOf(file, u"economy"_s));
    EXPECT_FAILS(SheetIncomplete, checkChange(file, submission(file, anna)));
    EXPECT_EQ(QJsonArray{u"economy"_s}, argument(file, u"missing"_s));
}

TEST(Submission, tellsAMissingReasonFromOneThatIsTooShort)
{
    auto file = complete();
    file.rubric.parts.first().indicators.first().evidence.minimumReason = 30;
    make(file, scoreChange(file, u"education"_s, u"reason"_s, u" \u3000"_s));
    EXPECT_EQ(QList{Kind::ReasonTooShort}, kindsOf(file, u"age"_s));
    EXPECT_EQ(QList{Kind::ReasonMissing}, kindsOf(file, u"education"_s));
    const auto issues = sheetIssues(file, anna);
    EXPECT_EQ(21, issues.first().length);
    EXPECT_EQ(30, issues.first().minimum);
    EXPECT_EQ((QJsonArray{u"age"_s, u"education"_s}), argument(file, u"missingReasons"_s));
}

TEST(Submission, neverTakesAStaleScore)
{
    auto file = complete();
    replacePassport(file);
    EXPECT_EQ(QList{Kind::Stale}, kindsOf(file, u"age"_s));
    EXPECT_FAILS(SheetIncomplete, checkChange(file, submission(file, anna)));
    EXPECT_EQ(QJsonArray{u"age"_s}, argument(file, u"stale"_s));
    for (const auto& change : confirmations(file, anna, IndicatorId(u"age"_s))) {
        make(file, change);
    }
    EXPECT_OK(checkChange(file, submission(file, anna)));
}

TEST(Submission, neverTakesPointsThatTheStandardNoLongerGives)
{
    auto file = complete();
    for (auto& option : file.rubric.parts.first().indicators.first().options) {
        option.points = Points::whole(4); // the office set it after the 5 was given
    }
    EXPECT_EQ(QList{Kind::Outdated}, kindsOf(file, u"age"_s));
    EXPECT_EQ(u"5"_s, sheetIssues(file, anna).first().entry);
    EXPECT_FAILS(SheetIncomplete, checkChange(file, submission(file, anna)));
    EXPECT_EQ(QJsonArray{u"age"_s}, argument(file, u"outdated"_s));
    make(file, scoreChange(file, u"age"_s, u"points"_s, u"4"_s));
    EXPECT_OK(checkChange(file, submission(file, anna)));
}

TEST(Submission, saysOfPointsAboveTheMaximumThatTheyAreNotAllowedRatherThanMissing)
{
    auto file = complete();
    file.review.sheets[anna].scores[IndicatorId(u"age"_s)].points = Points::whole(999); // as another computer sent them
    EXPECT_EQ(QList{Kind::Outdated}, kindsOf(file, u"age"_s));
    EXPECT_EQ(u"999"_s, sheetIssues(file, anna).first().entry);
    EXPECT_EQ(QJsonArray{u"age"_s}, argument(file, u"outdated"_s));
    EXPECT_EQ(QJsonArray(), argument(file, u"missing"_s));
    make(file, scoreChange(file, u"age"_s, u"points"_s, {}));
    EXPECT_EQ(QList{Kind::NotScored}, kindsOf(file, u"age"_s));
}

TEST(Submission, countsNoPointsThatTheStandardNoLongerGives)
{
    auto file = complete();
    const auto before = standingOf(file, anna);
    for (auto& option : file.rubric.parts.first().indicators.first().options) {
        option.points = Points::whole(4);
    }
    const auto after = standingOf(file, anna);
    EXPECT_EQ(totalWithoutAge(file), after.total);
    EXPECT_LT(after.total, before.total);
    EXPECT_EQ(Verdict::Incomplete, after.verdict);
    EXPECT_EQ(0, after.missing);
    EXPECT_EQ(1, after.refused);
}

TEST(Submission, countsNoPointsOfWhichOneValueIsToBeChosen)
{
    auto file = complete();
    const auto before = standingOf(file, anna);
    Conflict conflict{anna, EditKind::ScoreChanged, u"age"_s, u"points"_s, {DeviceId(u"a"_s), 1}, anna, {}, u"5"_s};
    file.conflicts.append(conflict);
    conflict.edit.device = DeviceId(u"b"_s);
    conflict.value = u"3"_s;
    file.conflicts.append(conflict);
    const auto after = standingOf(file, anna);
    EXPECT_EQ(totalWithoutAge(file), after.total);
    EXPECT_LT(after.total, before.total);
    EXPECT_EQ(Verdict::Incomplete, after.verdict);
    EXPECT_EQ(0, after.missing) << "it was scored, and waits for a choice";
    EXPECT_EQ(1, after.undecided);
    EXPECT_EQ(QList{Kind::Undecided}, kindsOf(file, u"age"_s));
}

TEST(Submission, countsPointsWhoseReasonIsToBeChosen)
{
    auto file = complete();
    const auto before = standingOf(file, anna);
    const Conflict conflict{anna,  EditKind::ScoreChanged, u"age"_s, u"reason"_s, {DeviceId(u"a"_s), 1}, anna, {},
                            u"x"_s};
    file.conflicts.append(conflict);
    const auto after = standingOf(file, anna);
    EXPECT_EQ(before.total, after.total);
    EXPECT_EQ(Verdict::Reached, after.verdict);
    EXPECT_EQ(1, after.undecided);
}

TEST(Submission, neverTakesAScoreWhoseFieldIsRed)
{
    auto file = complete();
    file.entries = {{{EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"99"_s}};
    const auto issues = sheetIssues(file, anna);
    ASSERT_EQ(1, issues.size());
    EXPECT_EQ(Kind::EntryRefused, issues.first().kind);
    EXPECT_EQ(u"99"_s, issues.first().entry);
    EXPECT_EQ(QJsonArray{u"age"_s}, argument(file, u"entries"_s));
}

TEST(Submission, asksOfEachSecondaryIndicatorWhatItAsksOfAPrimary)
{
    const auto whole = completeInParts();
    EXPECT_TRUE(sheetIssues(whole, anna).isEmpty());
    auto red = whole;
    red.entries = {{{EditKind::ScoreChanged, u"age.health"_s, u"points"_s}, u"99"_s}};
    EXPECT_EQ(QList{Kind::EntryRefused}, kindsOf(red, u"age.health"_s));
    auto outdated = whole;
    outdated.review.sheets[anna].scores[IndicatorId(u"age.health"_s)].points = Points::whole(999);
    EXPECT_EQ(QList{Kind::Outdated}, kindsOf(outdated, u"age.health"_s));
    auto silent = whole;
    make(silent, scoreChange(silent, u"age.health"_s, u"reason"_s, {}));
    EXPECT_EQ(QList{Kind::ReasonMissing}, kindsOf(silent, u"age.health"_s));
    auto stale = whole;
    replacePassport(stale);
    EXPECT_EQ(QList{Kind::Stale}, kindsOf(stale, u"age.health"_s));
    for (const auto& file : {red, outdated, silent, stale}) {
        EXPECT_FAILS(SheetIncomplete, checkChange(file, submission(file, anna)));
    }
}

TEST(Submission, passesAnEntryThatSaysWhatTheSheetSays)
{
    auto file = complete();
    file.entries = {{{EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"5"_s}};
    EXPECT_TRUE(sheetIssues(file, anna).isEmpty());
}

TEST(Submission, listsARedFieldOfAnUnscoredIndicatorOnce)
{
    auto file = complete();
    make(file, scoreChange(file, u"age"_s, u"points"_s, {}));
    file.entries = {{{EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"99"_s}};
    EXPECT_EQ(QList{Kind::EntryRefused}, kindsOf(file, u"age"_s));
}

TEST(Submission, onlyWarnsWhereTheRubricAsksForNoReason)
{
    auto file = complete();
    file.rubric.parts.first().indicators.first().evidence.minimumReason = 0;
    make(file, scoreChange(file, u"age"_s, u"reason"_s, {}));
    EXPECT_EQ(QList{Kind::ReasonAbsent}, kindsOf(file, u"age"_s));
    EXPECT_OK(checkChange(file, submission(file, anna)));
}

TEST(Submission, warnsOfPointsThatNoDocumentProves)
{
    auto file = complete();
    file.dossier.documents.removeIf([](const Document& document) {
        return document.kind == KindId(u"education"_s) || document.kind == KindId(u"evaluation-form"_s);
    });
    EXPECT_EQ(QList{Kind::ProofAbsent}, kindsOf(file, u"education"_s));
    EXPECT_OK(checkChange(file, submission(file, anna)));
    make(file, scoreChange(file, u"education"_s, u"points"_s, u"0"_s));
    EXPECT_TRUE(kindsOf(file, u"education"_s).isEmpty()) << "nothing has to be proved";
}

TEST(Submission, listsWhatBlocksBeforeWhatIsWorthALook)
{
    auto file = complete();
    file.dossier.documents.removeIf([](const Document& document) { return document.kind == KindId(u"passport"_s); });
    file.dossier.documents.removeIf(
        [](const Document& document) { return document.kind == KindId(u"evaluation-form"_s); });
    make(file, scoreChange(file, u"economy"_s, u"points"_s, {}));
    const auto issues = sheetIssues(file, anna);
    EXPECT_TRUE(issues.first().blocks());
    EXPECT_FALSE(issues.last().blocks());
    EXPECT_TRUE(std::ranges::is_partitioned(issues, &SheetIssue::blocks));
}

TEST(Submission, needsAReviewerAndAnOpenSheet)
{
    auto file = complete();
    EXPECT_FAILS(ReviewerMissing, checkSubmission(file, {}));
    make(file, submission(file, anna));
    EXPECT_FAILS(SheetLocked, checkSubmission(file, anna));
}

TEST(Standing, isDecidedExactlyAtTheThreshold)
{
    auto file = complete();
    EXPECT_EQ(Verdict::Reached, standingOf(file, anna).verdict);
    EXPECT_EQ(0, standingOf(file, anna).missing);
    const auto threshold = standingOf(file, anna).total;
    file.rubric.outcomes.first().from = threshold;
    EXPECT_EQ(Verdict::Reached, standingOf(file, anna).verdict);
    file.rubric.outcomes.first().from = threshold + WeightedPoints::ofTenThousandths(1);
    EXPECT_EQ(Verdict::NotReached, standingOf(file, anna).verdict);
    make(file, scoreChange(file, u"economy"_s, u"points"_s, {}));
    EXPECT_EQ(Verdict::Incomplete, standingOf(file, anna).verdict);
    EXPECT_EQ(1, standingOf(file, anna).missing);
}

TEST(Standing, countsTheScoresToCheckAgainUntilTheyAreConfirmed)
{
    auto file = complete();
    replacePassport(file);
    EXPECT_EQ(Verdict::Reached, standingOf(file, anna).verdict);
    EXPECT_EQ(1, standingOf(file, anna).stale) << "the passport proves the age";
    for (const auto& change : confirmations(file, anna, IndicatorId(u"age"_s))) {
        make(file, change);
    }
    EXPECT_EQ(0, standingOf(file, anna).stale);
}

/// What is looked at before a submission, with everything opened but what is named.
QList<SheetIssue> beforeSubmission(const ApplicationFile& file, const QString& unopened = {})
{
    BeforeSubmission before;
    for (const auto& document : file.dossier.documents) {
        if (document.name != unopened) {
            before.reading.add(document.digest, 0, ReadingRecord::readFrom);
        }
    }
    return issuesBeforeSubmission(file, anna, before);
}

TEST(Submission, needsNoEvidenceUnlessTheRubricOrTheOfficeRequiresIt)
{
    auto file = complete();
    EXPECT_OK(checkSubmission(file, anna));
    file.rubric.parts[0].indicators[0].evidence.minimumPins = 1;
    EXPECT_OK(checkSubmission(file, anna)) << "what the rubric only asks for is pointed out";
    const auto few = beforeSubmission(file);
    ASSERT_EQ(1, few.size());
    EXPECT_EQ(Kind::PinsFew, few[0].kind);
    EXPECT_EQ(0, few[0].length);
    EXPECT_EQ(1, few[0].minimum);
    EXPECT_TRUE(sheetIssues(file, anna).isEmpty());

    file.rubric.parts[0].indicators[0].evidence.pinsRequired = true;
    EXPECT_FAILS(SheetIncomplete, checkSubmission(file, anna));
    EXPECT_EQ(QJsonArray{file.rubric.primaries().first()->id.value()}, argument(file, u"missingPins"_s));
    pinTo(file, file.rubric.primaries().first()->id.value());
    EXPECT_OK(checkSubmission(file, anna));
    EXPECT_TRUE(beforeSubmission(file).isEmpty());
}

TEST(Submission, pointsOutProofThatWasNeverOpenedAndReasonsOfAFewCharacters)
{
    auto file = complete();
    EXPECT_TRUE(beforeSubmission(file).isEmpty());
    const auto unopened = beforeSubmission(file, u"diploma.pdf"_s);
    ASSERT_EQ(1, unopened.size());
    EXPECT_EQ(Kind::ProofUnopened, unopened[0].kind);
    EXPECT_EQ(DocumentId(u"diploma.pdf"_s), unopened[0].document);
    EXPECT_EQ(IndicatorId(u"education"_s), unopened[0].indicator);
    make(file, scoreChange(file, u"education"_s, u"reason"_s, u"可以"_s));
    const auto brief = beforeSubmission(file);
    ASSERT_EQ(1, brief.size());
    EXPECT_EQ(Kind::ReasonShort, brief[0].kind);
    EXPECT_EQ(2, brief[0].length);
    EXPECT_FALSE(brief[0].blocks());
}

TEST(Submission, pointsOutEvidenceWhoseDocumentWasReplaced)
{
    auto file = complete();
    pinTo(file, u"competence"_s);
    EXPECT_TRUE(beforeSubmission(file).isEmpty());
    file.dossier.documents.first().digest = Digest::of("new");
    const auto stale = beforeSubmission(file);
    ASSERT_EQ(1, stale.size());
    EXPECT_EQ(Kind::PinStale, stale[0].kind);
    EXPECT_EQ(file.review.sheet(anna).pins[0].id, stale[0].pin);
}

/// As they are listed everywhere else, whatever order they waited in.
TEST(Submission, namesDocumentsInTheOrderOfTheirSlots)
{
    auto file = applicationFile();
    auto contract = file.dossier.documents[1];
    contract.id = DocumentId(u"contract"_s);
    contract.kind = KindId(u"contract"_s);
    file.dossier.documents.append(contract); // the fifth, behind the sixth
    const auto passport = file.dossier.documents[0].id;
    for (const auto& id : {passport, contract.id}) {
        file.conflicts.append({{}, EditKind::DocumentChanged, id.value(), u"content"_s, {}, {}, {}, {}});
    }
    EXPECT_EQ((QList{contract.id, passport}), undecidedDocuments(file));
    file.conflicts.clear();
    file.dossier.documents[0].status = DocumentStatus::NotArrived;
    file.dossier.documents[2].status = DocumentStatus::NotArrived;
    QList<DocumentId> absent;
    for (const auto& issue : sheetIssues(file, anna)) {
        absent += issue.kind == Kind::DocumentAbsent ? QList{issue.document} : QList<DocumentId>();
    }
    EXPECT_EQ((QList{contract.id, passport}), absent);
}

} // namespace pingshen
