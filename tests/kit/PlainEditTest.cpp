// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/PlainEdit.h"

#include "tests/support/Printers.h"
#include "ui/theme/Theme.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>
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
    QTest::qWait(20);
    EXPECT_TRUE(typed.isEmpty());
    EXPECT_TRUE(settled.isEmpty());
    compose({}, u"评审"_s);
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

TEST_F(PlainEditTest, givesBackUnchangedWhatItWasGiven)
{
    for (const auto& text :
         {u"no\u00A0break"_s, u"a\u2028b\u2029c"_s, u"a\r\nb\nc\rd\r\n"_s, u"\ttab \u3000 "_s, u"\n\n"_s,
          u"\uFDD0\uFDD1"_s, u"\uFEFF\u200B\uFFFC"_s, QString(u"𠮷🙂e\u0301"_s), u"  "_s}) {
        edit->load(text);
        edit->settle();
        other->setFocus();
        edit->setFocus();
        EXPECT_EQ(text, edit->text());
        edit->follow(text + u"\u00A0"_s);
        EXPECT_EQ(text + u"\u00A0"_s, edit->text());
    }
    EXPECT_TRUE(typed.isEmpty());
    EXPECT_TRUE(settled.isEmpty());
}

TEST_F(PlainEditTest, changesOnlyWhatAPersonTypes)
{
    const auto before = u"one\u00A0two\r\nthree\u2028four\r"_s;
    edit->load(before);
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, u"x"_s);
    EXPECT_EQ(before + u"x"_s, typed.last());
    edit->moveCursor(QTextCursor::Start);
    QTest::keyClicks(edit, u"y"_s);
    EXPECT_EQ(u"y"_s + before + u"x"_s, typed.last());
    edit->moveCursor(QTextCursor::EndOfBlock);
    QTest::keyClick(edit, Qt::Key_Delete);
    EXPECT_EQ(u"yone\u00A0twothree\u2028four\rx"_s, typed.last());
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(u"yone\u00A0two\nthree\u2028four\rx"_s, typed.last());
    compose({}, u"评\u00A0"_s);
    EXPECT_EQ(u"yone\u00A0two\n评\u00A0three\u2028four\rx"_s, typed.last());
}

TEST_F(PlainEditTest, makesAPlainNewLineWithShiftToo)
{
    QTest::keyClicks(edit, u"a"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(edit, u"b"_s);
    EXPECT_EQ(u"a\nb"_s, edit->text());
}

TEST_F(PlainEditTest, leavesUndoToTheWindowWhenItIsTold)
{
    edit->leaveUndoToTheWindow();
    QTest::keyClicks(edit, u"ab"_s);
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.ignore();
    QCoreApplication::sendEvent(edit, &undo);
    EXPECT_FALSE(undo.isAccepted());
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(u"ab"_s, edit->text());
}

TEST_F(PlainEditTest, forgetsWhatWasTypedWhenTheTextChangesElsewhere)
{
    QTest::keyClicks(edit, u"ab"_s);
    edit->follow({});
    EXPECT_EQ(QString(), edit->text());
    other->setFocus();
    EXPECT_TRUE(settled.isEmpty());
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

TEST_F(PlainEditTest, keepsItsFirstLineAndTheCaretInSightUnderTheKeys)
{
    edit->setLines(2, 6);
    const auto firstTop = [this] { return edit->cursorRect(QTextCursor(edit->document())).top(); };
    for (int word = 0; word < 25; ++word) {
        QTest::keyClicks(edit, u"salary "_s);
        QCoreApplication::sendPostedEvents();
        ASSERT_GE(firstTop(), 0) << word;
        ASSERT_TRUE(edit->viewport()->rect().contains(edit->cursorRect())) << word;
    }
    const int tallest = edit->height();
    QTest::keyClicks(edit, QString(u"salary "_s).repeated(60));
    QCoreApplication::sendPostedEvents();
    edit->ensureCursorVisible();
    EXPECT_GE(edit->height(), tallest);
    EXPECT_LT(firstTop(), 0) << "beyond its most it scrolls";
    EXPECT_TRUE(edit->viewport()->rect().contains(edit->cursorRect()));
}

TEST_F(PlainEditTest, leavesTheWheelToThePageWhileItsTextFits)
{
    edit->setLines(2, 4);
    const auto turn = [this] {
        const QPointF at(10, 10);
        QWheelEvent wheel(at, edit->viewport()->mapToGlobal(at), {}, {0, -240}, Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(edit->viewport(), &wheel);
        return edit->cursorRect(QTextCursor(edit->document())).top();
    };
    for (const auto& text : {u"one"_s, u"中文 and Latin, 𠮷\n第二行"_s, u"a\nb\nc\nd"_s}) {
        edit->load(text);
        QCoreApplication::sendPostedEvents();
        const int before = edit->cursorRect(QTextCursor(edit->document())).top();
        EXPECT_EQ(before, turn()) << qPrintable(text);
        EXPECT_EQ(0, edit->verticalScrollBar()->maximum()) << qPrintable(text);
    }
    edit->load(u"a\nb\nc\nd\ne\nf"_s);
    QCoreApplication::sendPostedEvents();
    EXPECT_LT(turn(), 0) << "what does not fit scrolls";
}

TEST_F(PlainEditTest, isAsHighAsItsLinesWhateverFontsTheyTake)
{
    edit->setLines(1, 6);
    edit->load(u"中文 and Latin, 𠮷\n第二行"_s);
    QCoreApplication::sendPostedEvents();
    const auto last = edit->cursorRect(QTextCursor(edit->document()->lastBlock()));
    EXPECT_LE(last.bottom(), edit->viewport()->height());
    EXPECT_LT(edit->viewport()->height() - last.bottom(), edit->fontMetrics().lineSpacing()) << "no blank line";
}

TEST_F(PlainEditTest, doesNotShrinkWhileAnInputMethodComposes)
{
    edit->setLines(1, 6);
    compose(QString(u"zhong'guo'"_s).repeated(20));
    QCoreApplication::sendPostedEvents();
    const int tall = edit->height();
    EXPECT_GE(edit->cursorRect(QTextCursor(edit->document())).top(), 0);
    compose(u"zhong"_s);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(tall, edit->height());
    compose({}, u"中"_s);
    QCoreApplication::sendPostedEvents();
    EXPECT_LT(edit->height(), tall);
}

TEST_F(PlainEditTest, handsInWhatWasTypedAndGivesTheLettersOfACompositionToNoOtherText)
{
    QTest::keyClicks(edit, u"a"_s);
    compose(u"ping"_s);
    edit->finish();
    EXPECT_EQ(QStringList{u"a"_s}, settled);
    edit->load(u"other"_s);
    EXPECT_EQ(u"other"_s, edit->text());
    EXPECT_TRUE(edit->textCursor().block().layout()->preeditAreaText().isEmpty());
}

TEST_F(PlainEditTest, saysThatWhatWasTypedIsGoneAgain)
{
    QTest::keyClicks(edit, u"a"_s);
    QTest::keyClick(edit, Qt::Key_Backspace);
    edit->settle();
    EXPECT_EQ(QStringList{QString()}, settled) << "whoever keeps what is typed has to know";
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

TEST_F(PlainEditTest, hasRoomForItsExampleAndKeepsItWhenSomethingIsTyped)
{
    edit->setLines(1, 3);
    QCoreApplication::sendPostedEvents();
    const int ofOne = edit->sizeHint().height();
    edit->setExample(u"for example a query platform of which the name is longer than the field is wide"_s.repeated(2));
    const int ofExample = edit->sizeHint().height();
    EXPECT_GT(ofExample, ofOne);
    edit->load(u"a"_s);
    EXPECT_EQ(ofExample, edit->sizeHint().height());
    edit->setExample(u"short"_s);
    EXPECT_EQ(ofOne, edit->sizeHint().height());
}

/// What a person sees of two fields side by side.
TEST_F(PlainEditTest, ofOneLineIsAsHighAsAFieldOfOneAndItsWordsBeginWhereTheirsDo)
{
    Theme theme;
    theme.apply(Appearance::Light);
    QWidget form;
    auto* column = new QVBoxLayout(&form);
    auto* line = new PlainEdit(&form);
    auto* field = new QLineEdit(&form);
    line->setLines(1, 6);
    for (auto* each : QList<QWidget*>{line, field}) {
        each->setFocusPolicy(Qt::NoFocus); // no caret
        column->addWidget(each);
    }
    line->load(u"H"_s);
    field->setText(u"H"_s);
    form.show();
    QCoreApplication::processEvents();
    const auto firstInk = [](QWidget& field) {
        const auto picture = field.grab().toImage();
        for (int x = 4; x < picture.width() - 4; ++x) {
            for (int y = 4; y < picture.height() - 4; ++y) {
                if (picture.pixelColor(x, y).lightness() < 128) {
                    return x;
                }
            }
        }
        return -1;
    };
    EXPECT_NEAR(field->height(), line->height(), 1);
    EXPECT_GT(firstInk(*field), 0);
    EXPECT_EQ(firstInk(*field), firstInk(*line));
}

} // namespace pingshen::ui
