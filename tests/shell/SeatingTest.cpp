// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "core/domain/EditKinds.h"
#include "core/review/Changes.h"
#include "core/work/History.h"
#include "core/work/Queue.h"
#include "ui/kit/Pill.h"
#include "ui/models/QueueModel.h"
#include "ui/notice/MessageBar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class Seating : public WindowTest
{
protected:
    const QString m_first = u"李评审"_s;
    const QString m_other = u"王评审"_s;

    void seat(const QString& name)
    {
        m_station->prompter.answer(name);
        m_station->press(u"Ctrl+Shift+U"_s);
        ASSERT_TRUE(waitUntil([&] { return header() == name; }));
    }

    void joinTheOffice()
    {
        auto& people = m_station->session().people;
        const auto before = *people.book().person(m_reviewer);
        auto office = before;
        office.roles |= Role::Office;
        people.change(personCorrected(before, office, m_reviewer));
    }

    QString header() const { return m_station->the<QAbstractButton>(u"reviewer"_s).text(); }

    void submitEverything()
    {
        scoreEverything(Marks::Full);
        m_station->prompter.answer(true);
        m_station->press(u"Ctrl+Shift+Return"_s);
        ASSERT_TRUE(waitUntil([this] { return m_station->desk().sheet().isLocked(); }));
        ASSERT_TRUE(m_station->waitForSaves());
    }

    const QueueRow* firstRow() const
    {
        const auto* model = m_station->the<QAbstractItemView>(u"queue"_s).model();
        return model->index(0, 0).data(ui::QueueModel::RowRole).value<const QueueRow*>();
    }

    /// Everything on screen, in one.
    QString everyLabel() const
    {
        QStringList texts;
        for (const auto* label : m_station->window().findChildren<QLabel*>()) {
            if (label->isVisible()) {
                texts.append(label->text());
            }
        }
        return texts.join(u'\n');
    }
};

TEST_F(Seating, showsInTheHeaderAtOnceWhoReviews)
{
    openFirst();
    EXPECT_EQ(m_first, header());
    seat(m_other);
    EXPECT_EQ(m_other, header());
}

TEST_F(Seating, opensDocumentsWhereThisPersonWasAndNotTheOneBefore)
{
    openFirst();
    m_station->press(u"Ctrl+6"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    m_station->press(u"Alt+PgDown"_s);
    ASSERT_TRUE(m_station->waitForPage(1));
    seat(m_other);
    openFirst();
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_EQ(0, m_station->place().anchor.page) << "who was never here begins at the first page";
    seat(m_first);
    openFirst();
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_TRUE(m_station->waitForPage(1));
}

TEST_F(Seating, offersTheReviewersThisVaultKnows)
{
    openFirst();
    score(u"4"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    seat(m_other);
    openFirst();
    score(u"3"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    seat(m_first);
    QStringList known = m_station->prompter.known;
    known.sort();
    EXPECT_EQ((QStringList{m_first, m_other}), known);
}

TEST_F(Seating, showsTheNameAtTheFirstStart)
{
    m_station.reset();
    m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, ReviewerId(), Language::English);
    m_station->prompter.answer(u"  王评审 "_s);
    ASSERT_TRUE(m_station->begin());
    ASSERT_TRUE(waitUntil([this] { return !m_station->desk().reviewer().isEmpty(); }));
    EXPECT_EQ(m_other, header());
}

TEST_F(Seating, leavesOpenWhatWasOpenedBeforeAnybodyGaveTheirName)
{
    m_station.reset();
    m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, ReviewerId(), Language::English);
    ASSERT_TRUE(m_station->begin());
    m_station->session().storage.run(
        &m_station->window(), [](Workplace& workplace) { return findApplication(workplace, u"GT-0002"); },
        [this](const Result<ApplicationId>& id) { m_station->window().openApplication(*id); });
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    seat(m_other);
    EXPECT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    EXPECT_EQ(m_other, header());
}

/// Nobody gave their name, and something is typed all the same.
class Nameless : public Seating
{
protected:
    Nameless()
    {
        m_station.reset();
        m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, ReviewerId(), Language::English);
        EXPECT_TRUE(m_station->begin());
        open(u"GT-0002"_s);
        score(u"4"_s);
        m_station->press(u"Alt+V"_s);
    }

    void open(const QString& caseNumber)
    {
        m_station->session().storage.run(
            &m_station->window(), [caseNumber](Workplace& workplace) { return findApplication(workplace, caseNumber); },
            [this](const Result<ApplicationId>& id) { m_station->window().openApplication(*id); });
        ASSERT_TRUE(m_station->waitForCase(caseNumber));
    }

    /// By the button of the message that says what is missing, or the one in the form.
    void giveName()
    {
        m_station->prompter.answer(m_other);
        for (auto* button : m_station->window().findChildren<QPushButton*>()) {
            if (button->text() == u"Enter name…"_s && button->isVisible()) {
                button->click();
                break;
            }
        }
        ASSERT_TRUE(waitUntil([this] { return header() == m_other; }));
    }

    int editsOfReviewer()
    {
        EXPECT_TRUE(m_station->waitForSaves());
        int count = -1;
        m_station->session().storage.run(
            &m_station->window(),
            [id = m_station->file().dossier.id](Workplace& workplace) { return historyOf(workplace, id); },
            [&count](const Result<QList<Edit>>& edits) {
                count = static_cast<int>(std::ranges::count_if(
                    *edits, [](const Edit& edit) { return edit.change.kind == EditKind::ScoreChanged; }));
            });
        EXPECT_TRUE(waitUntil([&count] { return count != -1; }));
        return count;
    }
};

TEST_F(Nameless, keepWhatTheyTypeAndAreAskedForTheirName)
{
    EXPECT_EQ(u"4"_s, m_station->the<QLineEdit>(u"points"_s).text());
    EXPECT_TRUE(m_station->the<QAbstractButton>(u"refusedEntries"_s).text().contains(u"2 invalid entries"_s));
    EXPECT_EQ(u"⚠ Entries marked red are drafts"_s, m_station->the<QLabel>(u"saved"_s).text());
    EXPECT_EQ(QStringList{u"No reviewer is named. Enter the reviewer's name first."_s},
              m_station->window().messages().texts());
}

TEST_F(Nameless, areToldSoInTheFormFromTheStartWithTheWayToTheirName)
{
    EXPECT_TRUE(m_station->the(u"nameNeeded"_s).isVisible());
    m_station->prompter.answer(m_other);
    m_station->the<QAbstractButton>(u"enterName"_s).click();
    ASSERT_TRUE(waitUntil([this] { return header() == m_other; }));
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"nameNeeded"_s));
}

TEST_F(Nameless, haveRecordedWhatTheyTypedOnceTheyAreNamed)
{
    giveName();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
    EXPECT_EQ(u"Shown by the diploma, page 2, in full."_s, scoreOf(u"age"_s).reason);
    EXPECT_EQ(2, editsOfReviewer());
    EXPECT_EQ(nullptr, m_station->shown(u"refusedEntries"_s));
    EXPECT_TRUE(m_station->window().messages().texts().isEmpty());
    seat(m_first);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    EXPECT_FALSE(scoreOf(u"age"_s).points) << "it is theirs alone";
}

TEST_F(Nameless, haveAlsoWhatTheyTypedInAnotherApplicationAndANoteThatWasBegun)
{
    m_station->press(u"Ctrl+Shift+3"_s);
    m_station->press(u"N"_s);
    m_station->press(u"Tab"_s);
    m_station->type(u"The workshop is there."_s);
    open(u"GT-0001"_s);
    giveName();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    open(u"GT-0002"_s);
    ASSERT_TRUE(waitUntil([this] { return scoreOf(u"age"_s).points == Points::whole(4); }));
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_EQ(u"The workshop is there."_s, m_station->the<QPlainTextEdit>(u"noteText"_s).toPlainText());
}

TEST_F(Nameless, findWhatTheyTypedAgainAfterTheProgramEnded)
{
    m_station.reset();
    m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, ReviewerId(), Language::English);
    ASSERT_TRUE(m_station->begin());
    open(u"GT-0002"_s);
    EXPECT_EQ(u"4"_s, m_station->the<QLineEdit>(u"points"_s).text());
    m_station->press(u"Alt+P"_s);
    m_station->type(u"3"_s);
    m_station->press(u"Return"_s);
    giveName();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    EXPECT_EQ(Points::whole(3), scoreOf(u"age"_s).points);
    EXPECT_EQ(u"Shown by the diploma, page 2, in full."_s, scoreOf(u"age"_s).reason);
}

TEST_F(Seating, leavesToTheAuthorOfANoteToChangeIt)
{
    openFirst();
    m_station->press(u"Ctrl+N"_s);
    m_station->press(u"Return"_s);
    m_station->type(u"The office is on floor 12."_s);
    m_station->press(u"Ctrl+Return"_s);
    const auto name = u"note-"_s + m_station->file().review.visit.notes[0].id.value();
    ASSERT_TRUE(waitUntil([&] { return m_station->shown(name) != nullptr; }));
    EXPECT_TRUE(m_station->the(name).findChild<QPlainTextEdit*>()->isVisible());
    ASSERT_TRUE(m_station->waitForSaves());
    seat(m_other);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    m_station->press(u"Ctrl+Shift+3"_s);
    ASSERT_TRUE(waitUntil([&] { return m_station->shown(name) != nullptr; }));
    EXPECT_FALSE(m_station->the(name).findChild<QPlainTextEdit*>()->isVisible());
    EXPECT_EQ(u"The office is on floor 12."_s, m_station->the<QLabel>(u"noteWords"_s).text());
    seat(m_first);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_TRUE(waitUntil([&] { return m_station->the(name).findChild<QPlainTextEdit*>()->isVisible(); }));
}

TEST_F(Seating, asksWhoeverSitsHereToSwitchAndNobodyToStart)
{
    openFirst();
    seat(m_other);
    EXPECT_TRUE(m_station->prompter.asked.last().startsWith(u"Change reviewer\n"_s));
}

TEST_F(Seating, leavesTheApplicationOpenForTheNextReviewer)
{
    openFirst();
    score(u"4"_s);
    seat(m_other);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_FALSE(scoreOf(u"age"_s).points) << "with a sheet of their own";
    m_station->session().selection.chooseIndicator(IndicatorId(u"education"_s));
    seat(m_first);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
    seat(m_other);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_EQ(u"education"_s, indicator()) << "each where they were";
}

TEST_F(Seating, showsTheQueueOfWhoeverSitsHereAtOnce)
{
    openFirst();
    score(u"4"_s);
    m_station->press(u"Alt+V"_s);
    ASSERT_TRUE(waitUntil([this] { return firstRow() && firstRow()->scored == 1; }));
    seat(m_other);
    ASSERT_TRUE(waitUntil([this] { return firstRow() != nullptr; }));
    EXPECT_EQ(0, firstRow()->scored);
}

TEST_F(Seating, keepsWhatTheExpertsReachFromWhoHasNotHandedIn)
{
    openFirst();
    submitEverything();
    m_station->press(u"Ctrl+Shift+3"_s);
    ASSERT_TRUE(waitUntil([this] { return everyLabel().contains(u"a site visit is required"_s); }));
    seat(m_other);
    openFirst();
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_TRUE(everyLabel().contains(u"is shown once it is submitted"_s)) << qPrintable(everyLabel());
    EXPECT_FALSE(everyLabel().contains(u"a site visit is required"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"visit-place"_s));
}

TEST_F(Seating, tellsWhatTheExpertsReachOnceTheOwnSheetIsIn)
{
    openFirst();
    submitEverything();
    seat(m_other);
    openFirst();
    scoreEverything(Marks::None);
    EXPECT_EQ(0, m_station->file().others.sheets());
    m_station->prompter.answer(true);
    m_station->press(u"Ctrl+Shift+Return"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->file().others.sheets() == 1; }));
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_TRUE(everyLabel().contains(u"The experts' total is below 70"_s)) << "0 and 100 make 50";
}

TEST_F(Seating, isAgainAsWhoeverTheirNameMeansByNow)
{
    seat(u"Wang Xiao"_s);
    seat(u"王晓"_s);
    seat(m_first);
    auto& people = m_station->session().people;
    joinTheOffice();
    const auto wang = people.book().named(u"王晓"_s).first();
    const auto again = people.book().named(u"Wang Xiao"_s).first();
    people.change({personMerged(people.book(), wang, again, m_reviewer)});
    m_station->prompter.answer(u"Wang Xiao"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([&] { return m_station->desk().seat() == Seat(wang, again); }));
    people.change({personMerged(people.book(), {}, again, m_reviewer)});
    EXPECT_TRUE(waitUntil([&] { return m_station->desk().seat() == Seat(again); }));
    people.change({personMerged(people.book(), wang, again, m_reviewer)});
    EXPECT_TRUE(waitUntil([&] { return m_station->desk().seat() == Seat(wang, again); }));
}

/// By the name that was given up.
TEST_F(Seating, writesTheOfficesRulesUnderTheNameThatWasGiven)
{
    seat(u"Wang Xiao"_s);
    seat(u"王晓"_s);
    seat(m_first);
    auto& people = m_station->session().people;
    joinTheOffice();
    const auto slip = people.book().named(u"Wang Xiao"_s).first();
    people.change({personMerged(people.book(), m_reviewer, slip, m_reviewer)});
    m_station->prompter.answer(u"Wang Xiao"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([&] { return m_station->desk().seat() == Seat(m_reviewer, slip); }));
    openFirst();
    m_station->actions().action(u"program.office"_s)->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown<QLineEdit>(u"step"_s); }));
    m_station->the<QLineEdit>(u"step"_s).setText(u"1"_s);
    m_station->the<QAbstractButton>(u"saveOffice"_s).click();
    ASSERT_TRUE(waitUntil([this] { return m_station->file().rubric.primaries().first()->step == Points::whole(1); }));
    m_station.reset();
    const auto vault = Workplace::open(m_folder.path() + u"/vault"_s, m_clock);
    ASSERT_OK(vault);
    const auto edits = (*vault)->journal().editsOf({}).value();
    const auto set = std::ranges::find_if(
        edits, [](const Edit& edit) { return rowOf(edit.change.kind).part == StatePart::Setting; });
    ASSERT_NE(edits.end(), set);
    EXPECT_EQ(slip, set->change.author);
}

} // namespace pingshen::test
