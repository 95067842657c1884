// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "ui/panels/visit/OriginalRow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class VisitByKeys : public WindowTest
{
protected:
    VisitByKeys() { openFirst(); }

    bool says(const QString& words) const
    {
        const auto labels = m_station->window().findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&words](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }

    void openVisit()
    {
        scoreEverything(Marks::Full);
        m_station->press(u"Ctrl+Shift+3"_s);
        ASSERT_NE(nullptr, m_station->shown(u"conclusion"_s));
    }

    const SiteVisit& visit() { return m_station->file().review.visit; }
};

TEST_F(VisitByKeys, isClosedBeforeScoringWithTheReason)
{
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_TRUE(says(u"Your score sheet is not complete yet"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"conclusion"_s));
}

TEST_F(VisitByKeys, isClosedBelowTheThresholdWithTheReason)
{
    scoreEverything(Marks::None);
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_TRUE(says(u"below 70"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"conclusion"_s));
}

TEST_F(VisitByKeys, opensBelowTheThresholdWhenTheOfficeSaysWhy)
{
    scoreEverything(Marks::None);
    m_station->prompter.answer(u"A complaint came in."_s);
    m_station->press(u"Ctrl+Shift+3"_s);
    m_station->actions().action(u"visit.request")->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"conclusion"_s) != nullptr; }));
    EXPECT_TRUE(says(u"A complaint came in."_s));
}

TEST_F(VisitByKeys, saysBothGroundsAlsoOnceTheTotalRequiresAVisitThatWasRequested)
{
    m_station->prompter.answer(u"A complaint came in."_s);
    m_station->press(u"Ctrl+Shift+3"_s);
    m_station->actions().action(u"visit.request")->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"conclusion"_s) != nullptr; }));
    EXPECT_TRUE(says(u"Requested by the office"_s));
    EXPECT_TRUE(says(u"Reason: A complaint came in."_s));
    openVisit();
    EXPECT_TRUE(says(u"Provisionally required"_s));
    EXPECT_TRUE(says(u"Also requested by the office: A complaint came in."_s));
    EXPECT_NE(nullptr, m_station->shown(u"withdrawVisit"_s)) << "which is what this withdraws";
}

TEST_F(VisitByKeys, standsAtTheTopWithWhatCanBeDoneWhileItIsNotDecided)
{
    m_station->press(u"Ctrl+Shift+3"_s);
    const auto* request = m_station->shown(u"requestVisit"_s);
    ASSERT_NE(nullptr, request);
    const auto& why = m_station->the<QLabel>(u"visitWhy"_s);
    const auto topOf = [](const QWidget& widget) { return widget.mapToGlobal(QPoint()).y(); };
    const auto isCompact = [&] {
        const int needed = why.heightForWidth(why.width());
        return why.height() <= needed + 2 && topOf(*request) - topOf(why) <= needed + 24;
    };
    EXPECT_TRUE(waitUntil(isCompact)) << why.height() << ' ' << topOf(*request) - topOf(why);
    const auto* page = why.parentWidget();
    EXPECT_LT(topOf(why) - topOf(*page), 80);
    openVisit();
    EXPECT_TRUE(m_station->shown(u"conclusion"_s) != nullptr);
}

TEST_F(VisitByKeys, givesALongReasonARowOfItsOwn)
{
    m_station->prompter.answer(u"A complaint about the premises came in, and the contract names another place."_s);
    m_station->press(u"Ctrl+Shift+3"_s);
    m_station->actions().action(u"visit.request")->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"conclusion"_s) != nullptr; }));
    const auto& why = m_station->the<QLabel>(u"visitWhy"_s);
    EXPECT_TRUE(waitUntil([&why] { return why.width() > why.parentWidget()->width() / 2; }));
}

/// What the others reach is not shown before the own sheet is in.
TEST_F(VisitByKeys, isRequestedWithoutAWordOfWhatIsNotDecided)
{
    m_station->actions().action(u"visit.request")->trigger();
    ASSERT_TRUE(waitUntil([this] { return !m_station->prompter.asked.isEmpty(); }));
    const auto asked = m_station->prompter.asked.join(u' ');
    EXPECT_TRUE(asked.contains(u"is not decided, or not shown before"_s)) << qPrintable(asked);
}

TEST_F(VisitByKeys, requestedIsWithdrawnByAnUndoWhichTakesNothingOlderBackAndAskedForAgainByARedo)
{
    score(u"4"_s);
    m_station->prompter.answer(u"A complaint came in."_s);
    m_station->press(u"Ctrl+Shift+3"_s);
    m_station->actions().action(u"visit.request")->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"conclusion"_s) != nullptr; }));
    const auto before = scoreOf(u"age"_s);
    m_station->actions().action(u"edit.undo")->trigger();
    EXPECT_TRUE(says(u"Undone: Site visit requested by the office"_s));
    EXPECT_EQ(QString(), visit().requestReason);
    EXPECT_EQ(nullptr, m_station->shown(u"conclusion"_s));
    EXPECT_EQ(before, scoreOf(u"age"_s));
    m_station->actions().action(u"edit.redo")->trigger();
    EXPECT_EQ(u"A complaint came in."_s, visit().requestReason);
    m_station->actions().action(u"edit.undo")->trigger();
    m_station->actions().action(u"edit.undo")->trigger();
    EXPECT_NE(before, scoreOf(u"age"_s));
}

TEST_F(VisitByKeys, requestedIsWithdrawnWithoutAReasonUntilSomethingIsRecorded)
{
    m_station->actions().action(u"visit.withdraw")->trigger();
    EXPECT_TRUE(says(u"There is no such request"_s));
    m_station->prompter.answer(u"A complaint came in."_s);
    m_station->press(u"Ctrl+Shift+3"_s);
    m_station->actions().action(u"visit.request")->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"withdrawVisit"_s) != nullptr; }));
    EXPECT_TRUE(waitUntil([this] { return says(u"The site visit was requested"_s); }));
    auto& original = m_station->the(u"original-"_s + m_station->file().dossier.documents.first().id.value());
    original.setFocus();
    m_station->press(u"1"_s);
    EXPECT_EQ(nullptr, m_station->shown(u"withdrawVisit"_s));
    m_station->actions().action(u"visit.withdraw")->trigger();
    EXPECT_TRUE(says(u"the site visit has begun"_s));
    EXPECT_EQ(u"A complaint came in."_s, visit().requestReason);
    original.setFocus();
    m_station->press(u"4"_s);
    m_station->prompter.answer(QString(u""_s));
    qobject_cast<QAbstractButton*>(m_station->shown(u"withdrawVisit"_s))->click();
    ASSERT_TRUE(waitUntil([this] { return visit().requestReason.isEmpty(); }));
    EXPECT_EQ(nullptr, m_station->shown(u"conclusion"_s));
    EXPECT_TRUE(waitUntil([this] { return says(u"The request for a site visit was withdrawn."_s); }));
}

TEST_F(VisitByKeys, isOpenAtTheThreshold)
{
    openVisit();
    EXPECT_TRUE(says(u"Provisionally required"_s));
}

TEST_F(VisitByKeys, marksAnOriginalAsSeen)
{
    openVisit();
    const auto document = m_station->file().dossier.documents.first().id;
    const QList<std::pair<QString, OriginalState>> keys{{u"1"_s, OriginalState::SeenMatches},
                                                        {u"2"_s, OriginalState::Differs},
                                                        {u"3"_s, OriginalState::NotShown},
                                                        {u"4"_s, OriginalState::NotAsked}};
    for (const auto& [key, state] : keys) {
        m_station->the(u"original-"_s + document.value()).setFocus();
        m_station->press(key);
        EXPECT_EQ(state, visit().originals.value(document).state) << qPrintable(key);
    }
}

TEST_F(VisitByKeys, goesThroughTheOriginalsByEnterWithARemarkOnTheWay)
{
    openVisit();
    const auto& documents = m_station->file().dossier.documents;
    m_station->the(u"original-"_s + documents[0].id.value()).setFocus();
    m_station->press(u"R"_s);
    ASSERT_TRUE(m_station->the(u"remark"_s).hasFocus());
    m_station->type(u"2 copies"_s);
    m_station->press(u"Return"_s);
    EXPECT_TRUE(m_station->the(u"original-"_s + documents[1].id.value()).hasFocus());
    m_station->press(u"2"_s);
    m_station->press(u"Return"_s);
    EXPECT_EQ(u"remark"_s, QApplication::focusWidget()->objectName());
    m_station->press(u"Num+Enter"_s);
    EXPECT_TRUE(m_station->the(u"original-"_s + documents[1].id.value()).hasFocus()) << "it is the last one";
    const auto& originals = visit().originals;
    EXPECT_EQ(u"2 copies"_s, originals.value(documents[0].id).remark);
    EXPECT_EQ(OriginalState::Differs, originals.value(documents[1].id).state);
}

TEST_F(VisitByKeys, goesOnToTheNextOriginalThatNobodyHasLookedAt)
{
    openVisit();
    const auto documents = m_station->file().dossier.documents;
    auto& last = m_station->the(u"original-"_s + documents.last().id.value());
    last.setFocus();
    m_station->press(u"1"_s);
    EXPECT_TRUE(m_station->the(u"original-"_s + documents.first().id.value()).hasFocus()) << "round again";
    m_station->press(u"1"_s);
    EXPECT_EQ(OriginalState::SeenMatches, visit().originals.value(documents.first().id).state);
    EXPECT_TRUE(m_station->the(u"original-"_s + documents.first().id.value()).hasFocus()) << "none is left";
}

TEST_F(VisitByKeys, takesTheRemarkOfTheOriginalThatDiffersBeforeItGoesOn)
{
    openVisit();
    const auto documents = m_station->file().dossier.documents;
    ASSERT_GE(documents.size(), 2);
    EXPECT_TRUE(m_station->the(u"original-"_s + documents[0].id.value()).hasFocus()) << "where the page opens";
    m_station->press(u"2"_s);
    m_station->press(u"Return"_s);
    m_station->type(u"another seal"_s);
    m_station->press(u"Return"_s);
    EXPECT_TRUE(m_station->the(u"original-"_s + documents[1].id.value()).hasFocus());
    m_station->press(u"3"_s);
    m_station->press(u"Tab"_s);
    m_station->type(u"at the bank"_s);
    m_station->press(u"Escape"_s);
    EXPECT_EQ(u"another seal"_s, visit().originals.value(documents[0].id).remark);
    EXPECT_EQ(u"at the bank"_s, visit().originals.value(documents[1].id).remark);
    EXPECT_EQ(OriginalState::NotShown, visit().originals.value(documents[1].id).state);
}

TEST_F(VisitByKeys, judgesByEveryKeyAndWritesNoneOfThemIntoARemark)
{
    openVisit();
    const auto document = m_station->file().dossier.documents.first().id;
    for (const auto& key : {u"2"_s, u"3"_s, u"2"_s}) {
        m_station->press(key);
        EXPECT_TRUE(m_station->the(u"original-"_s + document.value()).hasFocus()) << qPrintable(key);
    }
    EXPECT_EQ(OriginalState::Differs, visit().originals.value(document).state);
    EXPECT_EQ(QString(), visit().originals.value(document).remark);
}

TEST_F(VisitByKeys, readsOnWhereItWasWhenThePageIsOpenedAndOnEveryReturn)
{
    const auto& selection = m_station->session().selection;
    m_station->press(u"Ctrl+PgDown"_s);
    const auto read = selection.document();
    openVisit();
    EXPECT_EQ(read, selection.document()) << "nobody chose another one yet";
    const auto& documents = m_station->file().dossier.documents;
    const auto other = read == documents[0].id ? documents[1].id : documents[0].id;
    EXPECT_TRUE(m_station->the(u"original-"_s + read.value()).hasFocus());
    m_station->the(u"original-"_s + other.value()).setFocus();
    EXPECT_EQ(other, selection.document());
    m_station->press(u"Ctrl+Shift+1"_s);
    EXPECT_EQ(read, selection.document());
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_EQ(other, selection.document());
}

TEST_F(VisitByKeys, judgesTheDocumentThatIsOnScreenHoweverItCameThere)
{
    openVisit();
    const auto documents = m_station->file().dossier.documents;
    m_station->the(u"original-"_s + documents[0].id.value()).setFocus();
    m_station->session().selection.chooseDocument(documents[1].id);
    EXPECT_TRUE(m_station->the(u"original-"_s + documents[1].id.value()).hasFocus());
    m_station->press(u"2"_s);
    EXPECT_EQ(OriginalState::Differs, visit().originals.value(documents[1].id).state);
    EXPECT_EQ(OriginalState::NotAsked, visit().originals.value(documents[0].id).state);
    m_station->press(u"Return"_s);
    m_station->session().selection.chooseDocument(documents[0].id);
    EXPECT_EQ(u"remark"_s, QApplication::focusWidget()->objectName()) << "who writes reads what they like meanwhile";
    m_station->press(u"Escape"_s);
    EXPECT_EQ(documents[1].id, m_station->session().selection.document()) << "back in the row, its own";
}

TEST_F(VisitByKeys, comesBackToTheOriginalsByAKey)
{
    openVisit();
    m_station->press(u"Ctrl+N"_s);
    EXPECT_TRUE(m_station->the(u"noteTopic"_s).hasFocus());
    m_station->press(u"Alt+G"_s);
    EXPECT_TRUE(m_station->the(u"original-"_s + m_station->file().dossier.documents.first().id.value()).hasFocus());
}

TEST_F(VisitByKeys, comesToTheDatesByAKeyFromAnywhere)
{
    openVisit();
    m_station->press(u"Ctrl+Shift+2"_s);
    m_station->press(u"Alt+D"_s);
    m_station->type(u"2025-11-28"_s);
    m_station->press(u"Return"_s);
    EXPECT_EQ(QDate(2025, 11, 28), visit().notifiedOn);
}

TEST_F(VisitByKeys, typesNothingWhileTheVisitIsClosed)
{
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_NE(nullptr, qobject_cast<QAbstractButton*>(QApplication::focusWidget())) << "no ring around all of the page";
    m_station->press(u"P"_s);
    EXPECT_EQ(u"points"_s, QApplication::focusWidget()->objectName());
}

TEST_F(VisitByKeys, beginsWithTheFirstOriginalThatNobodyHasLookedAt)
{
    openVisit();
    const auto documents = m_station->file().dossier.documents;
    m_station->the(u"original-"_s + documents.first().id.value()).setFocus();
    m_station->press(u"1"_s);
    m_station->press(u"Alt+V"_s);
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_TRUE(waitUntil([&] { return m_station->the(u"original-"_s + documents.last().id.value()).hasFocus(); }));
}

TEST_F(VisitByKeys, bringsTheOriginalIntoSightThatIsMarked)
{
    openVisit();
    auto& row = m_station->the(u"original-"_s + m_station->file().dossier.documents.last().id.value());
    row.setFocus();
    auto* area = m_station->the(u"originals"_s).findChild<QScrollArea*>();
    area->setMinimumHeight(20);
    area->setFixedHeight(48);
    QCoreApplication::sendPostedEvents();
    area->verticalScrollBar()->setValue(0);
    m_station->press(u"4"_s);
    EXPECT_EQ(row.rect(), row.visibleRegion().boundingRect());
}

TEST_F(VisitByKeys, marksNoOriginalWhileTheKeyboardIsElsewhere)
{
    openVisit();
    m_station->the(u"conclusion"_s).setFocus();
    m_station->press(u"1"_s);
    m_station->press(u"Alt+V"_s);
    m_station->press(u"2"_s);
    EXPECT_TRUE(visit().originals.isEmpty());
}

TEST_F(VisitByKeys, marksAnOriginalByTheMouseAndTakesTheMarkBack)
{
    openVisit();
    const auto document = m_station->file().dossier.documents.last().id;
    auto& row = m_station->the<ui::OriginalRow>(u"original-"_s + document.value());
    ASSERT_TRUE(waitUntil([&row] { return row.height() == row.sizeHint().height(); })) << "it lies where it stays";
    QTest::mouseClick(&row, Qt::LeftButton, {}, row.box(1).center());
    EXPECT_EQ(OriginalState::Differs, visit().originals.value(document).state);
    QTest::mouseClick(&row, Qt::LeftButton, {}, row.box(1).center());
    EXPECT_EQ(OriginalState::NotAsked, visit().originals.value(document).state);
}

TEST_F(VisitByKeys, showsAgainWhatWasMarkedAfterReopening)
{
    openVisit();
    const auto document = m_station->file().dossier.documents.first().id;
    m_station->the(u"original-"_s + document.value()).setFocus();
    m_station->press(u"2"_s);
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"originals"_s) != nullptr; }));
    const auto name = m_station->the(u"original-"_s + document.value()).accessibleName();
    EXPECT_TRUE(name.contains(u"differs"_s)) << qPrintable(name);
    EXPECT_TRUE(says(u"1 differs"_s));
}

TEST_F(VisitByKeys, keepsTheNoteThatIsWrittenOnScreen)
{
    openVisit();
    m_station->window().resize(1280, 700);
    for (int i = 0; i < 12; ++i) {
        m_station->press(u"Ctrl+N"_s);
        m_station->press(u"Return"_s);
        m_station->type(u"note %1"_s.arg(i));
        m_station->press(u"Ctrl+Return"_s);
    }
    ASSERT_EQ(12, visit().notes.size());
    m_station->the(u"visit-place"_s).setFocus();
    m_station->press(u"Ctrl+N"_s);
    const auto& text = m_station->the(u"noteText"_s);
    EXPECT_TRUE(waitUntil([&text] { return text.visibleRegion().boundingRect() == text.rect(); }));
}

TEST_F(VisitByKeys, addsANoteByKeys)
{
    m_station->press(u"Ctrl+N"_s);
    m_station->type(u"office"_s);
    m_station->press(u"Return"_s);
    m_station->type(u"The office is on floor 12."_s);
    m_station->press(u"Tab"_s);
    m_station->press(u"Space"_s);
    ASSERT_EQ(1, visit().notes.size());
    EXPECT_EQ(u"The office is on floor 12."_s, visit().notes[0].text);
    EXPECT_EQ(u"office"_s, visit().notes[0].topic);
    EXPECT_EQ(m_reviewer, visit().notes[0].author);
    EXPECT_EQ(QString(), m_station->the<QLineEdit>(u"noteTopic"_s).text()) << "the next one has its own";
    EXPECT_TRUE(waitUntil([this] { return m_station->shown(u"note-"_s + visit().notes[0].id.value()) != nullptr; }));
}

TEST_F(VisitByKeys, bringsBackANoteThatWasNotAddedInItsFields)
{
    m_station->press(u"Ctrl+N"_s);
    m_station->type(u"office"_s);
    m_station->press(u"Return"_s);
    m_station->type(u"The office is on"_s);
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    ASSERT_TRUE(waitUntil([this] { return m_station->the<QPlainTextEdit>(u"noteText"_s).toPlainText() != QString(); }));
    EXPECT_EQ(u"The office is on"_s, m_station->the<QPlainTextEdit>(u"noteText"_s).toPlainText());
    EXPECT_EQ(u"office"_s, m_station->the<QLineEdit>(u"noteTopic"_s).text());
    EXPECT_TRUE(visit().notes.isEmpty());
}

TEST_F(VisitByKeys, keepsATopicThatIsBegunForItsOwnApplication)
{
    const auto open = [this](const QString& caseNumber) {
        m_station->press(u"Alt+Q"_s); // what was sought before gives way
        m_station->type(caseNumber);
        m_station->press(u"Return"_s);
        ASSERT_TRUE(m_station->waitForCase(caseNumber));
    };
    const auto topic = [this] { return m_station->the<QLineEdit>(u"noteTopic"_s).text(); };
    m_station->press(u"Ctrl+N"_s);
    m_station->type(u"office"_s);
    open(u"GT-0002"_s);
    m_station->press(u"Ctrl+N"_s);
    EXPECT_EQ(QString(), topic());
    open(u"GT-0001"_s);
    m_station->press(u"Ctrl+N"_s);
    EXPECT_EQ(u"office"_s, topic());
}

TEST_F(VisitByKeys, withdrawsANoteThatIsEmptiedOnceItsRowIsDoneWithIt)
{
    m_station->press(u"Ctrl+N"_s);
    m_station->press(u"Return"_s);
    m_station->type(u"A mistake"_s);
    m_station->press(u"Ctrl+Return"_s);
    ASSERT_EQ(1, visit().notes.size());
    const auto name = u"note-"_s + visit().notes[0].id.value();
    ASSERT_TRUE(waitUntil([&] { return m_station->shown(name) != nullptr; }));
    const QPointer row(m_station->shown(name));
    row->findChild<QPlainTextEdit*>()->setFocus();
    m_station->press(u"Ctrl+A"_s);
    m_station->press(u"Delete"_s);
    m_station->press(u"Ctrl+N"_s);
    EXPECT_TRUE(visit().notes.isEmpty());
    EXPECT_TRUE(row) << "it was still telling what became of its text";
    EXPECT_EQ(nullptr, m_station->shown(name));
    EXPECT_TRUE(waitUntil([&row] { return row.isNull(); }));
}

TEST_F(VisitByKeys, saysAtTheDateThatTheVisitLiesAfterTheDeadline)
{
    openVisit();
    const auto enter = [this](const QString& field, const QString& day) {
        m_station->the(field).setFocus();
        m_station->press(u"Ctrl+A"_s);
        m_station->type(day);
        m_station->press(u"Return"_s);
    };
    enter(u"visit-notifiedOn"_s, u"2025-10-10"_s);
    enter(u"visit-date"_s, u"2025-11-10"_s);
    EXPECT_EQ(nullptr, m_station->shown(u"lateVisit"_s)) << "that day is still in time";
    enter(u"visit-date"_s, u"2025-11-11"_s);
    ASSERT_EQ(QDate(2025, 11, 11), visit().date);
    EXPECT_EQ(u"After the deadline, 10 November 2025"_s, m_station->the<QLabel>(u"lateVisit"_s).text());
}

TEST_F(VisitByKeys, showsTheDeadlineOneMonthAfterTheNotification)
{
    openVisit();
    m_station->the(u"visit-notifiedOn"_s).setFocus();
    m_station->press(u"Ctrl+A"_s);
    m_station->type(u"2025-12-10"_s);
    m_station->press(u"Return"_s);
    EXPECT_EQ(QDate(2025, 12, 10), visit().notifiedOn);
    EXPECT_TRUE(says(u"40 day(s) left"_s) || says(u"40 days left"_s));
    EXPECT_TRUE(says(u"Due on or before 10 January 2026"_s));
}

} // namespace pingshen::test
