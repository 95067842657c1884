// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/FocusRing.h"

#include "tests/support/Wait.h"
#include "ui/theme/Palette.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

class FocusRings : public ::testing::Test
{
protected:
    FocusRings() : m_ring(nullptr)
    {
        m_window.resize(400, 200);
        auto* row = new QHBoxLayout(&m_window);
        row->setSpacing(12);
        for (auto* line : {&m_first, &m_second}) {
            row->addWidget(line);
        }
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(test::waitUntil([this] { return QApplication::activeWindow() == &m_window; }));
    }

    ~FocusRings() override
    {
        m_first.setParent(nullptr);
        m_second.setParent(nullptr);
    }

    QWidgetList rings(const QWidget& window) const
    {
        QWidgetList shown = window.findChildren<QWidget*>(u"focusRing"_s);
        shown.removeIf([](const QWidget* ring) { return !ring->isVisible(); });
        return shown;
    }

    FocusRing m_ring;
    QWidget m_window;
    QLineEdit m_first;
    QLineEdit m_second;
};

TEST_F(FocusRings, keepsTwiceTheDistanceFromAButtonOfItsOwnColour)
{
    m_second.setProperty("role", u"primary"_s);
    m_second.setFocus();
    ASSERT_EQ(1, rings(m_window).size());
    EXPECT_EQ(m_second.geometry().adjusted(-4, -4, 4, 4), rings(m_window).first()->geometry());
}

TEST_F(FocusRings, standsAroundWhatHasTheFocusAndNowhereElse)
{
    m_second.setFocus();
    ASSERT_EQ(1, rings(m_window).size());
    EXPECT_EQ(m_second.geometry().adjusted(-3, -3, 3, 3), rings(m_window).first()->geometry());
    m_first.setFocus();
    ASSERT_EQ(1, rings(m_window).size());
    EXPECT_EQ(m_first.geometry().adjusted(-3, -3, 3, 3), rings(m_window).first()->geometry());
}

TEST_F(FocusRings, isNotInTheWayOfTheMouse)
{
    m_second.setFocus();
    const auto edge = m_second.geometry().topLeft();
    ASSERT_TRUE(rings(m_window).first()->geometry().contains(edge - QPoint(1, 1)));
    EXPECT_EQ(&m_second, m_window.childAt(edge + QPoint(1, 1)));
    EXPECT_EQ(nullptr, m_window.childAt(edge - QPoint(1, 1)));
}

TEST_F(FocusRings, leavesAirBeforeWordsAtTheEdgeOfTheirButton)
{
    m_second.setProperty("flush", true);
    m_second.setFocus();
    ASSERT_EQ(1, rings(m_window).size());
    EXPECT_EQ(m_second.geometry().adjusted(-7, -3, 3, 3), rings(m_window).first()->geometry());
}

TEST_F(FocusRings, isTwoPixelsOfAccentWithAGap)
{
    m_first.setFocus();
    const auto image = m_window.grab().toImage();
    const int y = m_first.geometry().center().y();
    const int left = m_first.geometry().left();
    const auto accent = Palette::current().accent;
    EXPECT_EQ(accent, image.pixelColor(left - 3, y));
    EXPECT_EQ(accent, image.pixelColor(left - 2, y));
    EXPECT_EQ(image.pixelColor(1, 1), image.pixelColor(left - 1, y)) << "the gap shows the ground";
}

TEST_F(FocusRings, followsWhatMoves)
{
    m_first.setFocus();
    m_first.setGeometry(100, 100, 80, 30);
    EXPECT_EQ(QRect(97, 97, 86, 36), rings(m_window).first()->geometry());
}

TEST_F(FocusRings, leavesWithTheFocus)
{
    m_first.setFocus();
    m_first.clearFocus();
    EXPECT_TRUE(rings(m_window).isEmpty());
}

TEST_F(FocusRings, standsAroundTheCurrentRowOfAList)
{
    auto* list = new QListWidget(&m_window);
    list->addItems({u"one"_s, u"two"_s, u"three"_s});
    list->setGeometry(0, 0, 200, 150);
    list->show();
    list->setCurrentRow(1);
    list->setFocus();
    const auto row = list->visualRect(list->currentIndex());
    EXPECT_EQ(row.translated(list->viewport()->mapTo(&m_window, QPoint())), rings(m_window).first()->geometry());
    list->setCurrentRow(2);
    const auto below = list->visualRect(list->currentIndex()).translated(list->viewport()->mapTo(&m_window, QPoint()));
    EXPECT_TRUE(test::waitUntil([&] { return rings(m_window).first()->geometry() == below; }));
}

TEST_F(FocusRings, bringsIntoSightWhatGetsTheFocusAndKeepsTheCaretThere)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    auto* edit = new QPlainTextEdit(content);
    edit->setFixedHeight(60);
    column->addSpacing(900);
    column->addWidget(edit);
    auto* area = new QScrollArea(&m_window);
    area->setWidgetResizable(true);
    area->setWidget(content);
    area->setGeometry(0, 0, 300, 180);
    area->show();
    const auto caretIsSeen = [edit] { return edit->viewport()->visibleRegion().contains(edit->cursorRect().center()); };
    edit->setFocus();
    EXPECT_TRUE(test::waitUntil(caretIsSeen));
    edit->setPlainText(QString(30, u'\n'));
    edit->moveCursor(QTextCursor::End);
    edit->setFixedHeight(700);
    EXPECT_TRUE(test::waitUntil([&] { return edit->height() == 700 && caretIsSeen(); }));
}

} // namespace pingshen::ui
