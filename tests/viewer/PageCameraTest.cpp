// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/PageCamera.h"

#include <gtest/gtest.h>

namespace pingshen::ui {

namespace {

PageCamera cameraOver(int pages, QSize viewport = {824, 600}, double ratio = 1)
{
    PageCamera camera;
    camera.setViewport(viewport, ratio);
    camera.setPages(QList<QSizeF>(pages, QSizeF(595, 842)));
    return camera;
}

/// The paper under a point of the viewport, in thousandths of the page.
QPoint paperUnder(const PageCamera& camera, int page, QPoint point)
{
    return (camera.layout().anchorOn(page, camera.view().topLeft() + point).at * 1000).toPoint();
}

} // namespace

TEST(PageCamera, zoomKeepsThePaperUnderThePointer)
{
    auto camera = cameraOver(9);
    camera.moveTo({0, 3000});
    const QPoint pointer(300, 200);
    const auto paper = paperUnder(camera, 2, pointer);
    for (const double percent : {250., 130., 410., 800.}) {
        camera.setZoom({ZoomMode::Percent, percent}, pointer);
        EXPECT_EQ(paper, paperUnder(camera, 2, pointer)) << percent;
    }
}

TEST(PageCamera, resizingAndComingBackIsExact)
{
    auto camera = cameraOver(9);
    camera.moveTo({0, 4321});
    for (int width = 820; width > 300; width -= 7) {
        camera.setViewport({width, 600}, 1);
    }
    camera.setViewport({824, 600}, 1);
    EXPECT_EQ(QPoint(0, 4321), camera.view().topLeft());
}

TEST(PageCamera, resizingAtTheEndComesBackToTheEnd)
{
    auto camera = cameraOver(2);
    camera.moveTo(camera.reach());
    const auto end = camera.view();
    camera.setViewport({824, 2400}, 1);
    camera.setViewport({824, 600}, 1);
    EXPECT_EQ(end, camera.view());
}

TEST(PageCamera, fourQuarterTurnsComeBackToTheSamePaper)
{
    auto camera = cameraOver(9);
    camera.setZoom({ZoomMode::Percent, 200}, {});
    camera.moveTo({400, 5200});
    const QPoint middle(412, 300);
    const int page = camera.layout().pageAt(5500, 0);
    const auto paper = paperUnder(camera, page, middle);
    for (const int rotation : {90, 180, 270, 0}) {
        camera.setRotation(rotation);
        EXPECT_EQ(paper, paperUnder(camera, page, middle)) << rotation;
    }
}

TEST(PageCamera, anotherModeKeepsPageAndUpperEdge)
{
    auto camera = cameraOver(9);
    camera.moveTo({0, camera.layout().pageRect(4).top() + 250});
    camera.setMode(PageMode::Single);
    EXPECT_EQ(4, camera.page());
    EXPECT_EQ(camera.layout().pageRect(4).top() + 250, camera.view().y());
    camera.setMode(PageMode::Continuous);
    EXPECT_EQ(4, camera.page());
    EXPECT_EQ(camera.layout().pageRect(4).top() + 250, camera.view().y());
}

TEST(PageCamera, aPlaceIsRestoredToThePixel)
{
    for (const auto mode : {PageMode::Continuous, PageMode::Single}) {
        auto camera = cameraOver(120, {1001, 703}, 1.25);
        camera.setMode(mode);
        camera.setRotation(270);
        camera.setZoom({ZoomMode::Percent, 173.3}, {});
        camera.showPage(77);
        camera.moveTo(camera.view().topLeft() + QPoint(123, 457));
        const auto place = camera.place({});

        auto other = cameraOver(120, {1001, 703}, 1.25);
        other.restore(place);
        EXPECT_EQ(camera.view(), other.view());
        EXPECT_EQ(camera.page(), other.page());
        EXPECT_EQ(place, other.place({}));
    }
}

TEST(PageCamera, aPlaceRestoredBeforeTheWindowHasItsSizeIsExactLater)
{
    auto camera = cameraOver(50);
    camera.moveTo({0, 9876});
    auto other = cameraOver(50, {100, 30});
    other.restore(camera.place({}));
    other.setViewport({824, 600}, 1);
    EXPECT_EQ(camera.view(), other.view());
}

TEST(PageCamera, thePageJumpedToIsTheOneReadAlsoWhenItCannotReachTheTop)
{
    auto camera = cameraOver(120);
    camera.setZoom({ZoomMode::Percent, 20}, {});
    camera.showPage(118);
    EXPECT_EQ(118, camera.page());
    EXPECT_EQ(camera.reach().y(), camera.view().y());
}

TEST(PageCamera, theEndOfTheDocumentIsItsLastPage)
{
    auto camera = cameraOver(120);
    camera.setZoom({ZoomMode::Percent, 20}, {});
    camera.moveTo(camera.reach());
    EXPECT_EQ(119, camera.page());
    camera.moveTo({});
    EXPECT_EQ(0, camera.page());
}

TEST(PageCamera, aWholePageIsShownFromItsTop)
{
    auto camera = cameraOver(9);
    camera.moveTo({0, camera.layout().pageRect(3).top() + 700});
    camera.setZoom({ZoomMode::FitPage}, {});
    EXPECT_EQ(camera.layout().pageRect(camera.page()).top() - 12, camera.view().y());
}

TEST(PageCamera, neverLooksBeyondTheCanvas)
{
    auto camera = cameraOver(2);
    camera.moveTo({-50, -50});
    EXPECT_EQ(QPoint(0, 0), camera.view().topLeft());
    camera.moveTo({1'000'000, 1'000'000});
    EXPECT_EQ(camera.reach(), camera.view().topLeft());
}

TEST(PageCamera, withoutPagesNothingMoves)
{
    PageCamera camera;
    camera.setViewport({800, 600}, 1);
    camera.setZoom({ZoomMode::Percent, 50}, {10, 10});
    camera.setRotation(90);
    camera.setMode(PageMode::Single);
    camera.showPage(3);
    camera.moveTo({5, 5});
    EXPECT_EQ(QRect(0, 0, 800, 600), camera.view());
}

} // namespace pingshen::ui
