// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "core/rubric/RubricSettings.h"
#include "tests/review/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

Done checkScored(const QString& indicator, const QString& field, const QString& value)
{
    const auto file = applicationFile();
    return checkChange(file, scoreChange(file, indicator, field, value));
}

void submitAll(ApplicationFile& file)
{
    scoreAll(file);
    make(file, submission(file, anna));
}

Done checkVisited(const ApplicationFile& file, const QString& field, const QString& value)
{
    return checkChange(file, fieldChange(file, anna, {EditKind::VisitChanged, {}, field}, value));
}

ApplicationFile visitable()
{
    auto file = applicationFile();
    scoreAll(file);
    return file;
}

} // namespace

TEST(ChangeRules, acceptPointsAnOptionAReasonAndAFact)
{
    EXPECT_OK(checkScored(u"experience"_s, u"points"_s, u"12.5"_s));
    EXPECT_OK(checkScored(u"age"_s, u"option"_s, u"26-55"_s));
    EXPECT_OK(checkScored(u"experience"_s, u"reason"_s, u"eleven years"_s));
    EXPECT_OK(checkScored(u"experience.years"_s, u"fact"_s, u"11"_s));
}

TEST(ChangeRules, refuseWhatTheRubricDoesNotAllow)
{
    EXPECT_FAILS(PointsOutOfRange, checkScored(u"experience"_s, u"points"_s, u"20.5"_s));
    EXPECT_FAILS(PointsOffStep, checkScored(u"experience"_s, u"points"_s, u"12.3"_s));
    EXPECT_FAILS(PointsMalformed, checkScored(u"experience"_s, u"points"_s, u"twelve"_s));
    EXPECT_FAILS(IndicatorWithoutPoints, checkScored(u"experience.years"_s, u"points"_s, u"5"_s));
    EXPECT_FAILS(OptionUnknown, checkScored(u"age"_s, u"option"_s, u"young"_s));
    EXPECT_FAILS(IndicatorUnknown, checkScored(u"charm"_s, u"reason"_s, u"very"_s));
}

TEST(ChangeRules, clearingAFieldIsAlwaysRight)
{
    EXPECT_OK(checkScored(u"experience"_s, u"points"_s, {}));
    EXPECT_OK(checkScored(u"age"_s, u"option"_s, {}));
}

TEST(ChangeRules, refuseAFieldThatTheFoldWouldPassBy)
{
    EXPECT_FAILS(FieldUnknown, checkScored(u"experience"_s, u"remark"_s, u"good"_s));
    EXPECT_FAILS(FieldUnknown, checkVisited(visitable(), u"weather"_s, u"fine"_s));
}

TEST(ChangeRules, refuseATextThatIsTooLong)
{
    EXPECT_OK(checkScored(u"age"_s, u"reason"_s, QString(longestText, u'x')));
    EXPECT_FAILS(TextTooLong, checkScored(u"age"_s, u"reason"_s, QString(longestText + 1, u'x')));
}

TEST(ChangeRules, refuseAChangeWithoutAnAuthor)
{
    const auto file = applicationFile();
    auto change = scoreChange(file, u"age"_s, u"reason"_s, u"x"_s);
    change.author = {};
    EXPECT_FAILS(ReviewerMissing, checkChange(file, change));
}

TEST(ChangeRules, pointsFollowTheOptionOnceTheOfficeHasSetThem)
{
    auto file = applicationFile();
    file.rubric = withSettings(file.rubric, SettingValues{{u"option.age.26-55"_s, u"5"_s}});
    make(file, scoreChange(file, u"age"_s, u"option"_s, u"26-55"_s));
    EXPECT_OK(checkChange(file, scoreChange(file, u"age"_s, u"points"_s, u"5"_s)));
    EXPECT_FAILS(PointsNotOffered, checkChange(file, scoreChange(file, u"age"_s, u"points"_s, u"4"_s)));
}

TEST(ChangeRules, aReasonMayBeChangedAlthoughTheOfficeHasSetOtherPointsSince)
{
    auto file = applicationFile();
    make(file, scoreChange(file, u"age"_s, u"option"_s, u"26-55"_s));
    make(file, scoreChange(file, u"age"_s, u"points"_s, u"4"_s));
    file.rubric = withSettings(file.rubric, SettingValues{{u"option.age.26-55"_s, u"5"_s}});
    EXPECT_OK(checkChange(file, scoreChange(file, u"age"_s, u"reason"_s, u"passport"_s)));
}

TEST(ChangeRules, aSubmittedSheetIsLocked)
{
    auto file = applicationFile();
    submitAll(file);
    EXPECT_FAILS(SheetLocked, checkChange(file, scoreChange(file, u"age"_s, u"points"_s, u"1"_s)));
    EXPECT_FAILS(SheetLocked, checkChange(file, submission(file, anna)));
    EXPECT_FAILS(SheetLocked, checkChange(file, plainChange(EditKind::ScoreConfirmed, file, anna, u"age"_s)));
}

TEST(ChangeRules, anotherReviewersLockDoesNotBind)
{
    auto file = applicationFile();
    submitAll(file);
    EXPECT_OK(checkChange(file, fieldChange(file, bo, {EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"1"_s)));
}

TEST(ChangeRules, onlyACompleteSheetIsSubmitted)
{
    auto file = applicationFile();
    scoreAll(file);
    EXPECT_OK(checkChange(file, submission(file, anna)));
    make(file, scoreChange(file, u"economy"_s, u"reason"_s, {}));
    EXPECT_FAILS(SheetIncomplete, checkChange(file, submission(file, anna)));
}

/// What another device would be refused is not recorded here either.
TEST(ChangeRules, refuseWhateverDoesNotHoldByItself)
{
    auto file = applicationFile();
    const auto good = scoreChange(file, u"age"_s, u"reason"_s, u"one"_s);
    ASSERT_OK(checkChange(file, good));
    auto change = good;
    change.author = ReviewerId(QString(longestId + 1, u'x'));
    EXPECT_FAILS(TextTooLong, checkChange(file, change));
    change = good;
    change.fields[0].to = 7;
    EXPECT_FAILS(FieldUnknown, checkChange(file, change));
    change = good;
    change.application = {};
    EXPECT_FAILS(ApplicationNotFound, checkChange(file, change));
    change = good;
    change.author = {};
    EXPECT_FAILS(ReviewerMissing, checkChange(file, change));
}

TEST(ChangeRules, sayWhatIsWrongWithWhat)
{
    const auto expect = [](const Done& refused, const QJsonObject& args, const QString& where) {
        ASSERT_FALSE(refused);
        EXPECT_EQ(args, refused.error().args) << nameOf(refused.error().code).toStdString();
        EXPECT_EQ(where, refused.error().where) << nameOf(refused.error().code).toStdString();
    };
    auto file = applicationFile();
    const auto named = [&file](const ReviewerId& id) { return toJson(file.persons.label(id)); };
    expect(checkScored(u"experience"_s, u"remark"_s, u"good"_s), {}, u"remark"_s);
    expect(checkScored(u"charm"_s, u"reason"_s, u"very"_s), {{u"indicator"_s, u"charm"_s}}, u"charm"_s);
    expect(checkScored(u"experience"_s, u"points"_s, u"12.3"_s), {{u"points"_s, u"12.3"_s}, {u"step"_s, u"0.5"_s}},
           u"experience"_s);
    expect(checkVisited(visitable(), u"conclusion"_s, u"splendid"_s), {}, u"splendid"_s);
    expect(checkVisited(file, u"place"_s, u"Haidian"_s),
           {{u"threshold"_s, file.rubric.outcomes.first().from.toString()}}, {});
    const TextField kind{EditKind::DocumentChanged, u"visa.pdf"_s, u"kind"_s};
    expect(checkChange(file, fieldChange(file, anna, kind, u"tax"_s)), {}, u"visa.pdf"_s);
    const auto back = plainChange(EditKind::SheetReturned, file, bo, anna.value(), u"unclear"_s);
    expect(checkChange(file, back), {{u"reviewer"_s, named(anna)}}, {});
    submitAll(file);
    expect(checkChange(file, scoreChange(file, u"age"_s, u"points"_s, u"1"_s)), {{u"reviewer"_s, named(anna)}}, {});
    make(file, newNote(file, bo, NoteId(u"n1"_s), u"tax"_s, u"ask for 2024"_s));
    expect(checkChange(file, fieldChange(file, anna, {EditKind::NoteChanged, u"n1"_s, u"text"_s}, u"x"_s)),
           {{u"author"_s, named(bo)}}, {});
}

TEST(ChangeRules, aReturnNeedsASubmittedSheetAndAReason)
{
    auto file = applicationFile();
    const auto back = plainChange(EditKind::SheetReturned, file, bo, anna.value(), u"one reason is unclear"_s);
    EXPECT_FAILS(SheetNotSubmitted, checkChange(file, back));
    submitAll(file);
    EXPECT_OK(checkChange(file, back));
    EXPECT_FAILS(ReasonMissing,
                 checkChange(file, plainChange(EditKind::SheetReturned, file, bo, anna.value(), u" "_s)));
}

TEST(ChangeRules, aVisitIsOpenFromTheThresholdOrOnRequest)
{
    auto file = applicationFile();
    EXPECT_FAILS(VisitClosed, checkVisited(file, u"place"_s, u"Haidian"_s));
    const auto request = plainChange(EditKind::VisitRequested, file, bo, {}, u"the office asks"_s);
    EXPECT_OK(checkChange(file, request));
    make(file, request);
    EXPECT_OK(checkVisited(file, u"place"_s, u"Haidian"_s));
    EXPECT_OK(checkVisited(visitable(), u"place"_s, u"Haidian"_s));
}

TEST(ChangeRules, aVisitIsRequestedWithAReasonOnly)
{
    const auto file = applicationFile();
    EXPECT_FAILS(ReasonMissing, checkChange(file, plainChange(EditKind::VisitRequested, file, bo)));
}

TEST(ChangeRules, aRequestIsWithdrawnWhileNoVisitHasBegun)
{
    auto file = applicationFile();
    const auto withdrawal = [&] { return plainChange(EditKind::VisitWithdrawn, file, bo); };
    EXPECT_FAILS(VisitRequestGone, checkChange(file, withdrawal()));
    make(file, plainChange(EditKind::VisitRequested, file, bo, {}, u"the office asks"_s));
    make(file, newNote(file, bo, NoteId(u"n"_s), {}, u"called the employer"_s));
    EXPECT_OK(checkChange(file, withdrawal())) << "without a reason, and notes are no visit";
    for (const auto& [field, value] : {std::pair(u"place"_s, u"Haidian"_s),
                                       {u"notifiedOn"_s, u"2026-01-12"_s},
                                       {u"summary"_s, u"seen"_s},
                                       {u"conclusion"_s, u"consistent"_s}}) {
        auto begun = file;
        make(begun, fieldChange(begun, bo, {EditKind::VisitChanged, {}, field}, value));
        EXPECT_FAILS(VisitBegun, checkChange(begun, withdrawal()));
    }
    auto looked = file;
    looked.review.visit.originals[DocumentId(u"d1"_s)].state = OriginalState::NotShown;
    EXPECT_FAILS(VisitBegun, checkChange(looked, withdrawal()));
    const auto first = withdrawal();
    make(file, plainChange(EditKind::VisitRequested, file, bo, {}, u"another complaint"_s));
    EXPECT_FAILS(VisitRequestGone, checkChange(file, first));
    make(file, withdrawal());
    EXPECT_EQ(QString(), file.review.visit.requestReason);
    EXPECT_FAILS(VisitClosed, checkVisited(file, u"place"_s, u"Haidian"_s));
}

/// The withdrawal comes from another device, where nobody knew that the visit had begun.
TEST(ChangeRules, aVisitThatHadBegunIsNotClosedByAWithdrawalThatDidNotKnowOfIt)
{
    auto file = applicationFile();
    make(file, plainChange(EditKind::VisitRequested, file, bo, {}, u"the office asks"_s));
    const auto withdrawal = plainChange(EditKind::VisitWithdrawn, file, anna);
    make(file, fieldChange(file, bo, {EditKind::VisitChanged, {}, u"place"_s}, u"Haidian"_s));
    make(file, withdrawal);
    EXPECT_EQ(QString(), file.review.visit.requestReason);
    EXPECT_OK(checkVisited(file, u"participants"_s, u"Bo"_s));
}

/// Once anybody has the role; a vault where nobody has it stays of use to everybody.
TEST(ChangeRules, whatIsTheOfficesIsDoneByTheOffice)
{
    auto file = applicationFile();
    submitAll(file);
    auto asked = file;
    make(asked, plainChange(EditKind::VisitRequested, file, bo, {}, u"a complaint"_s));
    const auto makes = [&](const PersonId& author) {
        return QList{plainChange(EditKind::VisitRequested, file, author, {}, u"a complaint"_s),
                     plainChange(EditKind::SheetReturned, file, author, anna.value(), u"unclear"_s),
                     plainChange(EditKind::VisitWithdrawn, asked, author)};
    };
    for (const auto& change : makes(bo)) {
        EXPECT_OK(checkChange(asked, change)) << "nobody is of the office";
    }
    const PersonId office(u"office"_s);
    Person person{office, u"Office"_s, {}, {}, Role::Office};
    asked.persons.put(person);
    for (const auto& change : makes(bo)) {
        EXPECT_FAILS(ReservedForOffice, checkChange(asked, change));
    }
    for (const auto& change : makes(office)) {
        EXPECT_OK(checkChange(asked, change));
    }
    const Change setting{EditKind::SettingChanged, {}, bo, u"two-zones-2023"_s, {}, {}, {}};
    EXPECT_FAILS(ReservedForOffice, checkOffice(asked.persons, setting));
    EXPECT_OK(checkOffice(file.persons, scoreChange(file, u"age"_s, u"points"_s, u"5"_s)));
}

TEST(ChangeRules, datesAndConclusionsAreWellFormed)
{
    const auto file = visitable();
    EXPECT_OK(checkVisited(file, u"date"_s, u"2025-12-05"_s));
    EXPECT_FAILS(DateMalformed, checkVisited(file, u"date"_s, u"5 December"_s));
    EXPECT_OK(checkVisited(file, u"conclusion"_s, u"consistent"_s));
    EXPECT_FAILS(FieldUnknown, checkVisited(file, u"conclusion"_s, u"splendid"_s));
}

TEST(ChangeRules, anOriginalBelongsToADocumentOfTheApplication)
{
    const auto file = visitable();
    const auto check = [&](const QString& document, const QString& state) {
        return checkChange(file, fieldChange(file, anna, {EditKind::OriginalChecked, document, u"state"_s}, state));
    };
    EXPECT_OK(check(u"passport.pdf"_s, u"differs"_s));
    EXPECT_FAILS(FieldUnknown, check(u"passport.pdf"_s, u"burnt"_s));
    EXPECT_FAILS(DocumentNotFound, check(u"visa.pdf"_s, u"differs"_s));
}

TEST(ChangeRules, aNewNoteSaysSomethingAndAnOldOneMayBeWithdrawn)
{
    auto file = applicationFile();
    EXPECT_FAILS(NoteEmpty, checkChange(file, newNote(file, anna, NoteId(u"n1"_s), u"tax"_s, u"  "_s)));
    const auto note = newNote(file, anna, NoteId(u"n1"_s), u"tax"_s, u"ask for 2024"_s);
    EXPECT_OK(checkChange(file, note));
    make(file, note);
    EXPECT_OK(checkChange(file, fieldChange(file, anna, {EditKind::NoteChanged, u"n1"_s, u"text"_s}, QString())));
}

TEST(ChangeRules, aNoteIsChangedAndWithdrawnByItsAuthorAloneUnderEitherOfTheirNames)
{
    auto file = applicationFile();
    make(file, newNote(file, anna, NoteId(u"n1"_s), u"tax"_s, u"ask for 2024"_s));
    const TextField text{EditKind::NoteChanged, u"n1"_s, u"text"_s};
    EXPECT_OK(checkChange(file, fieldChange(file, anna, text, u"ask for 2023"_s)));
    EXPECT_FAILS(NoteOfAnother, checkChange(file, fieldChange(file, bo, text, u"never mind"_s)));
    EXPECT_FAILS(NoteOfAnother, checkChange(file, fieldChange(file, bo, text, QString())));
    EXPECT_FAILS(NoteOfAnother,
                 checkChange(file, fieldChange(file, bo, {EditKind::NoteChanged, u"n1"_s, u"topic"_s}, u"x"_s)));
    auto same = unnamedPerson(bo);
    same.sameAs = anna;
    file.persons.put(same);
    EXPECT_OK(checkChange(file, fieldChange(file, bo, text, u"never mind"_s)));
}

TEST(ChangeRules, aDocumentIsPutToAKindOfTheEdition)
{
    const auto file = applicationFile();
    const auto put = [&](const QString& document, const QString& kind) {
        return checkChange(file, fieldChange(file, anna, {EditKind::DocumentChanged, document, u"kind"_s}, kind));
    };
    EXPECT_OK(put(u"passport.pdf"_s, u"tax"_s));
    EXPECT_OK(put(u"passport.pdf"_s, {}));
    EXPECT_FAILS(FieldUnknown, put(u"passport.pdf"_s, u"poem"_s));
    EXPECT_FAILS(DocumentNotFound, put(u"visa.pdf"_s, u"tax"_s));
}

TEST(ChangeRules, anApplicantsBirthDateIsADate)
{
    const auto file = applicationFile();
    const auto set = [&](const QString& field, const QString& value) {
        return checkChange(file, fieldChange(file, anna, {EditKind::ApplicantChanged, {}, field}, value));
    };
    EXPECT_OK(set(u"latinName"_s, u"Alice Weber"_s));
    EXPECT_OK(set(u"birthDate"_s, u"1985-02-28"_s));
    EXPECT_FAILS(DateMalformed, set(u"birthDate"_s, u"1985-02-30"_s));
}

TEST(ChangeRules, aRubricWithTracksTakesTheTrackAsAnOption)
{
    auto file = applicationFile();
    EXPECT_FAILS(IndicatorUnknown, checkChange(file, scoreChange(file, u"track"_s, u"option"_s, u"talent"_s)));
    file.rubric.tracks = {{u"talent"_s, {}}};
    EXPECT_OK(checkChange(file, scoreChange(file, u"track"_s, u"option"_s, u"talent"_s)));
    EXPECT_FAILS(OptionUnknown, checkChange(file, scoreChange(file, u"track"_s, u"option"_s, u"founder"_s)));
}

} // namespace pingshen
