// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "core/work/History.h"
#include "ui/notice/MessageBar.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// One undo, wherever the focus is: step by step, said, and shown.
class UndoByKeys : public WindowTest
{
protected:
    UndoByKeys() { openFirst(); }

    void undo() { m_station->press(u"Ctrl+Z"_s); }
    void redo() { m_station->press(u"Ctrl+Shift+Z"_s); }
    QString said() const
    {
        const auto* label = m_station->shown<QLabel>(u"said"_s);
        return label ? label->text() : QString();
    }
    /// What is typed has become a change, as after a pause, with the caret still in it.
    void pause()
    {
        auto& edit = m_station->the<QPlainTextEdit>(u"reason"_s);
        edit.clearFocus();
        edit.setFocus();
    }
    void open(const QString& name)
    {
        m_station->press(u"Alt+Q"_s);
        m_station->press(u"Ctrl+A"_s);
        m_station->type(name);
        m_station->press(u"Return"_s);
    }
    void typeReason(const QString& text)
    {
        m_station->press(u"Alt+R"_s);
        m_station->type(text);
        pause();
    }
    QString shownReason() const { return m_station->the<QPlainTextEdit>(u"reason"_s).toPlainText(); }
};

TEST_F(UndoByKeys, goesBackInATextStepByStepAndForwardAgain)
{
    typeReason(u"one"_s);
    typeReason(u" two"_s);
    m_station->type(u" thr"_s);
    undo();
    EXPECT_EQ(u"one two"_s, shownReason());
    undo();
    EXPECT_EQ(u"one"_s, shownReason());
    undo();
    EXPECT_EQ(QString(), shownReason());
    undo();
    for (const auto& step : {u"one"_s, u"one two"_s, u"one two thr"_s}) {
        redo();
        EXPECT_EQ(step, shownReason());
    }
    EXPECT_EQ(u"one two thr"_s, scoreOf(u"age"_s).reason);
}

TEST_F(UndoByKeys, isStillSaidOnceTheApplicationWasReadAgain)
{
    typeReason(u"one"_s);
    undo();
    const auto words = said();
    EXPECT_FALSE(words.isEmpty());
    bool isRead = false;
    QObject::connect(&m_station->desk(), &ui::ReviewDesk::opened, &m_station->window(), [&isRead] { isRead = true; });
    m_station->desk().reload();
    ASSERT_TRUE(waitUntil([&isRead] { return isRead; }));
    EXPECT_EQ(words, said());
}

TEST_F(UndoByKeys, ofTypingWritesNothingIntoTheHistory)
{
    m_station->press(u"Alt+R"_s);
    m_station->type(u"half a reason"_s);
    undo();
    m_station->press(u"Alt+V"_s);
    EXPECT_EQ(QString(), scoreOf(u"age"_s).reason);
    EXPECT_TRUE(m_station->session().saves.waiting().isEmpty());
    EXPECT_FALSE(m_station->desk().history().canUndo());
    EXPECT_TRUE(m_station->desk().history().canRedo());
}

TEST_F(UndoByKeys, goesThroughTextAndPointsInTheOrderTheyWereMade)
{
    score(u"3"_s);
    pause();
    m_station->press(u"Alt+P"_s);
    m_station->type(u"4"_s);
    undo();
    EXPECT_EQ(u"3"_s, m_station->the<QLineEdit>(u"points"_s).text());
    undo();
    EXPECT_EQ(QString(), shownReason());
    EXPECT_EQ(Points::whole(3), scoreOf(u"age"_s).points);
    undo();
    EXPECT_FALSE(scoreOf(u"age"_s).points);
}

TEST_F(UndoByKeys, saysWhatItUndidAndGoesThere)
{
    score(u"3"_s);
    m_station->press(u"Ctrl+Shift+1"_s);
    m_station->press(u"Alt+V"_s);
    undo();
    EXPECT_TRUE(said().startsWith(u"Undone: "_s) && said().endsWith(u"Reason"_s)) << qPrintable(said());
    EXPECT_EQ(&m_station->the(u"reason"_s), QApplication::focusWidget());
    m_station->actions().action(u"indicator.next")->trigger();
    undo();
    EXPECT_EQ(u"age"_s, indicator());
    EXPECT_TRUE(said().contains(u"→ not set"_s)) << qPrintable(said());
    EXPECT_EQ(&m_station->the(u"points"_s), QApplication::focusWidget());
    redo();
    EXPECT_TRUE(said().contains(u"→ 3"_s)) << qPrintable(said());
    m_station->press(u"Alt+P"_s);
    m_station->type(u"5"_s);
    m_station->press(u"Alt+R"_s);
    EXPECT_EQ(QString(), said()) << "something else was done since";
}

TEST_F(UndoByKeys, goesToTheApplicantAndToTheVisit)
{
    m_station->press(u"Ctrl+Shift+1"_s);
    m_station->the(u"applicant-employer"_s).setFocus();
    m_station->type(u"Kite Works"_s);
    m_station->press(u"Ctrl+Shift+2"_s);
    m_station->press(u"Alt+V"_s);
    undo();
    EXPECT_EQ(QString(), m_station->file().dossier.applicant.employer);
    EXPECT_EQ(&m_station->the(u"applicant-employer"_s), QApplication::focusWidget());
}

TEST_F(UndoByKeys, worksAgainAfterAnotherApplicationWasOpen)
{
    typeReason(u"one"_s);
    m_station->press(u"Alt+V"_s);
    open(u"haddad"_s);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    m_station->press(u"Alt+V"_s);
    undo();
    open(u"petrova"_s);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_EQ(u"one"_s, scoreOf(u"age"_s).reason);
    m_station->press(u"Alt+V"_s); // out of the search, whose text has an undo of its own
    undo();
    EXPECT_EQ(QString(), scoreOf(u"age"_s).reason);
}

TEST_F(UndoByKeys, takesAComposedWordBackAsOneStep)
{
    m_station->press(u"Alt+R"_s);
    QInputMethodEvent composing(u"xue"_s, {});
    QApplication::sendEvent(QApplication::focusWidget(), &composing);
    m_station->type(u"学位"_s);
    pause();
    m_station->type(u"证书"_s);
    undo();
    EXPECT_EQ(u"学位"_s, shownReason());
    undo();
    EXPECT_EQ(QString(), shownReason());
}

TEST_F(UndoByKeys, takesAWrongEntryBackToThePointsThatAreValid)
{
    score(u"3"_s);
    m_station->press(u"Alt+P"_s);
    m_station->type(u"77"_s);
    m_station->press(u"Alt+R"_s);
    EXPECT_EQ(u"77"_s, m_station->the<QLineEdit>(u"points"_s).text());
    undo();
    EXPECT_EQ(u"3"_s, m_station->the<QLineEdit>(u"points"_s).text());
    EXPECT_FALSE(m_station->the(u"points"_s).property("invalid").toBool());
    EXPECT_EQ(Points::whole(3), scoreOf(u"age"_s).points);
}

TEST_F(UndoByKeys, saysWhenThereIsNothingToUndoOrRedo)
{
    score(u"4"_s);
    restart();
    openFirst();
    undo();
    EXPECT_EQ(u"Nothing to undo"_s, said()) << "what an earlier session recorded is corrected, not undone";
    redo();
    EXPECT_EQ(u"Nothing to redo"_s, said());
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
}

TEST_F(UndoByKeys, saysThatNothingOfASubmittedSheetCanBeUndone)
{
    scoreEverything(Marks::Full);
    m_station->prompter.answer(true);
    m_station->press(u"Ctrl+Shift+Return"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->desk().sheet().isLocked(); }));
    undo();
    const auto told = m_station->window().messages().texts().join(u'\n');
    EXPECT_TRUE(told.contains(u"It can be changed only after the office returns it with a reason."_s))
        << qPrintable(told);
    EXPECT_EQ(QString(), said()) << "once, where other refusals stand";
    EXPECT_TRUE(m_station->desk().sheet().isLocked());
}

} // namespace pingshen::test
