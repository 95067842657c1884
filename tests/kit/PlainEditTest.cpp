// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/PlainEdit.h"

#include "tests/support/Printers.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QTextBlock>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// An edit beside another field, and what it said.
class PlainEditTest : public ::testing::Test
{
protected:
    PlainEditTest() : edit(new PlainEdit(&window)), other(new QLineEdit(&window))
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(edit);
        column->addWidget(other);
        column->addStretch();
        QObject::connect(edit, &PlainEdit::typed, &window, [this](const QString& text) { typed << text; });
        QObject::connect(edit, &PlainEdit::settled, &window, [this](const QString& text) { settled << text; });
        window.resize(300, 400);
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        edit->setFocus();
    }

    /// What an input method sends: letters being composed, or characters that are done.
    void compose(const QString& preedit, const QString& commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QCoreApplication::sendEvent(edit, &event);
    }

    QWidget window;
    PlainEdit* edit;
    QLineEdit* other;
    QStringList typed;
    QStringList settled;
};

} // namespace

TEST_F(PlainEditTest, saysEveryChangeAndSettlesWhenTypingPauses)
{
    edit->setPause(1);
    QTest::keyClicks(edit, u"ab"_s);
    EXPECT_EQ((QStringList{u"a"_s, u"ab"_s}), typed);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !settled.isEmpty(); }));
    EXPECT_EQ(u"ab"_s, settled.last());
}

TEST_F(PlainEditTest, settlesAtOnceWhenTheFocusLeaves)
{
    QTest::keyClicks(edit, u"a"_s);
    EXPECT_TRUE(settled.isEmpty());
    QTest::keyClick(edit, Qt::Key_Tab);
    EXPECT_TRUE(other->hasFocus());
    EXPECT_EQ(QStringList{u"a"_s}, settled);
}

TEST_F(PlainEditTest, settlesOneTextOnce)
{
    QTest::keyClicks(edit, u"a"_s);
    edit->settle();
    edit->settle();
    other->setFocus();
    EXPECT_EQ(QStringList{u"a"_s}, settled);
}

TEST_F(PlainEditTest, isSilentWhileAnInputMethodComposes)
{
    edit->setPause(1);
    compose(u"ping"_s);
    compose(u"ping'shen"_s);
    EXPECT_TRUE(edit->isComposing());
    QTest::qWait(20);
    EXPECT_TRUE(typed.isEmpty());
    EXPECT_TRUE(settled.isEmpty());
    compose({}, u"评审"_s);
    EXPECT_FALSE(edit->isComposing());
    EXPECT_EQ(QStringList{u"评审"_s}, typed);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !settled.isEmpty(); }));
}

TEST_F(PlainEditTest, doesNotSayThatACompositionTookTheSelectedTextAway)
{
    edit->load(u"old"_s);
    edit->selectAll();
    compose(u"xin"_s);
    EXPECT_TRUE(typed.isEmpty());
    compose({}, u"新"_s);
    EXPECT_EQ(QStringList{u"新"_s}, typed);
}

TEST_F(PlainEditTest, holdsBackWhatWasTypedBeforeTheComposition)
{
    edit->setPause(1);
    QTest::keyClicks(edit, u"a"_s);
    compose(u"p"_s);
    QTest::qWait(20);
    EXPECT_TRUE(settled.isEmpty());
    compose({}, u"评"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !settled.isEmpty(); }));
    EXPECT_EQ(QStringList{u"a评"_s}, settled);
}

TEST_F(PlainEditTest, settlesEvenWhenTheFocusLeavesInTheMiddleOfAComposition)
{
    QTest::keyClicks(edit, u"a"_s);
    compose(u"ping"_s);
    other->setFocus();
    ASSERT_FALSE(settled.isEmpty());
    EXPECT_TRUE(settled.last().startsWith(u'a'));
}

TEST_F(PlainEditTest, loadsAnotherTextWithoutSayingSoButSettlesTheLastOne)
{
    QTest::keyClicks(edit, u"a"_s);
    typed.clear();
    edit->load(u"other"_s);
    EXPECT_TRUE(typed.isEmpty());
    EXPECT_EQ(QStringList{u"a"_s}, settled);
    EXPECT_FALSE(edit->document()->isUndoAvailable());
}

TEST_F(PlainEditTest, followsAChangeFromElsewhereAndKeepsUndoAndCaret)
{
    QTest::keyClicks(edit, u"abc"_s);
    edit->settle();
    edit->moveCursor(QTextCursor::Start);
    edit->moveCursor(QTextCursor::NextCharacter);
    typed.clear();
    edit->follow(u"abd"_s);
    EXPECT_EQ(u"abd"_s, edit->toPlainText());
    EXPECT_EQ(1, edit->textCursor().position());
    EXPECT_TRUE(typed.isEmpty());
    other->setFocus();
    EXPECT_EQ(QStringList{u"abc"_s}, settled);
    edit->undo();
    EXPECT_EQ(u"abc"_s, edit->toPlainText());
}

TEST_F(PlainEditTest, growsWithItsTextUpToItsMost)
{
    edit->setLines(1, 4);
    const auto heightWith = [&](const QString& text) {
        edit->load(text);
        QCoreApplication::sendPostedEvents();
        return edit->height();
    };
    const int one = heightWith(u"a"_s);
    const int two = heightWith(u"a\nb"_s);
    EXPECT_LT(one, two);
    EXPECT_LT(two, heightWith(QString(u"word "_s).repeated(30)));
    EXPECT_EQ(heightWith(u"a\nb\nc\nd"_s), heightWith(u"a\nb\nc\nd\ne\nf"_s));
    EXPECT_EQ(one, heightWith(QString()));
}

TEST_F(PlainEditTest, showsEveryLineItGrewFor)
{
    edit->setLines(1, 6);
    edit->load(u"a\nb\nc\nd"_s);
    QCoreApplication::sendPostedEvents();
    const auto last = edit->document()->lastBlock();
    QTextCursor end(last);
    EXPECT_LE(edit->cursorRect(end).bottom(), edit->viewport()->height());
}

} // namespace pingshen::ui
