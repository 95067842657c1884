// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/input/WheelGuard.h"

#include "tests/support/Wheel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QTabBar>

#include <gtest/gtest.h>

#include <memory>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// Every kind of control that holds a value, in a panel that scrolls.
class WheelGuardTest : public ::testing::Test
{
protected:
    WheelGuardTest()
    {
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        for (auto* control : std::initializer_list<QWidget*>{combo = new QComboBox, tabs = new QTabBar,
                             number = new QDoubleSpinBox, date = new QDateEdit, slider = new QSlider(Qt::Vertical)}) {
            controls << control;
            column->addWidget(control);
        }
        column->addSpacing(2000);
        for (const auto& word : {u"a"_s, u"b"_s, u"c"_s}) {
            combo->addItem(word);
            tabs->addTab(word);
        }
        combo->setCurrentIndex(1);
        tabs->setCurrentIndex(1);
        number->setValue(5);
        slider->setValue(5);
        date->setDate({2026, 11, 20});
        for (auto* control : controls) {
            control->ensurePolished(); // made and measured before anything watches the wheel
        }
        scroll.setWidget(content);
        scroll.setWidgetResizable(true);
        scroll.resize(300, 400);
        scroll.show();
        scroll.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&scroll));
        guard = std::make_unique<WheelGuard>();
    }

    void turn(QWidget& control, int notches)
    {
        scroll.verticalScrollBar()->setValue(0);
        ASSERT_FALSE(control.visibleRegion().isEmpty());
        test::turnWheel(control, notches);
    }

    QList<QVariant> values() const
    {
        return {combo->currentIndex(), tabs->currentIndex(), number->value(), date->date(), slider->value()};
    }

    std::unique_ptr<WheelGuard> guard;
    QScrollArea scroll;
    QComboBox* combo;
    QTabBar* tabs;
    QDoubleSpinBox* number;
    QDateEdit* date;
    QSlider* slider;
    QWidgetList controls;
};

} // namespace

TEST_F(WheelGuardTest, changesNoValueAndScrollsThePanel)
{
    const auto before = values();
    for (auto* control : controls) {
        turn(*control, -1);
        EXPECT_GT(scroll.verticalScrollBar()->value(), 0) << control->metaObject()->className();
        EXPECT_EQ(before, values()) << control->metaObject()->className();
    }
}

TEST_F(WheelGuardTest, changesNoValueOfAControlThatHasTheFocus)
{
    const auto before = values();
    for (auto* control : controls) {
        control->setFocus();
        turn(*control, 1);
        turn(*control, -3);
        EXPECT_EQ(before, values()) << control->metaObject()->className();
    }
}

TEST_F(WheelGuardTest, givesNoControlTheFocus)
{
    scroll.setFocus();
    for (auto* control : controls) {
        control->setFocusPolicy(Qt::WheelFocus); // whatever it was made with, and whenever
        turn(*control, -1);
        EXPECT_FALSE(control->hasFocus()) << control->metaObject()->className();
    }
}

} // namespace pingshen::ui
