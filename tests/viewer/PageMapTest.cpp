// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/PageMap.h"
#include "ui/viewer/place/PageCamera.h"

#include <gtest/gtest.h>

namespace pingshen::ui {

namespace {

PageCamera cameraAt(const PageLayout::Settings& settings, QPoint offset)
{
    PageCamera camera;
    camera.setPages({QSizeF(595.3, 841.9), QSizeF(841.9, 595.3), QSizeF(10, 14'400)});
    camera.setViewport(settings.viewport, settings.ratio);
    camera.restore({{}, {}, settings.zoom, settings.rotation, settings.mode});
    camera.moveTo(offset);
    return camera;
}

void expectNear(QPointF expected, QPointF actual, double within = 1e-6)
{
    EXPECT_NEAR(expected.x(), actual.x(), within);
    EXPECT_NEAR(expected.y(), actual.y(), within);
}

} // namespace

TEST(PageMap, thereAndBackIsExactAtEveryZoomRotationAndRatio)
{
    for (const double ratio : {1.0, 1.25, 1.5, 2.0}) {
        for (const int rotation : {0, 90, 180, 270}) {
            for (const double percent : {5.0, 33.0, 100.0, 137.3, 800.0}) {
                const auto camera = cameraAt({.mode = PageMode::Continuous,
                                              .zoom = {ZoomMode::Percent, percent},
                                              .rotation = rotation,
                                              .viewport = {801, 603},
                                              .ratio = ratio},
                                             {37, 1234});
                for (int page = 0; page < 3; ++page) {
                    const auto map = camera.map(page);
                    const QPointF point(7.25, 311.875);
                    expectNear(point, map.toPage(map.toView(point)));
                    const QRectF frame(map.frame());
                    EXPECT_EQ(frame, map.toView(QRectF({}, map.paper())).toRect().toRectF());
                }
            }
        }
    }
}

TEST(PageMap, thePageTurnsClockwise)
{
    const auto corner = [](int rotation) {
        const auto map =
            cameraAt({.zoom = {ZoomMode::FitPage}, .rotation = rotation, .viewport = {900, 900}}, {}).map(0);
        return map.toView(QPointF(0, 0)) - QPointF(map.frame().topLeft());
    };
    const auto size = [](int rotation) {
        return cameraAt({.zoom = {ZoomMode::FitPage}, .rotation = rotation, .viewport = {900, 900}}, {})
            .map(0)
            .frame()
            .size();
    };
    expectNear({0, 0}, corner(0));
    expectNear(QPointF(size(90).width(), 0), corner(90));
    expectNear(QPointF(size(180).width(), size(180).height()), corner(180));
    expectNear(QPointF(0, size(270).height()), corner(270));
}

TEST(PageMap, aPointOfTheViewportIsOnTheNearestPage)
{
    const auto camera = cameraAt({.zoom = {ZoomMode::FitPage}, .viewport = {900, 900}}, {0, 0});
    const auto first = camera.map(0);
    const auto middle = camera.pointAt(QRectF(first.frame()).center());
    ASSERT_TRUE(middle);
    EXPECT_EQ(0, middle->page);
    expectNear({595.3 / 2, 841.9 / 2}, middle->at);
    EXPECT_EQ(1, camera.pointAt(QPointF(450, first.frame().bottom() + 11))->page);
    EXPECT_LT(camera.pointAt(QPointF(0, 450))->at.x(), 0);
    EXPECT_FALSE(PageCamera().pointAt({}));
}

TEST(PageMap, whatIsToBeSeenComesToAThirdOfTheHeightUnlessItIsInSightAlready)
{
    auto camera = cameraAt({.viewport = {600, 600}}, {0, 0});
    const QRectF far(100, 700, 200, 20);
    const auto to = camera.offsetFor(0, far);
    camera.turnTo(0, to);
    EXPECT_NEAR(200, camera.map(0).toView(far).top(), 1);
    EXPECT_EQ(camera.view().topLeft(), camera.offsetFor(0, far.translated(0, 40)));
    EXPECT_NE(camera.view().topLeft(), camera.offsetFor(0, far.translated(0, -260)));
}

TEST(PageMap, whatIsToBeSeenIsFoundOnAnotherPageOfSingleModeAndBesideTheWindow)
{
    auto camera =
        cameraAt({.mode = PageMode::Single, .zoom = {ZoomMode::Percent, 400}, .viewport = {600, 600}}, {0, 0});
    const QRectF far(700, 500, 60, 20);
    camera.turnTo(1, camera.offsetFor(1, far));
    EXPECT_EQ(1, camera.page());
    EXPECT_TRUE(QRectF(60, 60, 480, 480).contains(camera.map(1).toView(far)));
}

} // namespace pingshen::ui
