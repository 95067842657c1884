// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "core/review/Changes.h"
#include "core/work/History.h"
#include "core/work/RecordChange.h"
#include "tests/support/NewerEdit.h"
#include "ui/models/QueueModel.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/scoring/IndicatorRow.h"
#include "ui/text/ProblemText.h"
#include "ui/theme/Palette.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class Submitting : public WindowTest
{
protected:
    Submitting() { openFirst(); }

    /// The checklist that the key opens, answered in this way.
    const ui::Checklist& checklist(const QVariant& answer = {})
    {
        m_station->prompter.checklist.reset();
        m_station->prompter.answer(answer);
        m_station->press(u"Ctrl+Shift+Return"_s);
        EXPECT_TRUE(waitUntil([this] { return m_station->prompter.checklist.has_value(); }));
        QCoreApplication::sendPostedEvents();
        QTest::qWait(0);
        return *m_station->prompter.checklist;
    }

    static QStringList namesIn(const ui::Checklist::Group& group)
    {
        QStringList names;
        for (const auto& line : group.lines) {
            names.append(line.name());
        }
        return names;
    }

    void submit()
    {
        scoreEverything(Marks::Full);
        static_cast<void>(checklist(true));
        ASSERT_TRUE(waitUntil([this] { return m_station->desk().sheet().isLocked(); }));
    }

    QStringList messages() const { return m_station->window().messages().texts(); }
    static QString focused()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
};

TEST_F(Submitting, isWarnedOfEntriesThatOnlyALaterProgramKnows)
{
    score(u"4"_s);
    m_station->press(u"Alt+V"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    std::optional<Done> done;
    m_station->session().storage.run(
        &m_station->window(), [](Workplace& workplace) { return recordAsNewerProgram(workplace); },
        [&done](const Done& recorded) { done = recorded; });
    ASSERT_TRUE(waitUntil([&done] { return done.has_value(); }));
    ASSERT_OK(*done);
    m_station->desk().reload();
    EXPECT_TRUE(waitUntil([this] { return messages().contains(ui::newerEditsText(1)); }));
    EXPECT_TRUE(checklist().note().contains(ui::newerEditsText(1)));
    m_station->actions().action(u"vault.verify"_s)->trigger();
    EXPECT_TRUE(waitUntil([this] {
        return std::ranges::any_of(messages(), [](const QString& each) {
            return each.contains(u"no problems found"_s) && each.contains(ui::newerEditsText(1));
        });
    }));
}

TEST_F(Submitting, listsEveryIndicatorThatIsNotScored)
{
    score(u"4"_s);
    const auto& list = checklist();
    EXPECT_EQ(10, list.groups[0].lines.size());
    EXPECT_EQ(u"Not scored"_s, list.groups[0].lines[0].what());
    EXPECT_FALSE(namesIn(list.groups[0]).contains(u"Age"_s));
    EXPECT_FALSE(list.mayAccept);
}

TEST_F(Submitting, leadsToThePlaceOfTheChosenLine)
{
    score(u"4"_s);
    m_station->press(u"Ctrl+Shift+3"_s);
    static_cast<void>(checklist(2));
    EXPECT_EQ(u"competence"_s, indicator());
    EXPECT_NE(nullptr, m_station->shown(u"card-competence"_s)) << "also from another page";
    EXPECT_EQ(u"points"_s, focused());
}

TEST_F(Submitting, listsPointsWithoutAReasonAndLeadsToTheReason)
{
    scoreEverything(Marks::None);
    m_station->press(u"Ctrl+Up"_s);
    const auto shown = indicator();
    m_station->press(u"Alt+R"_s);
    m_station->press(u"Ctrl+A"_s);
    m_station->press(u"Backspace"_s);
    m_station->press(u"Alt+V"_s);
    const auto& list = checklist(0);
    ASSERT_EQ(1, list.groups[0].lines.size());
    EXPECT_EQ(u"No reason"_s, list.groups[0].lines[0].what());
    EXPECT_EQ(shown, indicator());
    EXPECT_EQ(u"reason"_s, focused());
}

TEST_F(Submitting, neverTakesAFieldThatIsRedAndShowsItAgain)
{
    scoreEverything(Marks::Full);
    m_station->press(u"Ctrl+Up"_s);
    const auto shown = indicator();
    m_station->press(u"Alt+P"_s);
    m_station->press(u"Ctrl+A"_s);
    m_station->type(u"999"_s);
    m_station->press(u"Ctrl+Down"_s);
    const auto& list = checklist(0);
    EXPECT_FALSE(list.mayAccept);
    ASSERT_EQ(1, list.groups[0].lines.size());
    EXPECT_TRUE(list.groups[0].lines[0].what().contains(u"999"_s));
    EXPECT_EQ(shown, indicator());
    EXPECT_EQ(u"999"_s, m_station->the<QLineEdit>(u"points"_s).text());
    EXPECT_TRUE(m_station->the<QLineEdit>(u"points"_s).property("invalid").toBool());
    m_station->type(u"0"_s);
    m_station->press(u"Return"_s);
    EXPECT_TRUE(checklist().mayAccept);
}

TEST_F(Submitting, marksARedFieldOnTheLineOfItsIndicator)
{
    m_station->press(u"Alt+P"_s);
    m_station->type(u"999"_s);
    m_station->press(u"Ctrl+Down"_s);
    EXPECT_TRUE(m_station->the<ui::IndicatorRow>(u"row-age"_s).accessibleName().contains(u"Not accepted"_s));
}

TEST_F(Submitting, settlesWhatIsBeingTypedBeforeItLooks)
{
    scoreEverything(Marks::Full);
    m_station->press(u"Alt+R"_s);
    m_station->type(u" And more."_s);
    EXPECT_TRUE(checklist().mayAccept);
    EXPECT_EQ(u"reason"_s, focused()) << "who goes back is where they were";
}

TEST_F(Submitting, recordsTheDigestOfWhatWasSubmitted)
{
    submit();
    ASSERT_TRUE(m_station->waitForSaves());
    std::optional<Change> last;
    m_station->session().storage.run(
        &m_station->window(),
        [id = m_station->file().dossier.id](Workplace& workplace) { return historyOf(workplace, id); },
        [&last](const Result<QList<Edit>>& edits) { last = edits->last().change; });
    ASSERT_TRUE(waitUntil([&last] { return last.has_value(); }));
    EXPECT_EQ(EditKind::SheetSubmitted, last->kind);
    EXPECT_EQ(submission(m_station->file(), m_reviewer).note, last->note);
    EXPECT_EQ(64, last->note.size());
}

TEST_F(Submitting, locksTheFieldsAtOnceForTheEye)
{
    submit();
    EXPECT_NE(nullptr, m_station->shown(u"lock"_s));
    auto& reason = m_station->the<QPlainTextEdit>(u"reason"_s);
    EXPECT_TRUE(reason.isReadOnly());
    EXPECT_EQ(QString(), reason.placeholderText());
    const auto ground = reason.grab().toImage().pixelColor(reason.width() - 8, reason.height() / 2);
    EXPECT_EQ(ui::Palette::current().background, ground) << "a locked field is grey";
    qApp->setStyleSheet({});
}

TEST_F(Submitting, typingIntoALockedFieldSaysWhyOnceAndLeadsToTheReturn)
{
    submit();
    m_station->press(u"Alt+R"_s);
    m_station->type(u"dzr"_s);
    EXPECT_EQ(u"reason"_s, focused()) << "letters typed into a text are no keys";
    ASSERT_EQ(1, messages().size());
    EXPECT_TRUE(messages()[0].contains(u"locked"_s));
    m_station->press(u"Alt+I"_s);
    m_station->press(u"1"_s);
    EXPECT_EQ(1, messages().size());
    m_station->prompter.answer(u"The salary is wrong."_s);
    for (auto* button : m_station->window().messages().findChildren<QPushButton*>()) {
        if (button->isVisible() && !button->text().isEmpty()) {
            button->click();
            break;
        }
    }
    ASSERT_TRUE(waitUntil([this] { return !m_station->desk().sheet().isLocked(); }));
    EXPECT_TRUE(messages().isEmpty());
    EXPECT_EQ(nullptr, m_station->shown(u"lock"_s));
}

TEST_F(Submitting, aMessageAboutALockedSheetGoesWithItsApplication)
{
    submit();
    m_station->press(u"Ctrl+Shift+Return"_s);
    ASSERT_EQ(1, messages().size());
    m_station->press(u"Alt+Q"_s);
    m_station->press(u"Ctrl+A"_s);
    m_station->type(u"GT-0002"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    EXPECT_TRUE(messages().isEmpty());
}

TEST_F(Submitting, listsThePagesThatNoSearchCovers)
{
    scoreEverything(Marks::Full);
    const auto list = checklist();
    const auto line = namesIn(list.groups[1]).indexOf(u"Search"_s);
    ASSERT_GE(line, 0) << "nothing reads the pages in these tests";
    EXPECT_TRUE(list.mayAccept);
    static_cast<void>(checklist(static_cast<int>(list.groups[0].lines.size() + line)));
    EXPECT_TRUE(waitUntil([] { return focused() == u"searchHits"_s; })) << focused().toStdString();
}

TEST_F(Submitting, saysWhatItCouldNotLookUpAndLooksAgain)
{
    scoreEverything(Marks::Full);
    ASSERT_TRUE(m_station->waitForSaves());
    const auto rename = [this](const QString& from, const QString& to) {
        std::optional<Done> done;
        m_station->session().storage.run(
            &m_station->window(),
            [sql = u"ALTER TABLE %1 RENAME TO %2"_s.arg(from, to)](Workplace& workplace) {
                return workplace.database().run(sql);
            },
            [&done](const Done& renamed) { done = renamed; });
        ASSERT_TRUE(waitUntil([&done] { return done.has_value(); }));
        ASSERT_OK(*done);
    };
    rename(u"score"_s, u"score_away"_s);
    const auto list = checklist();
    const auto line = namesIn(list.groups[1]).indexOf(u"Reasons"_s);
    ASSERT_GE(line, 0) << namesIn(list.groups[1]).join(u'|').toStdString();
    EXPECT_TRUE(list.mayAccept);
    EXPECT_EQ(u"Try again"_s, list.groups[1].lines[line].act());
    m_station->prompter.answer(static_cast<int>(list.groups[0].lines.size() + line));
    m_station->press(u"Ctrl+Shift+Return"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->prompter.asked.filter(u"Before you submit"_s).size() >= 3; }))
        << "the line asks once more";
    rename(u"score_away"_s, u"score"_s);
    EXPECT_FALSE(namesIn(checklist().groups[1]).contains(u"Reasons"_s));
}

TEST_F(Submitting, asksNobodyElseThanWhoWantedToSubmit)
{
    scoreEverything(Marks::Full);
    ASSERT_TRUE(m_station->waitForSaves());
    m_station->prompter.checklist.reset();
    m_station->press(u"Ctrl+Shift+Return"_s);
    m_station->desk().seat(Seat(ReviewerId(u"王评审"_s)));
    m_station->desk().seat(Seat(m_reviewer)); // before the answer is there
    ASSERT_TRUE(m_station->waitForSaves());
    QTest::qWait(0);
    EXPECT_FALSE(m_station->prompter.checklist) << "it was another sitting";
}

TEST_F(Submitting, showsTheSameReasonOfAnotherApplicationAndLeadsThere)
{
    const auto reason = u"Eleven years at the same employer"_s;
    const TextField field{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
    ASSERT_TRUE(m_station->desk().apply(fieldChange(m_station->file(), m_reviewer, field, reason)));
    ASSERT_TRUE(m_station->waitForSaves());
    m_station->press(u"Alt+Q"_s);
    m_station->press(u"Ctrl+A"_s);
    m_station->type(u"GT-0002"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    ASSERT_TRUE(m_station->desk().apply(fieldChange(m_station->file(), m_reviewer, field, reason)));
    const auto list = checklist();
    QStringList said;
    for (const auto& line : list.groups[1].lines) {
        said.append(line.what());
    }
    const auto line = said.indexOf(u"Same reason as for Elena Petrova, word for word"_s);
    ASSERT_GE(line, 0) << said.join(u'|').toStdString();
    static_cast<void>(checklist(static_cast<int>(list.groups[0].lines.size() + line)));
    EXPECT_EQ(u"reason"_s, focused());
    ASSERT_EQ(1, messages().size());
    for (auto* button : m_station->window().messages().findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == u"Open Elena Petrova"_s) {
            button->click();
            break;
        }
    }
    EXPECT_TRUE(m_station->waitForCase(u"GT-0001"_s));
}

TEST_F(Submitting, saysWhatWasNotSavedWhenTheSheetWentInElsewhere)
{
    scoreEverything(Marks::Full);
    ASSERT_TRUE(m_station->waitForSaves());
    const auto elsewhere = m_station->session().storage.newConnection();
    ASSERT_OK(elsewhere);
    ASSERT_OK(recordChanges(**elsewhere, {submission(m_station->file(), m_reviewer)}));
    const TextField reason{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
    ASSERT_TRUE(m_station->desk().apply(fieldChange(m_station->file(), m_reviewer, reason, u"Too late"_s)));
    ASSERT_TRUE(waitUntil([this] { return m_station->desk().sheet().isLocked(); }));
    EXPECT_NE(u"Too late"_s, scoreOf(u"age"_s).reason);
    EXPECT_TRUE(messages().contains(u"Not saved: Age · Reason. The score sheet of 李评审 is submitted and locked. Ask "
                                    u"the office to return it, with "
                                    "a reason, before changing it. What was typed is kept as a draft."_s))
        << messages().join(u'|').toStdString();
    const auto* queue = m_station->window().findChild<ui::QueueModel*>();
    ASSERT_TRUE(waitUntil([queue] { return queue->row(0) && queue->row(0)->state == SheetState::Submitted; }));
}

} // namespace pingshen::test
