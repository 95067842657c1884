// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/DialogPrompter.h"

#include "ui/notice/Dialog.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/text/Phrasebook.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/ReadingOrder.h"

#include "tests/support/Printers.h"
#include "tests/support/ScriptedPrompter.h"
#include "tests/support/Wait.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

Wording word(const QString& text)
{
    return [text] { return text; };
}

class DialogPrompterTest : public ::testing::Test
{
protected:
    DialogPrompterTest() : prompter(window) { window.show(); }

    template<class Widget>
    Widget& only()
    {
        const auto widgets = window.findChildren<Widget*>();
        EXPECT_EQ(1, widgets.size());
        return *widgets.first();
    }

    QPushButton& button(const QString& name) { return *window.findChild<QPushButton*>(name); }

    QWidget window;
    DialogPrompter prompter;
    std::optional<bool> yes;
    std::optional<QString> text;
    bool answered = false;
};

} // namespace

TEST_F(DialogPrompterTest, returnsAtOnceAndAnswersLater)
{
    prompter.ask({word(u"Submit?"_s), word(u"It is locked then."_s), word(u"Submit"_s)}, &window,
                 [&](bool y) { yes = y; });
    EXPECT_FALSE(yes);
    EXPECT_EQ(u"Submit"_s, button(u"accept"_s).text());
    QTest::keyClick(&only<Dialog>(), Qt::Key_Return);
    EXPECT_EQ(true, yes);
}

TEST_F(DialogPrompterTest, getsTheKeyboardBackFromAWindowThatWaits)
{
    TextQuestion question{word(u"Return"_s), {}, word(u"Return"_s), word(u"Reason"_s)};
    prompter.askText(question, &window, [&](const std::optional<QString>& t) { text = t; });
    ASSERT_TRUE(QTest::qWaitForWindowActive(&only<Dialog>()));
    QLineEdit field(&window);
    field.show();
    field.setFocus();
    const QSignalSpy turns(qApp, &QGuiApplication::focusWindowChanged);
    window.activateWindow(); // as by a click under openbox
    ASSERT_TRUE(QTest::qWaitFor([&] { return turns.size() > 1 && only<Dialog>().isActiveWindow(); }));
    auto* keyboard = QApplication::focusWidget();
    ASSERT_TRUE(keyboard && only<Dialog>().isAncestorOf(keyboard));
    QTest::keyClicks(keyboard, u"why"_s);
    QTest::keyClick(keyboard, Qt::Key_Return);
    EXPECT_EQ(u"why"_s, text);
}

TEST_F(DialogPrompterTest, getsTheKeyboardBackForAFileQuestion)
{
    prompter.chooseFiles({word(u"Open"_s), {}, {}}, &window, [](const QStringList&) {});
    ASSERT_TRUE(QTest::qWaitForWindowActive(&only<QFileDialog>()));
    const QSignalSpy turns(qApp, &QGuiApplication::focusWindowChanged);
    window.activateWindow();
    EXPECT_TRUE(QTest::qWaitFor([&] { return turns.size() > 1 && only<QFileDialog>().isActiveWindow(); }));
}

TEST_F(DialogPrompterTest, showsTheKeyOfAButtonApartFromItsWord)
{
    TextQuestion question{word(u"Return"_s), {}, word(u"Return"_s), word(u"Reason"_s)};
    question.form = TextQuestion::Lines([](const QString&) {});
    prompter.askText(question, &window, [](const std::optional<QString>&) {});
    const auto& accept = button(u"accept"_s);
    const auto key = accept.icon().pixmap(accept.iconSize()).toImage();
    for (int x = 0; x < 4; ++x) {
        for (int y = 0; y < key.height(); ++y) {
            EXPECT_EQ(0, key.pixelColor(x, y).alpha());
        }
    }
}

TEST_F(DialogPrompterTest, veilsTheWindowThatWaits)
{
    prompter.ask({word(u"Submit?"_s), {}, word(u"Submit"_s)}, &window, [](bool) {});
    auto* veil = window.findChild<QWidget*>(u"veil"_s);
    ASSERT_TRUE(veil && veil->isVisible());
    EXPECT_EQ(window.rect(), veil->geometry());
    window.resize(window.width() + 200, window.height() + 150);
    EXPECT_EQ(window.rect(), veil->geometry()) << "to its foot, also when it grows";
    const auto ground = [this] { return window.grab().toImage().pixel(3, 3); };
    const auto dark = ground();
    Dialog second([] { return u"And?"_s; }, {}, &window);
    second.open();
    EXPECT_EQ(dark, ground()) << "no darker for two";
    second.close();
    button(u"accept"_s).click();
    EXPECT_FALSE(veil->isVisible());
}

TEST_F(DialogPrompterTest, answersNoToEscape)
{
    prompter.ask({word(u"Submit?"_s), {}, word(u"Submit"_s)}, &window, [&](bool y) { yes = y; });
    QTest::keyClick(&only<Dialog>(), Qt::Key_Escape);
    EXPECT_EQ(false, yes);
}

TEST_F(DialogPrompterTest, doesNotTakeReturnForADangerousYes)
{
    Question question{word(u"Restore?"_s), {}, word(u"Restore"_s)};
    question.weight = Question::Weight::Danger;
    prompter.ask(question, &window, [&](bool y) { yes = y; });
    QTest::keyClick(&only<Dialog>(), Qt::Key_Return);
    EXPECT_FALSE(yes.value_or(false));
}

TEST_F(DialogPrompterTest, scrollsManyOptionsOnASmallScreen)
{
    constexpr int many = 50;
    QList<Wording> names;
    for (int i = 0; i < many; ++i) {
        names.append(word(u"Li Wenqing %1"_s.arg(i)));
    }
    std::optional<int> chosen;
    prompter.choose({word(u"Merge names"_s), word(u"Choose."_s), names, word(u"Merge"_s)}, &window,
                    [&](std::optional<int> option) { chosen = option; });
    EXPECT_LT(only<Dialog>().sizeHint().height(), 800);
    const auto options = window.findChildren<QRadioButton*>();
    ASSERT_EQ(many, options.size());
    auto* last = options.last();
    EXPECT_TRUE(last->visibleRegion().isEmpty());
    last->click();
    EXPECT_FALSE(last->visibleRegion().isEmpty()) << "whichever is chosen is in view";
    button(u"accept"_s).click();
    EXPECT_EQ(many - 1, chosen);
}

TEST_F(DialogPrompterTest, showsWholeRowsAndTheWholeRingWhicheverOptionHasTheKeyboard)
{
    FocusRing ring(&window);
    Choice choice{word(u"Document kind"_s), word(u"Choose."_s), {}, word(u"Assign"_s)};
    for (int i = 0; i < 14; ++i) {
        choice.options.append(word(u"Kind %1"_s.arg(i)));
    }
    prompter.choose(choice, &window, [](std::optional<int>) {});
    auto& dialog = only<Dialog>();
    const auto options = window.findChildren<QRadioButton*>();
    const auto hasRing = [&dialog](const QRadioButton& option) {
        const auto* shown = dialog.findChild<QWidget*>(u"focusRing"_s);
        constexpr int around = 2 * FocusRing::reach;
        return option.isChecked() && shown && shown->isVisible()
               && shown->size() == option.size() + QSize(around, around)
               && shown->geometry().contains(QRect(option.mapTo(&dialog, QPoint()), option.size()));
    };
    for (int step = 0; step < 27; ++step) {
        const auto* current = options[step < 14 ? step : 26 - step];
        ASSERT_TRUE(test::waitUntil([&] { return hasRing(*current); })) << step;
        for (const auto* option : options) {
            const auto seen = option->visibleRegion().boundingRect();
            EXPECT_TRUE(seen.isEmpty() || seen == option->rect()) << qPrintable(option->text()) << step;
        }
        QTest::keyClick(dialog.focusWidget(), step < 13 ? Qt::Key_Down : Qt::Key_Up);
    }
}

TEST_F(DialogPrompterTest, takesEnterOnTheButtonThatHasTheKeyboardAndEscapeForNoInEveryQuestion)
{
    std::optional<bool> answer;
    const auto said = [&](bool yes) { answer = yes; };
    Question danger{word(u"Take over?"_s), {}, word(u"Take over"_s)};
    danger.weight = Question::Weight::Danger;
    const QList<std::function<void()>> questions{
        [&] {
            prompter.ask({word(u"Submit?"_s), {}, word(u"Submit"_s)}, &window, said);
        },
        [&] { prompter.ask(danger, &window, said); },
        [&] {
            prompter.choose({word(u"Kind"_s), {}, {word(u"a"_s), word(u"b"_s)}, word(u"Assign"_s)}, &window,
                            [&](std::optional<int> option) { said(option.has_value()); });
        },
        [&] {
            prompter.askText({word(u"Name"_s), {}, word(u"Start"_s), word(u"Name"_s), u"Li"_s}, &window,
                             [&](const std::optional<QString>& t) { said(t.has_value()); });
        },
        [&] {
            Checklist list;
            list.title = word(u"Submit?"_s);
            list.text = word(u"Li"_s);
            list.accept = word(u"Submit"_s);
            list.reject = word(u"Back"_s);
            prompter.confirmChecklist(list, &window, [&](const ChecklistAnswer& a) { said(a.accepted); });
        }};
    for (qsizetype place = 0; place < questions.size(); ++place) {
        for (const auto& [name, yes] : {std::pair(u"accept"_s, true), std::pair(u"reject"_s, false)}) {
            answer.reset();
            questions[place]();
            const auto stops = readingOrder(only<Dialog>());
            EXPECT_EQ(u"reject"_s, stops.last()->objectName()) << place;
            EXPECT_EQ(u"accept"_s, stops.value(stops.size() - 2)->objectName()) << place;
            button(name).setFocus();
            QTest::keyClick(&button(name), Qt::Key_Return);
            EXPECT_EQ(yes, answer) << place << qPrintable(name);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        answer.reset();
        questions[place]();
        QTest::keyClick(&only<Dialog>(), Qt::Key_Escape);
        EXPECT_EQ(false, answer) << place;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

TEST_F(DialogPrompterTest, saysNothingToAContextThatIsGone)
{
    auto context = std::make_unique<QObject>();
    prompter.ask({word(u"Submit?"_s), {}, word(u"Submit"_s)}, context.get(), [&](bool y) { yes = y; });
    context.reset();
    button(u"accept"_s).click();
    EXPECT_FALSE(yes);
}

TEST_F(DialogPrompterTest, givesTheChosenOption)
{
    std::optional<int> chosen;
    prompter.choose({word(u"Encoding"_s), {}, {word(u"UTF-8"_s), word(u"GB18030"_s)}, word(u"Read again"_s)}, &window,
                    [&](std::optional<int> option) { chosen = option; });
    const auto options = window.findChildren<QRadioButton*>();
    ASSERT_EQ(2, options.size());
    EXPECT_TRUE(options[0]->isChecked());
    options[1]->click();
    button(u"accept"_s).click();
    EXPECT_EQ(1, chosen);
}

TEST_F(DialogPrompterTest, acceptsNoChoiceThatNobodyMade)
{
    Choice choice{word(u"Merge names"_s), {}, {}, word(u"Merge"_s)};
    for (int i = 0; i < 30; ++i) {
        choice.options.append(word(u"Person %1"_s.arg(i)));
    }
    choice.preset = -1;
    choice.find = word(u"Find a name"_s);
    std::optional<int> chosen;
    prompter.choose(choice, &window, [&](std::optional<int> c) { chosen = c; });
    auto& find = only<QLineEdit>();
    EXPECT_EQ(u"Find a name"_s, find.placeholderText());
    EXPECT_FALSE(button(u"accept"_s).isEnabled());
    QTest::keyClick(&find, Qt::Key_Return);
    EXPECT_TRUE(only<QDialog>().isVisible());
    const auto options = window.findChildren<QRadioButton*>();
    options[3]->click();
    EXPECT_TRUE(button(u"accept"_s).isEnabled());
    find.setText(u"person 17"_s);
    EXPECT_FALSE(button(u"accept"_s).isEnabled()) << "what is not shown is not chosen";
    for (qsizetype i = 0; i < options.size(); ++i) {
        EXPECT_EQ(i != 17, options[i]->isHidden()) << i;
    }
    options[17]->click();
    find.clear();
    options[5]->click();
    EXPECT_FALSE(options[17]->isChecked()) << "still one of them";
    QTest::keyClick(&find, Qt::Key_Return);
    EXPECT_EQ(5, chosen);
}

TEST_F(DialogPrompterTest, showsTheDetailsOfTheOptionThatIsChosen)
{
    Choice choice{word(u"Encoding"_s), {}, {word(u"UTF-8"_s), word(u"GB18030"_s)}, word(u"Import"_s)};
    choice.details = {{u"?.pdf"_s, u"??.pdf"_s}, {u"护照.pdf"_s, u"<b>学位</b>.pdf"_s}};
    prompter.choose(choice, &window, [](std::optional<int>) {});
    const auto& lines = only<QListWidget>();
    EXPECT_EQ(u"?.pdf"_s, lines.item(0)->text());
    window.findChildren<QRadioButton*>()[1]->click();
    ASSERT_EQ(2, lines.count());
    EXPECT_EQ(u"护照.pdf"_s, lines.item(0)->text());
    EXPECT_EQ(u"<b>学位</b>.pdf"_s, lines.item(1)->text());
}

TEST_F(DialogPrompterTest, takesATextThatIsNotBlank)
{
    prompter.askText({word(u"Password"_s), {}, word(u"Open"_s), word(u"Password"_s), {}, TextQuestion::Password()},
                     &window, [&](std::optional<QString> t) { text = t; });
    auto& line = only<QLineEdit>();
    EXPECT_EQ(QLineEdit::Password, line.echoMode());
    button(u"accept"_s).click();
    EXPECT_FALSE(text) << "nothing is entered yet";
    QTest::keyClicks(&line, u"secret"_s);
    QTest::keyClick(&line, Qt::Key_Return);
    EXPECT_EQ(u"secret"_s, text);
}

TEST_F(DialogPrompterTest, tellsWhyATextWillNotDo)
{
    TextQuestion question{word(u"Return"_s), {},      word(u"Return"_s),
                          word(u"Reason"_s), u"no"_s, TextQuestion::Lines([](const QString&) {})};
    question.problem = [](const QString& t) { return t.size() < 5 ? u"Too short."_s : QString(); };
    prompter.askText(question, &window, [&](std::optional<QString> t) { text = t; });
    const auto labels = window.findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* label) { return label->text() == u"Too short."_s; }));
    button(u"accept"_s).click();
    EXPECT_FALSE(text);
    EXPECT_EQ(u"Too short."_s, button(u"accept"_s).toolTip());
    only<QPlainTextEdit>().setPlainText(u"long enough"_s);
    button(u"accept"_s).click();
    EXPECT_EQ(u"long enough"_s, text);
}

TEST_F(DialogPrompterTest, saysWhatAFieldIsForAndTakesItWithControlEnter)
{
    TextQuestion question{word(u"Return"_s), {}, word(u"Return"_s),
                          word(u"Reason"_s), {}, TextQuestion::Lines([](const QString&) {})};
    question.hint = word(u"What has to be changed"_s);
    prompter.askText(question, &window, [&](std::optional<QString> t) { text = t; });
    auto& lines = only<QPlainTextEdit>();
    EXPECT_EQ(u"What has to be changed"_s, lines.placeholderText());
    EXPECT_EQ(u"Reason"_s, lines.accessibleName());
    const auto labels = window.findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(
        labels, [&](const QLabel* label) { return label->buddy() == &lines && label->text() == u"Reason"_s; }));
    QTest::keyClick(&lines, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(text) << "nothing is written yet";
    QTest::keyClicks(&lines, u"The salary"_s);
    QTest::keyClick(&lines, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(u"The salary"_s, text);
}

TEST_F(DialogPrompterTest, leadsFromAnEmptyTextToTheMainButtonWhichSaysWhatIsMissingAndLeadsBack)
{
    const QList<decltype(TextQuestion::form)> forms{TextQuestion::Lines([](const QString&) {}),
                                                    TextQuestion::Password()};
    for (const auto& form : forms) {
        TextQuestion question{word(u"Return"_s), {}, word(u"Return"_s), word(u"Reason"_s), {}, form};
        prompter.askText(question, &window, [&](std::optional<QString> t) { text = t; });
        auto& dialog = only<Dialog>();
        auto* field = dialog.focusWidget();
        QTest::keyClick(field, Qt::Key_Tab);
        ASSERT_EQ(&button(u"accept"_s), dialog.focusWidget()) << "and not the one that gives up";
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Space);
        EXPECT_TRUE(dialog.isVisible());
        EXPECT_EQ(field, dialog.focusWidget()) << "what is typed on is text";
        const auto labels = dialog.findChildren<QLabel*>();
        EXPECT_TRUE(std::ranges::any_of(
            labels, [](const QLabel* label) { return label->text() == u"First fill in: Reason."_s; }));
        QTest::keyClicks(field, u"Munich"_s);
        EXPECT_TRUE(button(u"accept"_s).toolTip().isEmpty());
        button(u"accept"_s).click();
        EXPECT_EQ(u"Munich"_s, text);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

TEST_F(DialogPrompterTest, controlEnterNeverAnswersADangerousYes)
{
    Question question{word(u"Restore?"_s), {}, word(u"Restore"_s)};
    question.weight = Question::Weight::Danger;
    prompter.ask(question, &window, [&](bool y) { yes = y; });
    QTest::keyClick(&only<Dialog>(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(yes.value_or(false));
}

TEST_F(DialogPrompterTest, wordsAnOpenQuestionAgainInAnotherLanguage)
{
    LanguageSwitch language(Language::Chinese);
    const auto live = [] { return Phrasebook().language() == Language::Chinese ? u"提交"_s : u"Submit"_s; };
    prompter.ask({live, live, live}, &window, [&](bool y) { yes = y; });
    EXPECT_EQ(u"取消"_s, button(u"reject"_s).text());
    language.change(Language::English);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(u"Submit"_s, button(u"accept"_s).text());
    EXPECT_EQ(u"Cancel"_s, button(u"reject"_s).text());
    EXPECT_EQ(u"Submit"_s, only<Dialog>().windowTitle());
}

TEST_F(DialogPrompterTest, givesUpAFileQuestionThatIsRejected)
{
    QStringList files{u"untouched"_s};
    FileQuestion question{word(u"Open"_s), {}, {{word(u"Archives"_s), {u"*.zip"_s, u"*.7z"_s}}}};
    prompter.chooseFiles(question, &window, [&](const QStringList& f) { files = f; });
    auto& dialog = only<QFileDialog>();
    EXPECT_EQ(QStringList{u"Archives (*.zip *.7z)"_s}, dialog.nameFilters());
    dialog.reject();
    EXPECT_TRUE(files.isEmpty());
}

TEST(ScriptedPrompter, answersInOrderAndThenGivesUp)
{
    test::ScriptedPrompter prompter;
    prompter.answer(true);
    prompter.answer(u"why"_s);
    QObject context;
    QVariantList answers;
    prompter.ask({word(u"A"_s), word(u"a"_s), word(u"Yes"_s)}, &context, [&](bool yes) { answers << yes; });
    const auto takeText = [&](const std::optional<QString>& text) { answers << text.value_or(u"none"_s); };
    prompter.askText({word(u"B"_s), {}, word(u"OK"_s), word(u"b"_s)}, &context, takeText);
    prompter.askText({word(u"C"_s), {}, word(u"OK"_s), word(u"c"_s)}, &context, takeText);
    EXPECT_TRUE(answers.isEmpty());
    EXPECT_TRUE(QTest::qWaitFor([&] { return answers.size() == 3; }));
    EXPECT_EQ((QVariantList{true, u"why"_s, u"none"_s}), answers);
    EXPECT_EQ((QStringList{u"A\na"_s, u"B"_s, u"C"_s}), prompter.asked);
}

TEST_F(DialogPrompterTest, handsOverWhatIsTypedWhileItIsTyped)
{
    TextQuestion question{word(u"Return"_s), {}, word(u"Return"_s), word(u"Reason"_s)};
    QString begun;
    question.form = TextQuestion::Lines([&begun](const QString& typed) { begun = typed; });
    prompter.askText(question, &window, [&](const std::optional<QString>&) { answered = true; });
    only<QPlainTextEdit>().insertPlainText(u"Page 3 is missing"_s);
    EXPECT_EQ(u"Page 3 is missing"_s, begun);
    EXPECT_FALSE(answered);
}

} // namespace pingshen::ui
