// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "ui/shell/panes/WindowPlace.h"

#include <QDockWidget>
#include <QLabel>
#include <QScreen>
#include <QTest>
#include <QToolButton>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class Panes : public WindowTest
{
protected:
    Panes() { openFirst(); }

    QDockWidget& pane(const QString& name) const
    {
        return *m_station->window().findChild<QDockWidget*>(name + u"Pane"_s);
    }

    bool isShown(const QString& name) const { return pane(name).isVisible(); }

    void resizeTo(int width)
    {
        m_station->window().resize(width, 900);
        settle();
    }

    /// What was put off until the layout is done has happened.
    static void settle()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::processEvents();
        }
    }

    /// Drags what separates two panes, as a person does.
    void drag(const QPoint& from, int by)
    {
        auto& window = m_station->window();
        QTest::mouseMove(&window, from);
        QTest::mousePress(&window, Qt::LeftButton, {}, from);
        for (const int step : {by / 2, by}) {
            const QPoint to = from + QPoint(step, 0);
            QMouseEvent move(QEvent::MouseMove, to, window.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(&window, &move);
            settle();
        }
        QTest::mouseRelease(&window, Qt::LeftButton, {}, from + QPoint(by, 0));
        settle();
    }

    /// Makes the form wider and returns its width.
    int widenForm()
    {
        const int before = pane(u"form"_s).width();
        drag({pane(u"form"_s).x() - 2, 400}, -60);
        EXPECT_NEAR(before + 60, pane(u"form"_s).width(), 4);
        return pane(u"form"_s).width();
    }
};

TEST_F(Panes, keepTheWidthThatAPersonSetThroughShrinkingAndGrowing)
{
    const int set = widenForm();
    resizeTo(900);
    EXPECT_LT(pane(u"form"_s).width(), set);
    resizeTo(1440);
    EXPECT_NEAR(set, pane(u"form"_s).width(), 2);
}

/// Else everything would be painted where it does not stay.
TEST_F(Panes, haveTheirWidthsAsSoonAsTheWindowHasItsSize)
{
    for (const int width : {1700, 1400, 1900}) {
        m_station->window().resize(width, 900);
        const int atOnce = pane(u"document"_s).width();
        settle();
        EXPECT_EQ(pane(u"document"_s).width(), atOnce) << width;
    }
}

TEST_F(Panes, keepTheWidthThatAPersonSetThroughHidingAndRestarting)
{
    const int set = widenForm();
    m_station->press(u"Shift+F7"_s);
    ASSERT_FALSE(isShown(u"form"_s));
    m_station->press(u"Ctrl+F7"_s);
    m_station->press(u"Shift+F7"_s);
    EXPECT_TRUE(waitUntil([&] { return std::abs(pane(u"form"_s).width() - set) <= 2; }));
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_TRUE(waitUntil([&] { return std::abs(pane(u"form"_s).width() - set) <= 2; })) << pane(u"form"_s).width();
    EXPECT_FALSE(isShown(u"document"_s)) << "hidden by a person, it stays so";
}

TEST_F(Panes, keepAListThatWasSetOnAWideScreenWithinANarrowOne)
{
    resizeTo(2560);
    drag({pane(u"queue"_s).geometry().right() + 3, 400}, 260);
    const int set = pane(u"queue"_s).width();
    ASSERT_GT(set, 1440 * 3 / 10 + 2);
    resizeTo(1440);
    EXPECT_LE(pane(u"queue"_s).width(), 1440 * 3 / 10 + 2);
    resizeTo(1900);
    EXPECT_NEAR(set, pane(u"queue"_s).width(), 2);
}

TEST_F(Panes, foldTheQueueAwayOnANarrowWindowAndBringItBack)
{
    resizeTo(1280);
    EXPECT_FALSE(isShown(u"queue"_s));
    EXPECT_TRUE(isShown(u"document"_s));
    resizeTo(1440);
    EXPECT_TRUE(isShown(u"queue"_s));
}

TEST_F(Panes, leaveAVisibleWayBackToWhatIsHidden)
{
    resizeTo(1280);
    auto* way = m_station->shown<QToolButton>(u"toggleQueue"_s);
    ASSERT_NE(nullptr, way);
    EXPECT_FALSE(way->isChecked());
    QTest::mouseClick(way, Qt::LeftButton);
    EXPECT_TRUE(isShown(u"queue"_s));
    EXPECT_TRUE(way->isChecked());
    for (const auto& name : {u"toggleDocuments"_s, u"toggleForm"_s}) {
        EXPECT_NE(nullptr, m_station->shown<QToolButton>(name)) << qPrintable(name);
    }
}

TEST_F(Panes, keepTheQueueThatAPersonWantsOnANarrowWindow)
{
    resizeTo(1280);
    m_station->press(u"F7"_s);
    resizeTo(1440);
    resizeTo(1280);
    EXPECT_TRUE(isShown(u"queue"_s));
}

TEST_F(Panes, areAllAsAtFirstAfterAReset)
{
    const auto first = QList<int>{pane(u"queue"_s).width(), pane(u"document"_s).width(), pane(u"form"_s).width()};
    widenForm();
    m_station->press(u"F7"_s);
    m_station->press(u"Ctrl+F7"_s);
    m_station->window().addDockWidget(Qt::LeftDockWidgetArea, &pane(u"form"_s));
    pane(u"form"_s).setFloating(true);
    m_station->actions().action(u"layout.reset")->trigger();
    for (const auto& name : {u"queue"_s, u"document"_s, u"form"_s}) {
        EXPECT_TRUE(isShown(name) && !pane(name).isFloating()) << qPrintable(name);
    }
    EXPECT_EQ(Qt::RightDockWidgetArea, m_station->window().dockWidgetArea(&pane(u"form"_s)));
    const auto widths = [this] {
        return QList<int>{pane(u"queue"_s).width(), pane(u"document"_s).width(), pane(u"form"_s).width()};
    };
    EXPECT_TRUE(waitUntil([&] { return widths() == first; }));
}

TEST_F(Panes, coverNothingWhenTheyAreDetached)
{
    for (const auto& name : {u"form"_s, u"document"_s, u"queue"_s}) {
        auto* title = pane(name).titleBarWidget();
        QTest::mouseDClick(title, Qt::LeftButton);
        ASSERT_TRUE(pane(name).isFloating());
        EXPECT_TRUE(isShown(name)) << qPrintable(name);
        const auto window = m_station->window().frameGeometry();
        EXPECT_TRUE((pane(name).frameGeometry() & window).isEmpty()) << qPrintable(name);
        EXPECT_TRUE(m_station->window().screen()->availableGeometry().contains(pane(name).geometry()));
        QTest::mouseDClick(title, Qt::LeftButton);
        EXPECT_FALSE(pane(name).isFloating());
        EXPECT_EQ(1440, m_station->window().width()) << "the window has its place back";
    }
}

TEST_F(Panes, leaveAWindowThatCannotShrinkOnItsScreenWhenTheyAreDetached)
{
    const auto screen = m_station->window().screen()->availableGeometry();
    m_station->window().setMinimumWidth(screen.width() - 100);
    settle();
    for (const auto& name : {u"form"_s, u"document"_s}) {
        QTest::mouseDClick(pane(name).titleBarWidget(), Qt::LeftButton);
        settle();
        EXPECT_TRUE(screen.contains(m_station->window().frameGeometry())) << qPrintable(name);
        EXPECT_TRUE(screen.contains(pane(name).geometry())) << qPrintable(name);
        QTest::mouseDClick(pane(name).titleBarWidget(), Qt::LeftButton);
    }
}

TEST_F(Panes, leaveTheListsAsTheyAreWhenThePageIsTurned)
{
    resizeTo(1280);
    m_station->press(u"F7"_s);
    settle();
    const auto lists = [this] { return std::pair(pane(u"queue"_s).width(), pane(u"document"_s).width()); };
    const auto before = lists();
    const int form = pane(u"form"_s).width();
    m_station->press(u"Ctrl+Shift+3"_s);
    settle();
    EXPECT_EQ(before, lists());
    EXPECT_GT(pane(u"form"_s).width(), form) << "it takes what the pages leave";
}

TEST_F(Panes, keepTheFormLegibleInTheSmallestWindow)
{
    resizeTo(1280);
    m_station->press(u"F7"_s);
    ASSERT_TRUE(isShown(u"queue"_s) && isShown(u"document"_s) && isShown(u"form"_s));
    resizeTo(m_station->window().minimumSizeHint().width());
    EXPECT_GE(pane(u"form"_s).width(), 300);
    EXPECT_LT(pane(u"queue"_s).width(), pane(u"form"_s).width() * 2 / 3) << "the queue gives way first";
    const auto& submit = m_station->the(u"submit"_s);
    EXPECT_GE(submit.width(), submit.sizeHint().width());
    const auto& progress = m_station->the<QLabel>(u"progress"_s);
    for (const auto& line : progress.text().split(u'\n')) {
        EXPECT_LE(progress.fontMetrics().horizontalAdvance(line), progress.width()) << line.toStdString();
    }
}

TEST_F(Panes, fitAScreenOfANetbook)
{
    EXPECT_LE(m_station->window().minimumSizeHint().width(), 1024);
    EXPECT_LE(m_station->window().minimumSizeHint().height(), 600);
}

TEST(WindowPlace, liesWithItsFrameInWhatTheScreenLeavesFree)
{
    const QMargins frame(2, 30, 2, 2);
    const QRect free(0, 27, 1280, 773);
    EXPECT_EQ(QRect(2, 57, 1276, 741), ui::fitted({0, 0, 1440, 900}, free, frame));
    EXPECT_EQ(QRect(100, 100, 800, 600), ui::fitted({100, 100, 800, 600}, free, frame));
    EXPECT_EQ(QRect(478, 198, 800, 600), ui::fitted({3000, 2000, 800, 600}, free, frame));
}

TEST(WindowPlace, putsADetachedPaneBesideTheWindowAndMakesRoomForIt)
{
    const QRect screen(0, 0, 1440, 900);
    const auto right = ui::sideBySide({0, 0, 1440, 900}, 400, screen, Qt::RightEdge, 700);
    EXPECT_EQ(QRect(0, 0, 1040, 900), right.window);
    EXPECT_EQ(QRect(1040, 0, 400, 900), right.pane);
    const auto left = ui::sideBySide({200, 50, 1000, 800}, 300, screen, Qt::LeftEdge, 700);
    EXPECT_EQ(QRect(300, 50, 1000, 800), left.window);
    EXPECT_EQ(QRect(0, 50, 300, 800), left.pane);
}

TEST(WindowPlace, keepsADetachedPaneAndItsWindowOnTheScreenWhereBothAreWide)
{
    const QRect screen(100, 0, 1000, 800); // beside a task bar
    for (const auto side : {Qt::LeftEdge, Qt::RightEdge}) {
        const auto both = ui::sideBySide({0, 0, 1400, 700}, 500, screen, side, 800);
        EXPECT_EQ(800, both.window.width()) << "not narrower than it can be";
        EXPECT_EQ(250, both.pane.width()) << "at least half of what it asks for";
        EXPECT_TRUE(screen.contains(both.window)) << side;
        EXPECT_TRUE(screen.contains(both.pane)) << side;
        const bool isLeft = side == Qt::LeftEdge;
        EXPECT_EQ(isLeft ? screen.right() : screen.left() + 799, both.window.right());
        EXPECT_EQ(isLeft ? screen.left() : screen.right() - 249, both.pane.left());
    }
}

} // namespace pingshen::test
