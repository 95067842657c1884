// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Conflicts.h"
#include "core/review/CountedSheet.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const ReviewerId li(u"李"_s);
const ReviewerId anna(u"Anna"_s);
const DeviceId office(u"a"_s);
const DeviceId home(u"b"_s);

Conflict said(const DeviceId& device, const QString& field, const QJsonValue& value, int minute,
              EditKind::Value kind = EditKind::ScoreChanged)
{
    const bool ofSheet = kind == EditKind::ScoreChanged;
    return {.owner = ofSheet ? li : ReviewerId(),
            .kind = kind,
            .subject = ofSheet ? u"education"_s : QString(),
            .field = field,
            .edit = {device, minute},
            .author = li,
            .at = QDateTime({2026, 1, 12}, {9, minute}, Qt::UTC),
            .value = value};
}

} // namespace

TEST(Conflicts, areChosenTogetherWhereOneMeansNothingWithoutTheOther)
{
    ApplicationFile file;
    file.conflicts = {said(office, u"option"_s, u"master"_s, 1), said(home, u"option"_s, u"doctorate"_s, 2),
                      said(office, u"points"_s, u"10"_s, 1),     said(home, u"points"_s, u"20"_s, 2),
                      said(office, u"reason"_s, u"x"_s, 3),      said(home, u"reason"_s, u"y"_s, 4)};
    const auto all = disagreements(file);
    ASSERT_EQ(2, all.size());
    EXPECT_EQ((QMap<QString, QJsonValue>{{u"option"_s, u"master"_s}, {u"points"_s, u"10"_s}}), all[0].sides[0].values);
    EXPECT_EQ(u"points"_s, all[0].field);
    EXPECT_EQ(u"reason"_s, all[1].field);
    auto& shown = file.review.sheets[li].scores[IndicatorId(u"education"_s)];
    shown.option = OptionId(u"master"_s);
    shown.points = Points::whole(10);
    const auto choice = choiceOf(file, li, all[0], 1);
    EXPECT_EQ((QList<FieldChange>{{u"option"_s, u"master"_s, u"doctorate"_s}, {u"points"_s, u"10"_s, u"20"_s}}),
              choice.fields);
    settle(file.conflicts, choice, file.review);
    EXPECT_EQ(1, disagreements(file).size());
    EXPECT_EQ(u"reason"_s, disagreements(file)[0].sides[0].values.firstKey());
}

/// Nobody's result stands by another one's source and day.
TEST(Conflicts, ofAConditionAreOneLookUpOrTheOther)
{
    const auto lookedUp = [](const DeviceId& device, const QString& field, const QJsonValue& value, int minute) {
        auto conflict = said(device, field, value, minute, EditKind::EligibilityChecked);
        conflict.subject = u"registered"_s;
        return conflict;
    };
    ApplicationFile file;
    file.conflicts = {lookedUp(office, u"lookedUpOn"_s, u"2026-01-11"_s, 1),
                      lookedUp(home, u"lookedUpOn"_s, u"2026-01-12"_s, 2),
                      lookedUp(office, u"remark"_s, u"x"_s, 1),
                      lookedUp(home, u"remark"_s, u"y"_s, 2),
                      lookedUp(office, u"result"_s, u"met"_s, 1),
                      lookedUp(home, u"result"_s, u"notMet"_s, 2),
                      lookedUp(office, u"source"_s, u"register"_s, 1),
                      lookedUp(home, u"source"_s, u"letter"_s, 2)};
    const auto all = disagreements(file);
    ASSERT_EQ(2, all.size());
    EXPECT_EQ(u"remark"_s, all[0].field);
    EXPECT_EQ(u"result"_s, all[1].field);
    settle(file.conflicts, choiceOf(file, li, all[1], 0), file.review);
    ASSERT_EQ(1, disagreements(file).size());
    EXPECT_EQ(u"remark"_s, disagreements(file)[0].field);
}

TEST(Conflicts, areChosenFromWhatIsShownAlsoWhenThatIsChosen)
{
    ApplicationFile file;
    file.conflicts = {said(office, u"reason"_s, u"x"_s, 3), said(home, u"reason"_s, u"y"_s, 4)};
    file.review.sheets[li].scores[IndicatorId(u"education"_s)].reason = u"x"_s;
    const auto open = disagreements(file).first();
    EXPECT_EQ((QList<FieldChange>{{u"reason"_s, u"x"_s, u"y"_s}}), choiceOf(file, li, open, 1).fields);
    const auto kept = choiceOf(file, li, open, 0);
    EXPECT_EQ((QList<FieldChange>{{u"reason"_s, u"x"_s, u"x"_s}}), kept.fields);
    EXPECT_FALSE(kept.isEmpty()) << "it settles what was open";
    EXPECT_FALSE(kept.inverse().isEmpty()) << "and that can be taken back";
}

/// The sheet was begun under another name of theirs.
TEST(Conflicts, ofASheetBegunUnderAnotherIdAreItsReviewersToChoose)
{
    ApplicationFile file;
    file.conflicts = {said(office, u"points"_s, u"10"_s, 1), said(home, u"points"_s, u"20"_s, 2)};
    const ReviewerId known(u"李文清"_s);
    auto& sheet = file.review.sheets[known];
    sheet.reviewer = known;
    sheet.begunBy = li;
    sheet.scores[IndicatorId(u"education"_s)].points = Points::whole(10);
    const TextField points{EditKind::ScoreChanged, u"education"_s, u"points"_s};
    EXPECT_TRUE(isUndecided(file, known, points));
    EXPECT_FALSE(isUndecided(file, anna, points)) << "nor anybody else's";
    EXPECT_OK(checkCounting(file, known, IndicatorId(u"education"_s))) << "points that are no one value are not judged";
    auto choice = choiceOf(file, known, disagreements(file).first(), 1);
    choice.content[u"sheet"_s] = li.value();
    EXPECT_EQ(2, settle(file.conflicts, choice, file.review).size());
    EXPECT_FALSE(isUndecided(file, known, points));
}

TEST(Conflicts, ofDocumentsStandInTheOrderOfTheirSlots)
{
    ApplicationFile file;
    for (const auto& [id, name] : {std::pair(u"a"_s, u"10d.pdf"_s), std::pair(u"b"_s, u"05.pdf"_s)}) {
        Document document;
        document.id = DocumentId(id);
        document.name = name;
        file.dossier.documents.append(document);
        for (const auto& device : {office, home}) {
            file.conflicts.append(said(device, u"kind"_s, device.value(), 1, EditKind::DocumentChanged));
            file.conflicts.last().subject = id;
        }
    }
    const auto all = disagreements(file);
    ASSERT_EQ(2, all.size());
    EXPECT_EQ(u"b"_s, all[0].subject);
}

TEST(Conflicts, ofATrackAreNamedByTheOptionAsThereAreNoPoints)
{
    ApplicationFile file;
    file.conflicts = {said(office, u"option"_s, u"talent"_s, 1), said(home, u"option"_s, u"founder"_s, 2)};
    const auto all = disagreements(file);
    ASSERT_EQ(1, all.size());
    EXPECT_EQ(u"option"_s, all[0].field);
    EXPECT_EQ((QList<FieldChange>{{u"option"_s, {}, u"founder"_s}}), statementOf(file, all[0], all[0].sides[1]).fields);
}

TEST(Conflicts, areCountedByTheThingThatTheyAreAboutAndNotOnASheetThatWasSubmitted)
{
    ApplicationFile file;
    file.conflicts = {said(office, u"points"_s, u"10"_s, 1),
                      said(home, u"points"_s, u"20"_s, 2),
                      said(office, u"reason"_s, u"x"_s, 3),
                      said(home, u"reason"_s, u"y"_s, 4),
                      said(office, u"position"_s, u"x"_s, 5, EditKind::ApplicantChanged),
                      said(home, u"position"_s, u"y"_s, 6, EditKind::ApplicantChanged)};
    EXPECT_EQ(3, openChoices(file, li).size());
    EXPECT_EQ(2, thingsToChoose(openChoices(file, li))) << "the education and the applicant";
    auto& sheet = file.review.sheets[li];
    sheet.reviewer = li;
    sheet.state = SheetState::Submitted;
    EXPECT_EQ(1, thingsToChoose(openChoices(file, li)));
}

TEST(Conflicts, areSettledOnlyByWhoeverOwnsTheSheet)
{
    QList<Conflict> conflicts{said(office, u"reason"_s, u"x"_s, 3), said(home, u"reason"_s, u"y"_s, 4)};
    Change change{EditKind::ScoreChanged, {}, ReviewerId(u"王"_s), u"education"_s, {{u"reason"_s, {}, u"z"_s}}, {}, {}};
    settle(conflicts, change, {});
    EXPECT_EQ(2, conflicts.size());
    change.author = li;
    settle(conflicts, change, {});
    EXPECT_TRUE(conflicts.isEmpty());
}

TEST(Conflicts, onTheSheetOfSomebodyElseAreTheirAuthors)
{
    const ReviewerId wang(u"王"_s);
    const Visibility forLi(li, SheetState::Draft);
    const Visibility forWang(wang, SheetState::Draft);
    auto conflicts = QList{said(office, u"reason"_s, u"x"_s, 3), said(home, u"reason"_s, u"y"_s, 4)};
    conflicts[0].author = wang;
    EXPECT_TRUE(visibleConflicts(forLi, conflicts, false).isEmpty()) << "one side is another's";
    EXPECT_TRUE(visibleConflicts(forWang, conflicts, false).isEmpty());
    conflicts[0].author = li;
    conflicts[0].owner = wang;
    conflicts[1].owner = wang;
    EXPECT_EQ(2, visibleConflicts(forLi, conflicts, false).size());
    EXPECT_TRUE(visibleConflicts(forWang, conflicts, false).isEmpty());
}

TEST(Conflicts, areSeenWholeOrNotAtAll)
{
    auto conflicts = QList{said(office, u"place"_s, u"北京"_s, 1, EditKind::VisitChanged),
                           said(home, u"place"_s, u"上海"_s, 2, EditKind::VisitChanged)};
    conflicts[1].author = ReviewerId(u"王"_s);
    const Visibility before(li, SheetState::Draft);
    EXPECT_TRUE(visibleConflicts(before, conflicts, false).isEmpty()) << "not even the own side";
    EXPECT_EQ(2, visibleConflicts(before, conflicts, true).size());
    EXPECT_EQ(2, visibleConflicts(Visibility(li, SheetState::Submitted), conflicts, false).size());
}

} // namespace pingshen
