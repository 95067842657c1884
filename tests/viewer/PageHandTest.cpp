// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakePageSource.h"
#include "ui/viewer/PageView.h"

#include <QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

class PageHandTest : public ::testing::Test
{
protected:
    PageHandTest()
    {
        view.setMotion(Motion::Direct);
        view.resize(840, 620);
        view.show();
    }

    void open(int pages)
    {
        view.showDocument(Digest::of("a"), test::pagesOfA4(pages), u"contract.pdf"_s);
        QCoreApplication::sendPostedEvents();
    }

    int y() const { return view.camera().view().y(); }

    test::FakePageSource source;
    TileStore tiles{source};
    PageView view{tiles};
};

} // namespace

/// Until it comes up, Space may be a hand that drags; held down it goes on by itself.
TEST_F(PageHandTest, spaceMovesOnceWhenItComesUpAndByScreensWhileItIsHeld)
{
    open(9);
    const int screen = view.viewport()->height() - 40;
    const auto space = [this](QEvent::Type type, bool repeats, Qt::KeyboardModifiers modifiers = {}) {
        QKeyEvent event(type, Qt::Key_Space, modifiers, u" "_s, repeats);
        QCoreApplication::sendEvent(&view, &event);
    };
    space(QEvent::KeyPress, false);
    EXPECT_EQ(0, y());
    space(QEvent::KeyRelease, true); // between two repeats
    EXPECT_EQ(0, y());
    space(QEvent::KeyPress, true);
    EXPECT_EQ(screen, y());
    space(QEvent::KeyPress, true);
    EXPECT_EQ(2 * screen, y());
    space(QEvent::KeyPress, true, Qt::ShiftModifier);
    EXPECT_EQ(screen, y());
    space(QEvent::KeyRelease, false);
    EXPECT_EQ(2 * screen, y());
    space(QEvent::KeyRelease, false);
    EXPECT_EQ(2 * screen, y()) << "it was up";
    space(QEvent::KeyPress, false);
    QFocusEvent leaving(QEvent::FocusOut);
    QCoreApplication::sendEvent(&view, &leaving);
    space(QEvent::KeyRelease, false);
    EXPECT_EQ(2 * screen, y()) << "it was pressed for something else";
}

TEST_F(PageHandTest, theHandLetsGoWhereTheButtonCameUpUnseen)
{
    open(9);
    auto* viewport = view.viewport();
    QTest::mousePress(viewport, Qt::MiddleButton, {}, {200, 300});
    QTest::mouseMove(viewport, {200, 200});
    EXPECT_EQ(100, y());
    const auto unpressed = [viewport](QPointF at) {
        QMouseEvent event(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(viewport, &event);
    };
    unpressed({200, 180});
    const int there = y();
    unpressed({200, 40});
    EXPECT_EQ(there, y());
    QTest::mousePress(viewport, Qt::RightButton, {}, {200, 300});
    QTest::mouseMove(viewport, {200, 100});
    QTest::mouseRelease(viewport, Qt::RightButton, {}, {200, 100});
    EXPECT_EQ(there, y()) << "the right one drags nothing";
}

} // namespace pingshen::ui
