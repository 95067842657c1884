// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/input/EnterPress.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPushButton>
#include <QToolButton>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

namespace {

class EnterPressTest : public ::testing::Test
{
protected:
    EnterPressTest()
    {
        auto* column = new QVBoxLayout(&window);
        for (auto* each : std::initializer_list<QAbstractButton*>{push = new QPushButton, tool = new QToolButton,
                          tick = new QCheckBox}) {
            column->addWidget(each);
            QObject::connect(each, &QAbstractButton::clicked, &window, [this] { ++pressed; });
        }
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }

    int pressesOf(QAbstractButton& button, Qt::Key key, Qt::KeyboardModifiers held = {})
    {
        button.setFocus();
        const int before = pressed;
        QTest::keyClick(&button, key, held);
        return pressed - before;
    }

    EnterPress filter;
    QWidget window;
    QPushButton* push;
    QToolButton* tool;
    QCheckBox* tick;
    int pressed = 0;
};

} // namespace

TEST_F(EnterPressTest, pressesButtonsOnceByBothEnterKeys)
{
    for (auto* button : std::initializer_list<QAbstractButton*>{push, tool}) {
        EXPECT_EQ(1, pressesOf(*button, Qt::Key_Return)) << button->metaObject()->className();
        EXPECT_EQ(1, pressesOf(*button, Qt::Key_Enter, Qt::KeypadModifier)) << button->metaObject()->className();
        EXPECT_EQ(1, pressesOf(*button, Qt::Key_Space)) << button->metaObject()->className();
        EXPECT_EQ(0, pressesOf(*button, Qt::Key_Return, Qt::ControlModifier)) << button->metaObject()->className();
    }
}

TEST_F(EnterPressTest, pressesAButtonThatStaysDown)
{
    push->setCheckable(true);
    EXPECT_EQ(1, pressesOf(*push, Qt::Key_Return));
    EXPECT_TRUE(push->isChecked());
}

TEST_F(EnterPressTest, pressesNothingThatIsSwitchedOffOrOnlyTicked)
{
    EXPECT_EQ(0, pressesOf(*tick, Qt::Key_Return));
    push->setEnabled(false);
    EXPECT_EQ(0, pressesOf(*push, Qt::Key_Return));
}

TEST_F(EnterPressTest, pressesOnceWhileTheKeyIsHeldDown)
{
    push->setFocus();
    for (const bool repeats : {false, true, true}) {
        QKeyEvent key(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), repeats);
        QCoreApplication::sendEvent(push, &key);
    }
    EXPECT_EQ(1, pressed);
}

} // namespace pingshen::ui
