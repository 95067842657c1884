// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/input/TypedLine.h"

#include "tests/support/Printers.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// A line for digits in a window that has keys of its own.
class TypedLineTest : public ::testing::Test
{
protected:
    TypedLineTest() : line(new TypedLine(digits, &window))
    {
        (new QBoxLayout(QBoxLayout::TopToBottom, &window))->addWidget(line);
        for (const auto& key : {u"R"_s, u"Ctrl+Z"_s}) {
            auto* action = new QAction(&window);
            action->setShortcut(QKeySequence(key));
            QObject::connect(action, &QAction::triggered, &window, [this, key] { pressed << key; });
            window.addAction(action);
        }
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        line->setFocus();
    }

    static bool digits(QString& text)
    {
        text.remove(u' ');
        return std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
    }

    QWidget window;
    TypedLine* line;
    QStringList pressed;
};

} // namespace

TEST_F(TypedLineTest, takesOnlyCharactersOfItsFormHoweverTheyCome)
{
    QTest::keyClicks(line, u"1x-2"_s);
    QInputMethodEvent committed;
    committed.setCommitString(u"学3"_s);
    QCoreApplication::sendEvent(line, &committed);
    QApplication::clipboard()->setText(u"four"_s);
    line->paste();
    EXPECT_EQ(u"12"_s, line->text());
    QApplication::clipboard()->setText(u" 3 4 "_s);
    line->paste();
    EXPECT_EQ(u"1234"_s, line->text());
}

TEST_F(TypedLineTest, leavesLettersAndUndoToTheWindow)
{
    QTest::keyClicks(line, u"12"_s);
    QTest::keyClick(line, Qt::Key_R);
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ((QStringList{u"R"_s, u"Ctrl+Z"_s}), pressed);
    EXPECT_EQ(u"12"_s, line->text());
}

TEST_F(TypedLineTest, keepsTheCaretWhereItIs)
{
    QTest::keyClicks(line, u"1234"_s);
    line->setCursorPosition(1);
    QTest::keyClicks(line, u"x5 "_s);
    EXPECT_EQ(u"15234"_s, line->text());
    EXPECT_EQ(2, line->cursorPosition());
}

} // namespace pingshen::ui
