// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/ActionHub.h"

#include "ui/settings/Settings.h"
#include "ui/text/LanguageSwitch.h"

#include "tests/support/Printers.h"

#include <QAction>
#include <QBoxLayout>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// A window with a pane that takes keys, a second one, and a line of text.
class ActionHubTest : public ::testing::Test
{
protected:
    ActionHubTest() : settings(m_folder.path()), hub(settings)
    {
        auto* column = new QVBoxLayout(&window);
        for (QWidget* widget : {&pane, &other, static_cast<QWidget*>(&line)}) {
            widget->setFocusPolicy(Qt::StrongFocus);
            column->addWidget(widget);
        }
        hub.attach(ActionScope::Window, &window);
        hub.attach(ActionScope::Indicators, &pane);
        window.show();
        window.activateWindow();
        pane.setFocus();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }

    /// Counts how often the action was triggered.
    int& count(QStringView id)
    {
        hub.bind(id, &window, [this, name = id.toString()] { ++m_counts[name]; });
        return m_counts[id.toString()];
    }

private:
    QTemporaryDir m_folder;
    std::map<QString, int> m_counts;

protected:
    Settings settings;
    ActionHub hub;
    QWidget window;
    QWidget pane;
    QWidget other;
    QLineEdit line;
};

} // namespace

TEST_F(ActionHubTest, disablesWhatNobodyIsBoundTo)
{
    EXPECT_FALSE(hub.action(u"page.goTo")->isEnabled());
    auto context = std::make_unique<QObject>();
    hub.bind(u"page.goTo", context.get(), [] {});
    EXPECT_TRUE(hub.action(u"page.goTo")->isEnabled());
    context.reset();
    EXPECT_FALSE(hub.action(u"page.goTo")->isEnabled());
}

TEST_F(ActionHubTest, bindsAnIdOnce)
{
    auto& first = count(u"page.goTo");
    int second = 0;
    hub.bind(u"page.goTo", &window, [&] { ++second; });
    QTest::keyClick(&pane, Qt::Key_G, Qt::ControlModifier);
    EXPECT_EQ(0, first);
    EXPECT_EQ(1, second);
}

TEST_F(ActionHubTest, tellsATogglesState)
{
    QList<bool> states;
    hub.bindToggle(u"layout.queue", &window, [&](bool on) { states << on; });
    hub.action(u"layout.queue")->setChecked(true);
    QTest::keyClick(&pane, Qt::Key_F7);
    EXPECT_EQ(QList<bool>{false}, states);
}

TEST_F(ActionHubTest, keepsThePanesKeysInThePane)
{
    auto& chosen = count(u"option.choose3");
    other.setFocus();
    QTest::keyClick(&other, Qt::Key_3);
    EXPECT_EQ(0, chosen);
    pane.setFocus();
    QTest::keyClick(&pane, Qt::Key_3);
    EXPECT_EQ(1, chosen);
}

TEST_F(ActionHubTest, leavesSingleKeysToATextThatHasTheFocus)
{
    auto& next = count(u"indicator.nextUnscored");
    line.setFocus();
    QTest::keyClick(&line, Qt::Key_Z);
    EXPECT_EQ(0, next);
    EXPECT_EQ(u"z"_s, line.text());
    QTest::keyClick(&line, Qt::Key_F8);
    EXPECT_EQ(1, next);
}

TEST_F(ActionHubTest, selectsTextByShiftAndArrowButHasAFormThatAlwaysWorks)
{
    auto& next = count(u"application.next");
    line.setText(u"text"_s);
    line.setFocus();
    line.home(false);
    QTest::keyClick(&line, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(0, next);
    EXPECT_EQ(u"t"_s, line.selectedText());
    QTest::keyClick(&line, Qt::Key_PageDown, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(1, next);
    QTest::keyClick(&pane, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(2, next);
}

TEST_F(ActionHubTest, switchesSingleKeysOff)
{
    auto& next = count(u"indicator.nextUnscored");
    settings.change(Setting::SingleKeys, false);
    QTest::keyClick(&pane, Qt::Key_Z);
    EXPECT_EQ(0, next);
    QTest::keyClick(&pane, Qt::Key_F8);
    EXPECT_EQ(1, next);
    settings.change(Setting::SingleKeys, true);
    QTest::keyClick(&pane, Qt::Key_Z);
    EXPECT_EQ(2, next);
}

TEST_F(ActionHubTest, takesTheKeysOfTheSettings)
{
    auto& next = count(u"focus.nextPane");
    settings.overrideKeys(u"focus.nextPane"_s, u"Ctrl+J; J"_s);
    QTest::keyClick(&pane, Qt::Key_F6);
    EXPECT_EQ(0, next);
    QTest::keyClick(&pane, Qt::Key_J);
    QTest::keyClick(&pane, Qt::Key_J, Qt::ControlModifier);
    EXPECT_EQ(2, next);
    settings.resetKeys(u"focus.nextPane"_s);
    EXPECT_EQ(u"F6"_s, hub.keyHint(u"focus.nextPane"));
}

TEST_F(ActionHubTest, namesTheActionsThatWouldShareAKey)
{
    EXPECT_EQ(QStringList{u"focus.nextPane"_s}, hub.conflicts(u"page.goTo", {QKeySequence(u"F6"_s)}));
    EXPECT_TRUE(hub.conflicts(u"focus.nextPane", {QKeySequence(u"F6"_s)}).isEmpty());
    EXPECT_TRUE(hub.conflicts(u"page.next", {QKeySequence(u"1"_s)}).isEmpty());
    EXPECT_EQ((QStringList{u"eligibility.met"_s, u"original.matches"_s, u"option.choose1"_s}),
              hub.conflicts(u"page.goTo", {QKeySequence(u"1"_s)}));
    settings.overrideKeys(u"focus.nextPane"_s, QString());
    EXPECT_TRUE(hub.conflicts(u"page.goTo", {QKeySequence(u"F6"_s)}).isEmpty());
}

TEST_F(ActionHubTest, wordsTheActionsAgainInAnotherLanguage)
{
    LanguageSwitch language(Language::Chinese);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(u"转到指定页…"_s, hub.action(u"page.goTo")->text());
    language.change(Language::English);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(u"Go to page…"_s, hub.action(u"page.goTo")->text());
    EXPECT_EQ(u"Go to page (Ctrl+G)"_s, hub.action(u"page.goTo")->toolTip());
}

TEST_F(ActionHubTest, findsALetterByItsPlaceUnderALayoutWithoutLatinLetters)
{
    auto& next = count(u"indicator.nextUnscored");
    constexpr quint32 placeOfZ = 52; // X11
    const auto press = [&](QWidget& to, int key, Qt::KeyboardModifiers with, const QString& text) {
        QKeyEvent event(QEvent::KeyPress, key, with, placeOfZ, 0, 0, text);
        QCoreApplication::sendEvent(&to, &event);
    };
    press(pane, 0x42F, Qt::NoModifier, u"я"_s);
    EXPECT_EQ(1, next);
    press(pane, 0x42F, Qt::ControlModifier, u"я"_s);
    EXPECT_EQ(1, next);
    line.setFocus();
    press(line, 0x42F, Qt::NoModifier, u"я"_s);
    EXPECT_EQ(1, next);
    EXPECT_EQ(u"я"_s, line.text());
    settings.change(Setting::SingleKeys, false);
    press(pane, 0x42F, Qt::NoModifier, u"я"_s);
    EXPECT_EQ(1, next);
}

} // namespace pingshen::ui
