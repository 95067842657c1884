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

enum class Come { Nothing, Previews, Everything };

/// What the view shows with so much room before and above it, once these pictures have come.
QImage seenAt(QMargins around, Come come)
{
    test::FakePageSource source;
    TileStore tiles{source};
    QWidget window;
    PageView view{tiles};
    auto* column = new QVBoxLayout(&window);
    column->setContentsMargins(around);
    column->addWidget(&view);
    window.resize(640 + around.left(), 480 + around.top());
    window.show();
    view.showDocument(Digest::of("a"), test::pagesOfA4(3), {});
    QCoreApplication::sendPostedEvents();
    for (const auto& [key, priority] : source.waiting()) {
        const bool isPreview = key.rect.size() == key.pageSize;
        if (come == Come::Everything || (come == Come::Previews && isPreview)) {
            source.answer(key);
        }
    }
    const double ratio = view.devicePixelRatioF();
    const auto corner = QPointF(view.viewport()->mapTo(&window, QPoint())) * ratio;
    const QRect place({qRound(corner.x()), qRound(corner.y())}, view.viewport()->size() * ratio);
    return window.grab().toImage().copy(place.adjusted(2, 2, -2, -2)); // its edge lies between two pixels
}

} // namespace

TEST_F(HighDpiTest, showsTheSameWhereverItBegins)
{
    for (const auto come : {Come::Nothing, Come::Previews, Come::Everything}) {
        const auto whole = seenAt({16, 36, 0, 0}, come);
        EXPECT_TRUE(whole == seenAt({13, 37, 0, 0}, come)) << static_cast<int>(come);
        EXPECT_TRUE(whole == seenAt({15, 39, 0, 0}, come)) << static_cast<int>(come);
    }
}

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
