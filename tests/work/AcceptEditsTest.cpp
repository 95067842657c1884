// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/AcceptEdits.h"

#include "core/review/Changes.h"
#include "core/review/Conflicts.h"
#include "core/review/Submission.h"
#include "core/work/EditFile.h"
#include "core/work/KeptChanges.h"
#include "core/work/OfficeRules.h"
#include "core/work/People.h"
#include "core/work/Queue.h"
#include "core/work/RecordChange.h"
#include "core/work/Safekeeping.h"
#include "core/work/SheetCheck.h"
#include "core/work/Undecided.h"
#include "tests/work/WorkFixture.h"

#include <QDir>
#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// One vault at the office and one at home, with the same application.
class TwoVaults : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        id = imported();
        auto opened = Workplace::open(directory.filePath(u"home"_s), clock);
        ASSERT_OK(opened);
        home = std::move(opened).value();
        send(*workplace, *home);
    }

    static Acceptance send(Workplace& from, Workplace& to)
    {
        const auto sent = editsToSend(from);
        EXPECT_OK(sent);
        const auto accepted = acceptEdits(to, sent->edits, sent->keys, {});
        EXPECT_OK(accepted);
        return *accepted;
    }
    ApplicationFile fileIn(Workplace& vault) const { return openApplication(vault, id, anna).value(); }
    void enter(Workplace& vault, const QString& field, const QString& value)
    {
        clock.advance(std::chrono::minutes(1));
        ASSERT_OK(
            recordChanges(vault, {fieldChange(fileIn(vault), anna, {EditKind::ScoreChanged, u"age"_s, field}, value)}));
    }

    ApplicationId id;
    std::unique_ptr<Workplace> home;
};

} // namespace

TEST_F(TwoVaults, sayWhoseWordsANoteHoldsThatAnotherPersonChanged)
{
    const NoteId note(u"n1"_s);
    const TextField text{EditKind::NoteChanged, note.value(), u"text"_s};
    ASSERT_OK(recordChanges(*workplace, {newNote(fileIn(*workplace), anna, note, {}, u"Floor 12."_s)}));
    send(*workplace, *home);
    clock.advance(std::chrono::minutes(1));
    const auto foreign = fieldChange(fileIn(*home), bo, text, u"Floor 13."_s);
    EXPECT_FAILS(NoteOfAnother, recordChanges(*home, {foreign}));
    ASSERT_OK(home->journal().record({foreign})); // as a program before there was that rule
    send(*home, *workplace);
    EXPECT_EQ(anna, fileIn(*workplace).review.visit.notes[0].author);
    EXPECT_EQ((QMap<NoteId, NoteHand>{{note, {bo, clock.now()}}}), fileIn(*workplace).noteHands);
    ASSERT_OK(recordChanges(*workplace, {fieldChange(fileIn(*workplace), anna, text, u"Floor 12, really."_s)}));
    EXPECT_TRUE(fileIn(*workplace).noteHands.isEmpty());
}

TEST_F(TwoVaults, becomeOneHistory)
{
    enter(*workplace, u"points"_s, u"5"_s);
    enter(*home, u"reason"_s, u"生于 1984 年"_s);
    EXPECT_EQ(1, send(*workplace, *home).taken);
    EXPECT_EQ(1, send(*home, *workplace).taken);
    for (auto* vault : {workplace.get(), home.get()}) {
        const auto score = fileIn(*vault).review.sheet(anna).score(IndicatorId(u"age"_s));
        EXPECT_EQ(Points::whole(5), score.points);
        EXPECT_EQ(u"生于 1984 年"_s, score.reason);
        EXPECT_TRUE(fileIn(*vault).conflicts.isEmpty()) << "they are different fields";
    }
    const auto known = editsToSend(*workplace, {{workplace->vault().device(), 100}});
    EXPECT_EQ(1, known->edits.size()) << "only what the other does not know";
}

TEST_F(TwoVaults, takeWhatOneOfThemAllowedInWhateverOrderItComes)
{
    scoreAll(id, anna);
    send(*workplace, *home);
    record(submission(open(id, anna), anna));
    enter(*home, u"reason"_s, u"written where nobody knew of the submission"_s);
    QList<Review> reviews;
    for (const auto& senders : {QList{workplace.get(), home.get()}, QList{home.get(), workplace.get()}}) {
        const auto name = directory.filePath(u"third %1"_s.arg(reviews.size()));
        auto third = std::move(Workplace::open(name, clock)).value();
        for (auto* sender : senders) {
            EXPECT_TRUE(send(*sender, *third).refused.isEmpty()) << "a locked sheet here is no ground to refuse it";
        }
        reviews.append(fileIn(*third).review);
    }
    EXPECT_TRUE(reviews[0] == reviews[1]);
    EXPECT_TRUE(reviews[0].sheet(anna).isLocked());
    EXPECT_TRUE(reviews[0].sheet(anna).frozen);
}

TEST_F(TwoVaults, countNoSheetThatWasSubmittedAgainstItsStandard)
{
    scoreAll(id, anna);
    auto change = fieldChange(open(id, anna), anna, {EditKind::ScoreChanged, u"competence"_s, u"points"_s}, u"5"_s);
    change.fields.first().to = u"4.99"_s;
    ASSERT_OK(workplace->journal().record(change)); // as a program without rules might
    const auto forged = submission(open(id, anna), anna);
    EXPECT_FAILS(SheetIncomplete, recordChanges(*workplace, {forged}));
    ASSERT_OK(workplace->journal().record(forged));
    EXPECT_TRUE(send(*workplace, *home).refused.isEmpty()) << "the same history everywhere";
    for (auto* vault : {workplace.get(), home.get()}) {
        const auto problems = checkSheets(*vault, {});
        ASSERT_OK(problems);
        ASSERT_EQ(1, problems->size());
        EXPECT_EQ(VaultProblem::Code::SheetForged, problems->first().code);
        EXPECT_EQ(0, fileIn(*vault).panel().submitted);
        EXPECT_FALSE(queuePage(*vault, {{}, QueueStatus::Submitted, anna}, 0, 1)->rows.first().total);
    }
}

TEST_F(TwoVaults, writeNoFileThatNobodyWouldRead)
{
    const auto file = directory.filePath(u"office.edits"_s);
    const auto written = [&](const EditFileLimits& limits) {
        QFile::remove(file);
        const auto outcome = writeEditFile(*workplace, file, {}, limits);
        EXPECT_OK(outcome);
        const auto* fault = outcome ? std::get_if<EditFileFault>(&*outcome) : nullptr;
        EXPECT_TRUE(!fault || fault->reason == EditFileFault::Reason::TooMuch);
        EXPECT_EQ(!fault, QFile::exists(file));
        return !fault;
    };
    ASSERT_TRUE(written({}));
    QFile whole(file);
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly));
    const auto content = whole.readAll();
    qint64 longest = 0;
    for (const auto& line : content.split('\n')) {
        longest = std::max<qint64>(longest, line.size() + 1);
    }
    EXPECT_TRUE(written({content.size(), longest}));
    EXPECT_FALSE(written({content.size() - 1, longest}));
    EXPECT_FALSE(written({content.size(), longest - 1}));
}

/// Somebody had the database while the changes of a file waited in it: files go in as before.
TEST_F(TwoVaults, takeFilesInThoughWhatWaitedWasAltered)
{
    const auto& office = workplace->vault().device();
    const auto write = [&](const QString& name, qint64 known) {
        const auto path = directory.filePath(name);
        EXPECT_OK(writeEditFile(*workplace, path, {{office, known}}));
        return path;
    };
    const auto accept = [&](const QString& path) {
        const auto outcome = acceptEditFiles(*home, {path}, {}, {});
        EXPECT_OK(outcome);
        const auto* accepted = outcome ? std::get_if<AcceptedEdits>(&*outcome) : nullptr;
        EXPECT_TRUE(accepted) << "nothing contradicts anything";
        return accepted ? accepted->accepted : Acceptance();
    };
    const auto end = workplace->journal().all()->back().seq;
    enter(*workplace, u"reason"_s, u"before"_s);
    auto change = fieldChange(open(id, anna), anna, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, u"one"_s);
    QList<Change> changes;
    for (const auto& reason : {u"one"_s, u"two"_s, u"three"_s}) {
        change.fields.first().to = reason;
        changes.append(change);
    }
    ASSERT_OK(workplace->journal().record(changes));
    EXPECT_EQ(0, accept(write(u"late"_s, end + 1)).taken);
    ASSERT_OK(home->database().run("UPDATE edit_held SET bytes = CAST(replace(CAST(bytes AS TEXT), 'two', 'ten')"
                                   " AS BLOB)"_L1));
    const auto problems = checkVault(*home, {});
    ASSERT_OK(problems);
    const QString altered = office.value() + u'/' + QString::number(end + 3);
    EXPECT_TRUE(std::ranges::any_of(*problems, [&](const VaultProblem& problem) {
        return problem.code == VaultProblem::Code::HeldChanged && problem.subject == altered;
    }));
    EXPECT_EQ(4, accept(write(u"whole"_s, 0)).taken);
    EXPECT_EQ(u"three"_s, fileIn(*home).review.sheet(anna).score(IndicatorId(u"age"_s)).reason);
}

TEST_F(TwoVaults, takeNoFileOfChangesThatWaitedInTheOtherOne)
{
    const auto change =
        fieldChange(fileIn(*workplace), anna, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, u"at the office"_s);
    ASSERT_OK(keepChanges(*workplace, {{change, 1}}));
    const QDir office(workplace->folder());
    const auto name = office.entryList({u"waiting-*"_s}).value(0);
    ASSERT_TRUE(QFile::rename(office.filePath(name), home->folder() + u'/' + name));
    EXPECT_EQ(QStringList{name}, recordKept(*home).altered) << "what another device wrote comes as its edits";
    EXPECT_EQ(QString(), fileIn(*home).review.sheet(anna).score(IndicatorId(u"age"_s)).reason);
    EXPECT_TRUE(QFile::exists(home->folder() + u'/' + name));
}

TEST_F(TwoVaults, keepBothTextsUntilOneIsChosen)
{
    enter(*workplace, u"reason"_s, u"at the office"_s);
    enter(*home, u"reason"_s, u"at home"_s);
    send(*home, *workplace);
    const auto file = fileIn(*workplace);
    const auto open = disagreements(file);
    ASSERT_EQ(1, open.size());
    ASSERT_EQ(2, open[0].sides.size());
    EXPECT_EQ(u"at the office"_s, open[0].sides[0].values[u"reason"_s].toString()) << "the earlier one";
    EXPECT_EQ(u"at home"_s, open[0].sides[1].values[u"reason"_s].toString());
    EXPECT_EQ(anna, open[0].sides[1].author);
    EXPECT_FAILS(SheetIncomplete, checkSubmission(file, anna));
    const auto before = edits();
    record(choiceOf(file, anna, open[0], 0));
    EXPECT_EQ(before + 1, edits()) << "the choice is an edit";
    EXPECT_TRUE(fileIn(*workplace).conflicts.isEmpty());
    send(*workplace, *home);
    EXPECT_TRUE(fileIn(*home).conflicts.isEmpty());
    EXPECT_EQ(u"at the office"_s, fileIn(*home).review.sheet(anna).score(IndicatorId(u"age"_s)).reason);
}

TEST_F(TwoVaults, askAgainOnceTheChoiceIsTakenBack)
{
    enter(*workplace, u"points"_s, u"5"_s);
    enter(*home, u"points"_s, u"3"_s);
    send(*home, *workplace);
    const auto open = disagreements(fileIn(*workplace));
    ASSERT_EQ(1, open.size());
    const auto choice = choiceOf(fileIn(*workplace), anna, open[0], 1);
    const auto chosen = recordChanges(*workplace, {choice});
    ASSERT_OK(chosen);
    auto undo = choice.inverse();
    undo.undoes = chosen->first().ref();
    ASSERT_OK(recordChanges(*workplace, {undo}));
    EXPECT_EQ(open, disagreements(fileIn(*workplace)));
    EXPECT_FAILS(SheetIncomplete, checkSubmission(fileIn(*workplace), anna));
    send(*workplace, *home);
    EXPECT_EQ(open, disagreements(fileIn(*home))) << "on the other computer as well";
    EXPECT_EQ(1, undecidedApplications(*workplace, anna)->size());
}

TEST_F(TwoVaults, countWhatWaitsForAChoiceAsOpenInTheQueue)
{
    const auto scored = [this] { return queuePage(*workplace, {}, 0, 1)->rows.first().scored; };
    enter(*workplace, u"points"_s, u"5"_s);
    const auto before = scored();
    enter(*home, u"points"_s, u"3"_s);
    send(*home, *workplace);
    EXPECT_EQ(before - 1, scored());
    record(choiceOf(fileIn(*workplace), anna, disagreements(fileIn(*workplace))[0], 1));
    EXPECT_EQ(before, scored());
}

/// As whoever asks may see them, in the marks and in the filter.
TEST_F(TwoVaults, markAndFindInTheQueueWhatWaitsForAChoice)
{
    const auto expectMarked = [this](const QList<ReviewerId>& readers) {
        for (const auto& reader : {anna, bo, ReviewerId()}) {
            const bool isMarked = readers.contains(reader);
            const auto page = queuePage(*workplace, {{}, QueueStatus::Any, reader}, 0, 1);
            EXPECT_EQ(isMarked, page->rows.first().isUndecided) << reader.value().toStdString();
            EXPECT_EQ(isMarked ? 1 : 0, queuePage(*workplace, {{}, QueueStatus::Undecided, reader}, 0, 1)->total);
            EXPECT_EQ(isMarked ? 1 : 0, undecidedApplications(*workplace, reader)->size());
        }
    };
    expectMarked({});
    enter(*workplace, u"reason"_s, u"at the office"_s);
    enter(*home, u"reason"_s, u"at home"_s);
    send(*home, *workplace);
    expectMarked({anna});
    const TextField employer{EditKind::ApplicantChanged, {}, u"employer"_s};
    ASSERT_OK(recordChanges(*workplace, {fieldChange(fileIn(*workplace), anna, employer, u"Huarui"_s)}));
    ASSERT_OK(recordChanges(*home, {fieldChange(fileIn(*home), anna, employer, u"Yunfan"_s)}));
    send(*home, *workplace);
    expectMarked({anna, bo, ReviewerId()});
    for (const auto& open : disagreements(fileIn(*workplace))) {
        record(choiceOf(fileIn(*workplace), anna, open, 0));
    }
    expectMarked({});
}

/// A visit tells what the experts' scores come to, so its marks are for whoever may know of it.
TEST_F(TwoVaults, markWhatWaitsInASiteVisitForWhoMayKnowOfIt)
{
    const auto isMarked = [this](const ReviewerId& reader) {
        const bool isOpen = !undecidedApplications(*workplace, reader)->isEmpty();
        EXPECT_EQ(isOpen, queuePage(*workplace, {{}, QueueStatus::Any, reader}, 0, 1)->rows.first().isUndecided);
        return isOpen;
    };
    scoreAll(id, anna);
    record(submission(fileIn(*workplace), anna));
    send(*workplace, *home);
    const TextField place{EditKind::VisitChanged, {}, u"place"_s};
    ASSERT_OK(recordChanges(*workplace, {fieldChange(fileIn(*workplace), anna, place, u"Haidian"_s)}));
    ASSERT_OK(recordChanges(*home, {fieldChange(fileIn(*home), anna, place, u"Chaoyang"_s)}));
    send(*home, *workplace);
    EXPECT_TRUE(isMarked(anna));
    EXPECT_FALSE(isMarked(bo));
    record(plainChange(EditKind::VisitRequested, open(id, bo), bo, {}, u"a complaint"_s));
    EXPECT_TRUE(isMarked(bo));
    EXPECT_TRUE(isMarked({}));
}

TEST_F(TwoVaults, markInTheQueueWhatSomebodySaidOfASiteVisitThemselves)
{
    scoreAll(id, anna);
    record(submission(fileIn(*workplace), anna));
    send(*workplace, *home);
    const TextField place{EditKind::VisitChanged, {}, u"place"_s};
    ASSERT_OK(recordChanges(*workplace, {fieldChange(fileIn(*workplace), anna, place, u"Haidian"_s)}));
    ASSERT_OK(recordChanges(*home, {fieldChange(fileIn(*home), anna, place, u"Chaoyang"_s)}));
    send(*home, *workplace);
    record(plainChange(EditKind::SheetReturned, open(id, bo), bo, anna.value(), u"again"_s));
    ASSERT_EQ(2, fileIn(*workplace).conflicts.size()) << "both are hers";
    EXPECT_EQ(QList{id}, applicationsToChoose(*workplace, anna).value());
    EXPECT_EQ(1, queuePage(*workplace, {{}, QueueStatus::Undecided, anna}, 0, 1)->total);
    EXPECT_TRUE(queuePage(*workplace, {{}, QueueStatus::Any, anna}, 0, 1)->rows.first().isUndecided);
    EXPECT_EQ(id, neighbourInQueue(*workplace, {{}, QueueStatus::Undecided, anna}, {}, 1).value());
    EXPECT_EQ(std::optional(0), placeInQueue(*workplace, {{}, QueueStatus::Undecided, anna}, id).value());
    EXPECT_EQ(0, queuePage(*workplace, {{}, QueueStatus::Undecided, bo}, 0, 1)->total);
}

TEST_F(TwoVaults, askForNoChoiceInTheQueueOnASheetThatIsSubmitted)
{
    scoreAll(id, anna);
    send(*workplace, *home);
    enter(*workplace, u"reason"_s, u"at the office"_s);
    enter(*home, u"reason"_s, u"where nobody knew of the submission"_s);
    record(submission(fileIn(*workplace), anna));
    send(*home, *workplace);
    ASSERT_FALSE(fileIn(*workplace).conflicts.isEmpty());
    const QueueFilter toChoose{{}, QueueStatus::Undecided, anna};
    EXPECT_EQ(0, queuePage(*workplace, toChoose, 0, 1)->total);
    EXPECT_FALSE(queuePage(*workplace, {{}, QueueStatus::Any, anna}, 0, 1)->rows.first().isUndecided);
    record(plainChange(EditKind::SheetReturned, open(id, bo), bo, anna.value(), u"again"_s));
    EXPECT_EQ(1, queuePage(*workplace, toChoose, 0, 1)->total) << "it can be chosen again";
}

TEST_F(TwoVaults, recordTheChoiceOfWhatIsShownAlready)
{
    enter(*workplace, u"reason"_s, u"at the office"_s);
    enter(*home, u"reason"_s, u"at home"_s);
    send(*home, *workplace);
    const auto file = fileIn(*workplace);
    const auto shown = file.review.sheet(anna).score(IndicatorId(u"age"_s)).reason;
    const auto open = disagreements(file)[0];
    const auto side = open.sides[0].values[u"reason"_s] == shown ? 0 : 1;
    record(choiceOf(file, anna, open, side));
    EXPECT_TRUE(fileIn(*workplace).conflicts.isEmpty());
    EXPECT_EQ(shown, fileIn(*workplace).review.sheet(anna).score(IndicatorId(u"age"_s)).reason);
}

TEST_F(TwoVaults, tellNobodyOfAnothersScores)
{
    enter(*workplace, u"reason"_s, u"at the office"_s);
    enter(*home, u"reason"_s, u"at home"_s);
    send(*home, *workplace);
    EXPECT_TRUE(openApplication(*workplace, id, bo)->conflicts.isEmpty());
}

namespace {

/// What concerns no application: Anna's name and one setting.
class TwoOffices : public TwoVaults
{
protected:
    void SetUp() override
    {
        TwoVaults::SetUp();
        const auto person = personOf(*workplace, u"李评审"_s);
        ASSERT_OK(person);
        li = *person;
        send(*workplace, *home);
    }

    void rename(Workplace& vault, const QString& name)
    {
        clock.advance(std::chrono::minutes(1));
        const auto before = *personsOf(vault)->person(li);
        auto after = before;
        after.chineseName = name;
        ASSERT_OK(recordChanges(vault, personCorrected(before, after, anna)));
    }
    void set(Workplace& vault, const SettingValues& values)
    {
        clock.advance(std::chrono::minutes(1));
        auto all = officeRules(vault, rubric).value();
        all.insert(values); // what stays as it is is not said again
        ASSERT_OK(changeOfficeRules(vault, rubric, anna, all));
    }
    static QList<ApplicationFile> undecided(Workplace& vault)
    {
        const auto files = undecidedOfOffice(vault);
        EXPECT_OK(files);
        return *files;
    }

    const RubricId rubric{u"two-zones-2023"_s};
    PersonId li;
};

} // namespace

TEST_F(TwoOffices, keepBothNamesOfAPersonUntilOneIsChosen)
{
    rename(*workplace, u"李平申"_s);
    rename(*home, u"黎评审"_s);
    send(*home, *workplace);
    const auto files = undecided(*workplace);
    ASSERT_EQ(1, files.size());
    const auto open = disagreements(files[0]);
    ASSERT_EQ(1, open.size());
    EXPECT_EQ(li.value(), open[0].subject);
    ASSERT_EQ(2, open[0].sides.size());
    EXPECT_EQ(u"李平申"_s, open[0].sides[0].values[u"chineseName"_s].toString());
    EXPECT_EQ(u"黎评审"_s, open[0].sides[1].values[u"chineseName"_s].toString());

    ASSERT_OK(recordChanges(*workplace, {choiceOf(files[0], anna, open[0], 1)}));
    EXPECT_TRUE(undecided(*workplace).isEmpty());
    send(*workplace, *home);
    EXPECT_TRUE(undecided(*home).isEmpty());
    for (auto* vault : {workplace.get(), home.get()}) {
        EXPECT_EQ(u"黎评审"_s, personsOf(*vault)->label(li).zh);
    }
}

TEST_F(TwoOffices, keepBothValuesOfASettingUntilOneIsChosen)
{
    set(*workplace, {{u"option.age.26-55"_s, u"4"_s}});
    set(*home, {{u"option.age.26-55"_s, u"5"_s}});
    send(*home, *workplace);
    const auto files = undecided(*workplace);
    ASSERT_EQ(1, files.size());
    EXPECT_EQ(rubric, files[0].rubric.id) << "whose labels word it";
    const auto open = disagreements(files[0]);
    ASSERT_EQ(1, open.size());
    EXPECT_EQ(u"option.age.26-55"_s, open[0].field);
    ASSERT_OK(recordChanges(*workplace, {choiceOf(files[0], anna, open[0], 0)}));
    EXPECT_EQ(u"4"_s, officeRules(*workplace, rubric).value()[u"option.age.26-55"_s]);
    send(*workplace, *home);
    EXPECT_TRUE(undecided(*home).isEmpty());
    EXPECT_EQ(u"4"_s, officeRules(*home, rubric).value()[u"option.age.26-55"_s]);
}

TEST_F(TwoOffices, tellAlsoOfSettingsOfAStandardThatThisProgramDoesNotKnow)
{
    const auto setUnknown = [this](Workplace& vault, const QString& step) {
        clock.advance(std::chrono::minutes(1));
        Change change{EditKind::SettingChanged, {}, anna, u"of-tomorrow"_s, {}, {}, std::nullopt};
        change.fields = {{u"step"_s, {}, step}};
        ASSERT_OK(vault.journal().record(change));
    };
    setUnknown(*workplace, u"1"_s);
    setUnknown(*home, u"2"_s);
    rename(*workplace, u"李平申"_s);
    rename(*home, u"黎评审"_s);
    send(*home, *workplace);
    const auto files = undecided(*workplace);
    ASSERT_EQ(2, files.size());
    EXPECT_EQ(1, disagreements(files[0]).size()) << "the names";
    EXPECT_EQ(RubricId(u"of-tomorrow"_s), files[1].rubric.id);
    const auto open = disagreements(files[1]);
    ASSERT_EQ(1, open.size());
    EXPECT_EQ(2, open[0].sides.size());
    EXPECT_FAILS(RubricNotFound, recordChanges(*workplace, {choiceOf(files[1], anna, open[0], 0)}));
}

TEST_F(TwoOffices, keepEachOthersSettingsWhereTheySetDifferentOnes)
{
    set(*workplace, {{u"option.age.26-55"_s, u"4"_s}});
    set(*home, {{u"step"_s, u"1"_s}});
    send(*home, *workplace);
    EXPECT_TRUE(undecided(*workplace).isEmpty()) << "a value that nobody touched is nobody's word";
    EXPECT_EQ((SettingValues{{u"option.age.26-55"_s, u"4"_s}, {u"step"_s, u"1"_s}}),
              officeRules(*workplace, rubric).value());
}

TEST_F(TwoOffices, areNoApplicationThatWaits)
{
    rename(*workplace, u"李平申"_s);
    rename(*home, u"黎评审"_s);
    send(*home, *workplace);
    EXPECT_TRUE(undecidedApplications(*workplace, anna)->isEmpty());
    EXPECT_TRUE(fileIn(*workplace).conflicts.isEmpty());
}

} // namespace pingshen
