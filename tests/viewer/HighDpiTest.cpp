// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakePageSource.h"
#include "ui/viewer/PageView.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace pingshen::ui {

namespace {

/// A view that begins between two device pixels, as docks make it.
class HighDpiTest : public ::testing::Test
{
protected:
    HighDpiTest()
    {
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(13, 37, 0, 0);
        column->addWidget(&view);
        window.resize(701, 503);
        window.show();
        view.showDocument(Digest::of("a"), test::pagesOfA4(3), {});
        QCoreApplication::sendPostedEvents();
        source.answerAll();
    }

    test::FakePageSource source;
    TileStore tiles{source};
    QWidget window;
    PageView view{tiles};
};

} // namespace

TEST_F(HighDpiTest, asksForDevicePixels)
{
    const double ratio = view.devicePixelRatioF();
    ASSERT_GT(ratio, 1);
    const int width = static_cast<int>(view.viewport()->width() * ratio) - 2 * qRound(PageLayout::margin * ratio);
    EXPECT_EQ(width, view.camera().layout().pageRect(0).width());
}

TEST_F(HighDpiTest, everyPixelOfASharpTileReachesTheScreenAsItIs)
{
    const auto seen = window.grab().toImage();
    const double ratio = view.devicePixelRatioF();
    const auto corner = (QPointF(view.viewport()->mapTo(&window, QPoint())) * ratio);
    const QPoint origin(qRound(corner.x()), qRound(corner.y()));
    const auto page = view.camera().layout().pageRect(0).translated(-view.camera().view().topLeft());
    for (int y = 60; y < 200; y += 7) {
        for (int x = 3; x < 300; x += 11) {
            const auto pixel = seen.pixel(origin + page.topLeft() + QPoint(x, y)) | 0xFF000000;
            ASSERT_EQ(test::sharpPixel(0, x, y), pixel) << x << ' ' << y;
        }
    }
}

} // namespace pingshen::ui
