// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/PageLayout.h"

#include <gtest/gtest.h>

#include <limits>

namespace pingshen::ui {

namespace {

constexpr QSizeF a4(595, 842);
constexpr QSizeF landscape(842, 595);

PageLayout::Settings window(QSize size, Zoom zoom = {})
{
    return {.zoom = zoom, .viewport = size};
}

} // namespace

TEST(PageLayout, fitsEveryPageToTheWidthBetweenTheMargins)
{
    const PageLayout layout({a4, landscape}, window({824, 600}));
    EXPECT_EQ(QRect(12, 12, 800, 1132), layout.pageRect(0));
    EXPECT_EQ(QRect(12, 12 + 1132 + 12, 800, 565), layout.pageRect(1));
    EXPECT_EQ(QSize(824, 1156 + 565 + 12), layout.canvas(0));
}

TEST(PageLayout, fitsAWholePageIntoTheWindow)
{
    const PageLayout layout({a4}, window({2000, 866}, {ZoomMode::FitPage}));
    EXPECT_EQ(QSize(595, 842), layout.pageRect(0).size());
    EXPECT_EQ(QSize(2000, 866), layout.canvas(0));
}

TEST(PageLayout, aHundredPercentIsNinetySixPixelsToTheInch)
{
    auto settings = window({100, 100}, {ZoomMode::Percent, 100});
    settings.ratio = 1.5;
    const PageLayout layout({QSizeF(72, 144)}, settings);
    EXPECT_EQ(QSize(144, 288), layout.pageRect(0).size());
    EXPECT_DOUBLE_EQ(100, layout.percentOf(0));
}

TEST(PageLayout, aPageOnItsSideSwapsItsSides)
{
    auto settings = window({1000, 1000}, {ZoomMode::Percent, 75});
    settings.rotation = 90;
    EXPECT_EQ(QSize(842, 595), PageLayout({a4}, settings).pageRect(0).size());
}

TEST(PageLayout, singleModeGivesEveryPageItsOwnCanvas)
{
    auto settings = window({824, 2000});
    settings.mode = PageMode::Single;
    const PageLayout layout({a4, landscape}, settings);
    EXPECT_EQ(QRect(12, (2000 - 1132) / 2, 800, 1132), layout.pageRect(0));
    EXPECT_EQ(QRect(12, (2000 - 565) / 2, 800, 565), layout.pageRect(1));
    EXPECT_EQ((PageRange{1, 1}), layout.visiblePages(QRect(0, 0, 824, 2000), 1));
}

TEST(PageLayout, seesAPageFromItsFirstPixelToItsLast)
{
    const PageLayout layout(QList<QSizeF>(9, a4), window({824, 600}));
    const auto second = layout.pageRect(1);
    EXPECT_EQ((PageRange{0, 0}), layout.visiblePages(QRect(0, second.top() - 600, 824, 600), 0));
    EXPECT_EQ((PageRange{0, 1}), layout.visiblePages(QRect(0, second.top() - 599, 824, 600), 0));
    EXPECT_EQ((PageRange{1, 1}), layout.visiblePages(QRect(0, second.bottom() - 599, 824, 600), 0));
    EXPECT_EQ((PageRange{1, 2}), layout.visiblePages(QRect(0, second.bottom(), 824, 600), 0));
    EXPECT_EQ((PageRange{2, 2}), layout.visiblePages(QRect(0, second.bottom() + 1, 824, 600), 0));
}

TEST(PageLayout, aPointBetweenPagesBelongsToTheNearerOne)
{
    const PageLayout layout(QList<QSizeF>(3, a4), window({824, 600}));
    const int end = layout.pageRect(0).bottom();
    EXPECT_EQ(0, layout.pageAt(0, 0));
    EXPECT_EQ(0, layout.pageAt(end + 5, 0));
    EXPECT_EQ(1, layout.pageAt(end + 8, 0));
    EXPECT_EQ(2, layout.pageAt(1'000'000, 0));
}

TEST(PageLayout, anAnchorComesBackToItsPixelInsideAndOutsideThePage)
{
    for (const int rotation : {0, 90, 180, 270}) {
        auto settings = window({777, 555}, {ZoomMode::Percent, 133});
        settings.rotation = rotation;
        settings.ratio = 1.25;
        const PageLayout layout(QList<QSizeF>(5, a4), settings);
        for (const QPoint point :
             {QPoint(0, 0), QPoint(3, 17), QPoint(500, 4321), QPoint(901, 1416), QPoint(10, 9000)}) {
            EXPECT_EQ(point, layout.pointOf(layout.anchorOn(2, point))) << rotation;
        }
    }
}

TEST(PageLayout, aMarginDoesNotGrowWithTheZoom)
{
    const PageLayout small({a4}, window({100, 100}, {ZoomMode::Percent, 100}));
    const PageLayout large({a4}, window({100, 100}, {ZoomMode::Percent, 400}));
    EXPECT_EQ(QPoint(0, 0), large.pointOf(small.anchorOn(0, QPoint(0, 0))));
}

TEST(PageLayout, aSizeThatMakesNoSenseStandsForA4)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const PageLayout layout({QSizeF(0, 10), QSizeF(nan, nan), QSizeF(1e9, 1), a4}, window({824, 600}));
    for (int page = 0; page < 4; ++page) {
        EXPECT_EQ(QSize(800, 1132), layout.pageRect(page).size());
    }
}

TEST(PageLayout, theHugestDocumentStaysWithinWhatAScrollBarCounts)
{
    const PageLayout layout(QList<QSizeF>(50'000, QSizeF(14'400, 14'400)),
                            window({800, 600}, {ZoomMode::Percent, 800}));
    const auto last = layout.pageRect(49'999);
    EXPECT_GT(last.top(), layout.pageRect(49'998).top());
    EXPECT_LT(last.bottom(), layout.canvas(0).height());
}

} // namespace pingshen::ui
