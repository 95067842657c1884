// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/ChecklistDialog.h"
#include "ui/notice/ChecklistRow.h"
#include "ui/notice/DialogPrompter.h"

#include "tests/support/Printers.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

Wording said(const QString& text)
{
    return [text] { return text; };
}

Checklist::Line line(const QString& name)
{
    return {Tone::Error, u"circle"_s, said(name), said(u"Not scored"_s), said(u"Score it"_s)};
}

class ChecklistDialogTest : public ::testing::Test
{
protected:
    ChecklistDialogTest() : prompter(window) { window.show(); }

    /// Two lines to settle and one worth a look, or none at all.
    ChecklistDialog& open(bool mayAccept, bool empty = false)
    {
        Checklist list{said(u"Submit?"_s), said(u"Elena"_s), {},       {}, said(u"note"_s), said(u"sum"_s),
                       said(u"Submit"_s),  said(u"Back"_s),  mayAccept};
        if (!empty) {
            list.groups = {{said(u"To settle"_s), said({}), {line(u"Age"_s), line(u"Education"_s)}},
                           {said(u"Worth a look"_s), said({}), {line(u"Economy"_s)}}};
        }
        prompter.confirmChecklist(list, &window, [this](const ChecklistAnswer& given) { answer = given; });
        auto* dialog = window.findChild<ChecklistDialog*>();
        EXPECT_TRUE(QTest::qWaitForWindowActive(dialog));
        return *dialog;
    }

    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    static QString focused() { return QApplication::focusWidget()->objectName(); }

    QWidget window;
    DialogPrompter prompter;
    std::optional<ChecklistAnswer> answer;
};

} // namespace

TEST_F(ChecklistDialogTest, hasTheFocusOnItsFirstLineAndEnterLeadsThere)
{
    open(false);
    EXPECT_EQ(u"line-0"_s, focused());
    press(Qt::Key_Return);
    ASSERT_TRUE(answer);
    EXPECT_EQ(0, answer->line);
    EXPECT_FALSE(answer->accepted);
}

TEST_F(ChecklistDialogTest, arrowsGoFromLineToLine)
{
    open(false);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_EQ(u"line-2"_s, focused());
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    ASSERT_TRUE(answer);
    EXPECT_EQ(1, answer->line);
}

TEST_F(ChecklistDialogTest, endAndHomeGoToTheLastLineAndTheFirst)
{
    open(false);
    press(Qt::Key_End);
    EXPECT_EQ(u"line-2"_s, focused());
    press(Qt::Key_Home);
    EXPECT_EQ(u"line-0"_s, focused());
}

TEST_F(ChecklistDialogTest, aDigitLeadsToItsLine)
{
    open(true);
    press(Qt::Key_9);
    EXPECT_FALSE(answer) << "there is no such line";
    press(Qt::Key_3);
    ASSERT_TRUE(answer);
    EXPECT_EQ(2, answer->line);
}

TEST_F(ChecklistDialogTest, isNotAcceptedWhileSomethingBlocks)
{
    auto& dialog = open(false);
    auto* accept = dialog.findChild<QPushButton*>(u"accept"_s);
    EXPECT_FALSE(accept->isEnabled());
    press(Qt::Key_Escape);
    ASSERT_TRUE(answer);
    EXPECT_FALSE(answer->accepted);
    EXPECT_FALSE(answer->line);
}

TEST_F(ChecklistDialogTest, isAcceptedWithItsButtonAlthoughSomethingIsWorthALook)
{
    open(true).findChild<QPushButton*>(u"accept"_s)->click();
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->accepted);
}

TEST_F(ChecklistDialogTest, isAcceptedByEnterOnItsButtonWhenNothingBlocks)
{
    open(true);
    EXPECT_EQ(u"line-0"_s, focused());
    press(Qt::Key_Backtab);
    EXPECT_EQ(u"reject"_s, focused()) << "the last stop";
    press(Qt::Key_Backtab);
    ASSERT_EQ(u"accept"_s, focused());
    press(Qt::Key_Return);
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->accepted);
}

TEST_F(ChecklistDialogTest, isNotAcceptedByTheKeysThatLedToItPressedOnceMore)
{
    auto& dialog = open(true, true);
    for (const auto& place : {u"reject"_s, u"accept"_s}) {
        dialog.findChild<QPushButton*>(place)->setFocus();
        const auto modifiers = Qt::ControlModifier | Qt::ShiftModifier;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, modifiers);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter, modifiers | Qt::KeypadModifier);
        EXPECT_FALSE(answer) << place.toStdString();
    }
}

TEST_F(ChecklistDialogTest, isAcceptedByControlEnterFromItsLinesAndLeadsToNone)
{
    const auto* accept = open(true).findChild<QPushButton*>(u"accept"_s);
    EXPECT_FALSE(accept->icon().isNull()) << "the key is shown";
    ASSERT_EQ(u"line-0"_s, focused());
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier, {}, true);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &held);
    EXPECT_FALSE(answer) << "a key that is held";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->accepted);
    EXPECT_FALSE(answer->line);
}

TEST_F(ChecklistDialogTest, isNotAcceptedByControlEnterWhileSomethingBlocks)
{
    open(false);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(answer);
}

TEST_F(ChecklistDialogTest, isNeverAcceptedByASpace)
{
    open(true).findChild<QPushButton*>(u"accept"_s)->setFocus();
    press(Qt::Key_Space);
    EXPECT_FALSE(answer);
}

TEST_F(ChecklistDialogTest, withNothingToListHasTheFocusOnWhatEnterDoes)
{
    open(true, true);
    EXPECT_EQ(u"accept"_s, focused());
    press(Qt::Key_Space);
    EXPECT_FALSE(answer);
    press(Qt::Key_Return);
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->accepted);
}

TEST_F(ChecklistDialogTest, saysHowTheTotalComesAboutAndThatItIsProvisional)
{
    Checklist list{said(u"Submit?"_s),
                   said(u"Elena"_s),
                   {},
                   {},
                   said(u"note"_s),
                   said(u"82 × 70% ="_s),
                   said(u"Submit"_s),
                   said(u"Back"_s),
                   false,
                   u"57.4000"_s,
                   Checklist::Tag{Tone::Warning, u"clock"_s, said(u"Provisional"_s)}};
    auto numbered = line(u"Age"_s);
    numbered.number = u"10"_s;
    list.groups = {{said(u"To settle"_s), said(u"until empty"_s), {numbered}}};
    prompter.confirmChecklist(list, &window, [](const ChecklistAnswer&) {});
    auto* dialog = window.findChild<ChecklistDialog*>();
    QStringList words;
    for (const auto* label : dialog->findChildren<QLabel*>()) {
        words.append(label->text());
    }
    for (const auto& word :
         {u"Elena"_s, u"note"_s, u"82 × 70% ="_s, u"57.4000"_s, u"Provisional"_s, u"until empty"_s}) {
        EXPECT_TRUE(words.contains(word)) << word.toStdString();
    }
    EXPECT_EQ(u"10 · Age · Not scored · Score it"_s, dialog->findChild<ChecklistRow*>()->accessibleName());
}

TEST_F(ChecklistDialogTest, showsWholeLinesAndWholeNames)
{
    Checklist list{said(u"Submit?"_s), said(u"Elena"_s), {}, {}, {}, {}, said(u"Submit"_s), said(u"Back"_s), false};
    const auto longest = u"Professional or management-relevant achievements / outstanding contributions"_s;
    Checklist::Group group{said(u"To settle"_s), said({}), {}};
    for (int i = 0; i < 30; ++i) {
        group.lines.append(line(i == 4 ? longest : u"Age"_s));
    }
    list.groups = {group};
    prompter.confirmChecklist(list, &window, [](const ChecklistAnswer&) {});
    auto* dialog = window.findChild<ChecklistDialog*>();
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    const auto rows = dialog->findChildren<ChecklistRow*>();
    const auto spaceless = [](QString text) { return text.remove(u' ').remove(u'\n'); };
    EXPECT_EQ(spaceless(longest), spaceless(rows[4]->shownName()));
    EXPECT_GT(rows[4]->height(), rows[3]->height());
    const auto* area = dialog->findChild<QScrollArea*>(u"lines"_s)->viewport();
    int whole = 0;
    for (const auto* row : rows) {
        const int top = row->mapTo(area, QPoint()).y();
        const int seen = std::clamp(area->height() - top, 0, row->height());
        EXPECT_TRUE(seen == 0 || seen == row->height()) << "line " << whole;
        whole += seen > 0 ? 1 : 0;
    }
    EXPECT_GE(whole, 8);
    EXPECT_LT(whole, 30);
}

TEST_F(ChecklistDialogTest, saysInEachLineWhatItIsAboutToEyesAndToAScreenReader)
{
    auto& dialog = open(false);
    QStringList names;
    for (const auto* row : dialog.findChildren<ChecklistRow*>()) {
        names.append(row->text());
        EXPECT_EQ(QString(row->text() + u" · Not scored · Score it"_s), row->accessibleName());
        EXPECT_EQ(QString(row->text() + u"\nNot scored"_s), row->toolTip());
        EXPECT_EQ(row->text() == u"Economy"_s ? u"Worth a look"_s : u"To settle"_s, row->accessibleDescription());
        EXPECT_GT(row->nameWidth(), QFontMetrics(row->font()).horizontalAdvance(row->text()) / 2);
    }
    EXPECT_EQ((QStringList{u"Age"_s, u"Education"_s, u"Economy"_s}), names);
}

} // namespace pingshen::ui
