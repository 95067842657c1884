// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ReadingOrder.h"
#include "ui/theme/Keyboard.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

class ReadingOrder : public ::testing::Test
{
protected:
    template<class T = QLineEdit>
    T* add(const QString& name, const QRect& place, QWidget* parent = nullptr)
    {
        auto* widget = new T(parent ? parent : &m_window);
        widget->setObjectName(name);
        widget->setGeometry(place);
        return widget;
    }

    QStringList order()
    {
        m_window.resize(600, 400);
        m_window.show();
        QStringList names;
        for (const auto* stop : readingOrder(m_window)) {
            names.append(stop->objectName());
        }
        return names;
    }

    QWidget m_window;
};

TEST_F(ReadingOrder, goesLineByLineWhateverWasMadeFirst)
{
    add(u"third"_s, {0, 40, 50, 20});
    add(u"second"_s, {100, 3, 50, 24});
    add(u"first"_s, {0, 0, 50, 30});
    EXPECT_EQ((QStringList{u"first"_s, u"second"_s, u"third"_s}), order());
}

TEST_F(ReadingOrder, readsAPaneToItsEndBeforeTheNext)
{
    auto* right = add<QWidget>(u"right"_s, {300, 0, 300, 400});
    auto* left = add<QWidget>(u"left"_s, {0, 0, 290, 400});
    add(u"right 1"_s, {0, 0, 50, 20}, right);
    add(u"left 2"_s, {0, 200, 50, 20}, left);
    add(u"left 1"_s, {0, 0, 50, 20}, left);
    EXPECT_EQ((QStringList{u"left 1"_s, u"left 2"_s, u"right 1"_s}), order());
}

TEST_F(ReadingOrder, passesOverWhatCannotBeUsed)
{
    add(u"used"_s, {0, 0, 50, 20});
    add(u"disabled"_s, {0, 30, 50, 20})->setEnabled(false);
    add(u"hidden"_s, {0, 60, 50, 20})->hide();
    add<QLabel>(u"label"_s, {0, 90, 50, 20});
    EXPECT_EQ(QStringList{u"used"_s}, order());
}

TEST_F(ReadingOrder, goesOnFromWhereTabWouldNotStopAndRoundTheEnds)
{
    add(u"first"_s, {0, 0, 50, 20});
    auto* button = add<QPushButton>(u"clicked"_s, {0, 30, 50, 20});
    button->setFocusPolicy(Qt::ClickFocus);
    add(u"last"_s, {0, 60, 50, 20});
    order();
    button->setFocus();
    EXPECT_TRUE(focusInReadingOrder(m_window, true));
    EXPECT_EQ(u"last"_s, m_window.focusWidget()->objectName());
    focusInReadingOrder(m_window, true);
    EXPECT_EQ(u"first"_s, m_window.focusWidget()->objectName());
    focusInReadingOrder(m_window, false);
    EXPECT_EQ(u"last"_s, m_window.focusWidget()->objectName());
}

TEST_F(ReadingOrder, leavesTheKeyboardWhereItIsWhenTheTargetIsHiddenOrDisabled)
{
    auto* here = add(u"here"_s, {0, 0, 50, 20});
    auto* page = add<QWidget>(u"page"_s, {0, 30, 100, 100});
    auto* there = add(u"there"_s, {0, 0, 50, 20}, page);
    order();
    here->setFocus();
    page->hide();
    giveKeyboard(*there);
    EXPECT_EQ(here, m_window.focusWidget());
    page->show();
    there->setEnabled(false);
    giveKeyboard(*there);
    EXPECT_EQ(here, m_window.focusWidget());
    there->setEnabled(true);
    giveKeyboard(*there);
    EXPECT_EQ(there, m_window.focusWidget());
}

} // namespace pingshen::ui
