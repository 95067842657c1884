// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/NameDialog.h"

#include "ui/notice/DialogPrompter.h"
#include "ui/theme/Palette.h"

#include "tests/support/Printers.h"

#include <QAction>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

Wording says(const QString& text)
{
    return [text] { return text; };
}

const QStringList& everyone()
{
    static const QStringList names{u"Wang Jianguo"_s, u"Chen Xiao"_s, u"Chen Bo"_s};
    return names;
}

/// By a part; "Shen" is only like Chen.
NameQuestion::Matches matches(const QString& typed)
{
    NameQuestion::Matches found;
    for (int place = 0; place < everyone().size(); ++place) {
        if (everyone()[place].contains(typed, Qt::CaseInsensitive)) {
            found.known.append(place);
        }
    }
    found.certain = static_cast<int>(found.known.size());
    found.isExact = found.certain > 0 && everyone()[found.known.first()].compare(typed, Qt::CaseInsensitive) == 0;
    if (typed == u"Shen"_s) {
        found.known = {1, 2};
    }
    return found;
}

class NameDialogTest : public ::testing::Test
{
protected:
    NameDialogTest() : prompter(window) { window.show(); }

    NameDialog& ask(bool mayBeNew = true)
    {
        NameQuestion question;
        question.title = says(u"Who?"_s);
        question.text = says(u"Your name."_s);
        question.accept = says(u"Switch"_s);
        question.label = says(u"Name"_s);
        question.unsure = says(u"Somebody is called nearly so."_s);
        for (const auto& name : everyone()) {
            question.known.append(says(name));
        }
        question.preset = 0;
        question.matches = matches;
        if (mayBeNew) {
            question.fresh = NameQuestion::Fresh{
                [](const QString& typed) { return u"New person: "_s + typed; },
                says(u"With empty sheets."_s),
                says(u"Add and switch"_s),
                {says(u"Latin name"_s), says(u"Chinese name"_s)},
                [](const QString& typed) {
                    return QStringList{typed.section(u'/', 0, 0), typed.section(u'/', 1)};
                },
                [](const QStringList& parts) { return parts.first().isEmpty() ? u"No name."_s : QString(); }};
        }
        prompter.askName(question, &window, [this](const std::optional<NameAnswer>& given) {
            answer = given;
            ++answers;
        });
        auto& dialog = *window.findChild<NameDialog*>();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&dialog));
        return dialog;
    }

    QLineEdit& line() { return *window.findChild<QLineEdit*>(u"name"_s); }
    QListWidget& list() { return *window.findChild<QListWidget*>(u"known"_s); }
    QPushButton& accept() { return *window.findChild<QPushButton*>(u"accept"_s); }
    QWidget& fresh() { return *window.findChild<QWidget*>(u"fresh"_s); }
    QLineEdit& part(int place) { return *window.findChild<QLineEdit*>(u"part-%1"_s.arg(place)); }
    QString lit() { return list().currentItem() ? list().currentItem()->text() : QString(); }
    void type(const QString& text)
    {
        line().clear();
        QTest::keyClicks(&line(), text);
    }
    void press(Qt::Key key) { QTest::keyClick(&line(), key); }

    QWidget window;
    DialogPrompter prompter;
    std::optional<NameAnswer> answer;
    int answers = 0;
};

} // namespace

TEST_F(NameDialogTest, narrowsTheListWhileAPersonTypesAndEnterTakesTheBestOfIt)
{
    ask();
    EXPECT_EQ(3, list().count());
    EXPECT_EQ(u"Wang Jianguo"_s, lit()) << "whoever sits here";
    type(u"chen"_s);
    EXPECT_EQ(u"Chen Xiao"_s, lit());
    EXPECT_EQ(3, list().count()) << "two, and somebody new";
    press(Qt::Key_Return);
    ASSERT_TRUE(answer && answer->known);
    EXPECT_EQ(1, *answer->known);
}

TEST_F(NameDialogTest, walksWhatIsFoundByTheArrowsAndLeavesTheFieldAsItIs)
{
    ask();
    type(u"chen"_s);
    press(Qt::Key_Down);
    EXPECT_EQ(u"Chen Bo"_s, lit());
    EXPECT_EQ(u"chen"_s, line().text());
    EXPECT_TRUE(line().hasFocus());
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    EXPECT_EQ(u"Chen Xiao"_s, lit());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(2, answer.value_or(NameAnswer()).known.value_or(-1));
}

TEST_F(NameDialogTest, makesSomebodyNewOnlyInARowThatSaysSo)
{
    ask();
    type(u"Chen"_s);
    EXPECT_FALSE(fresh().isVisible());
    EXPECT_EQ(u"Switch"_s, accept().text());
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_EQ(u"New person: Chen"_s, lit());
    EXPECT_TRUE(fresh().isVisible());
    EXPECT_EQ(u"Add and switch"_s, accept().text());
    press(Qt::Key_Return);
    ASSERT_TRUE(answer && !answer->known);
    EXPECT_EQ((QStringList{u"Chen"_s, QString()}), answer->parts);
}

TEST_F(NameDialogTest, offersNobodyNewWhereSomebodyIsCalledSo)
{
    ask();
    type(u"chen xiao"_s);
    ASSERT_EQ(1, list().count());
    EXPECT_EQ(u"Chen Xiao"_s, lit());
}

TEST_F(NameDialogTest, choosesNobodyWhoIsOnlyCalledNearlySo)
{
    ask();
    type(u"Shen"_s);
    EXPECT_EQ(3, list().count());
    EXPECT_EQ(QString(), lit());
    EXPECT_TRUE(window.findChild<QLabel*>(u"unsure"_s)->isVisible());
    press(Qt::Key_Return);
    EXPECT_FALSE(answer) << "which of them, or somebody new, a person says";
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(1, answer.value_or(NameAnswer()).known.value_or(-1));
}

TEST_F(NameDialogTest, showsWhatTheNameOfSomebodyNewWasTakenForAndKeepsCorrections)
{
    ask();
    type(u"Li Ming/x"_s);
    EXPECT_EQ(u"New person: Li Ming/x"_s, lit()) << "nobody else is found";
    EXPECT_EQ(u"Li Ming"_s, part(0).text());
    EXPECT_EQ(u"x"_s, part(1).text());
    part(1).clear();
    QTest::keyClicks(&part(1), u"y"_s);
    QTest::keyClicks(&line(), u"z"_s);
    EXPECT_EQ(u"y"_s, part(1).text());
    part(0).clear();
    EXPECT_FALSE(accept().isEnabled());
    EXPECT_EQ(u"No name."_s, window.findChild<QLabel*>(u"problem"_s)->text());
    QTest::keyClicks(&part(0), u"Li"_s);
    QTest::keyClick(&part(0), Qt::Key_Return);
    ASSERT_TRUE(answer);
    EXPECT_EQ((QStringList{u"Li"_s, u"y"_s}), answer->parts);
}

TEST_F(NameDialogTest, answersOnceToEnterInTheList)
{
    ask();
    type(u"Sun"_s);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Return);
    EXPECT_TRUE(answer && !answer->known);
    EXPECT_EQ(1, answers) << "nobody is added twice";
}

TEST_F(NameDialogTest, showsWholeRows)
{
    window.setStyleSheet(u"QAbstractItemView::item { padding: 4px 8px; }"_s);
    ask();
    const int row = list().visualItemRect(list().item(0)).height();
    EXPECT_EQ(4 * row, list().viewport()->height()) << "with room for somebody new";
}

TEST_F(NameDialogTest, isNoHigherThanBeforeOnceSomebodyIsFoundAndHasNoHolesBetweenItsRows)
{
    auto& dialog = ask();
    const auto bottomOf = [&dialog](const QWidget& widget) {
        return widget.mapTo(&dialog, QPoint(0, widget.height())).y();
    };
    const auto topOf = [&dialog](const QWidget& widget) { return widget.mapTo(&dialog, QPoint()).y(); };
    const auto settle = [] {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    };
    settle();
    const int before = dialog.height();
    type(u"Li Ming"_s);
    settle();
    EXPECT_GT(dialog.height(), before);
    constexpr int near = 16;
    EXPECT_LT(topOf(fresh()) - bottomOf(list()), near);
    EXPECT_LE(list().height(), 2 * list().sizeHintForRow(0)) << "one row";
    type(u"chen"_s);
    settle();
    EXPECT_EQ(before, dialog.height());
    dialog.resize(dialog.width(), before + 200);
    settle();
    for (const auto* label : dialog.findChildren<QLabel*>()) {
        EXPECT_TRUE(label->buddy() != &line() || topOf(line()) - bottomOf(*label) < near);
    }
    EXPECT_LT(topOf(list()) - bottomOf(line()), near);
}

TEST_F(NameDialogTest, hasAButtonThatClearsItInTheInkOfTheLook)
{
    ask();
    type(u"chen"_s);
    const auto* clear = line().findChild<QAction*>(u"_q_qlineeditclearaction"_s);
    ASSERT_TRUE(clear);
    const auto picture = clear->icon().pixmap(16).toImage();
    const auto ink = Palette::current().secondText;
    int inked = 0;
    for (int i = 0; i < picture.width() * picture.height(); ++i) {
        const auto pixel = picture.pixelColor(i % picture.width(), i / picture.width());
        EXPECT_TRUE(pixel.alpha() < 255 || pixel.rgb() == ink.rgb());
        inked += pixel.alpha() == 255 ? 1 : 0;
    }
    EXPECT_LT(inked, picture.width() * picture.height() / 2) << "no disc";
}

TEST_F(NameDialogTest, takesNobodyWhereNobodyIsFoundAndNobodyCanBeAdded)
{
    ask(false);
    type(u"Sun"_s);
    EXPECT_EQ(0, list().count());
    EXPECT_FALSE(accept().isEnabled());
    press(Qt::Key_Return);
    EXPECT_FALSE(answer);
}

} // namespace pingshen::ui
