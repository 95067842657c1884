// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/PageMoves.h"

#include <gtest/gtest.h>

namespace pingshen::ui {

namespace {

PageCamera cameraOver(int pages, Zoom zoom = {}, PageMode mode = PageMode::Continuous)
{
    PageCamera camera;
    camera.setMode(mode);
    camera.setZoom(zoom, {});
    camera.setViewport({824, 600}, 1);
    camera.setPages(QList<QSizeF>(pages, QSizeF(595, 842)));
    return camera;
}

void go(PageCamera& camera, Move move)
{
    const auto [page, offset] = destinationOf(camera, move);
    camera.turnTo(page, offset);
}

} // namespace

TEST(PageMoves, aScreenOverlapsTheOneBefore)
{
    auto camera = cameraOver(9);
    go(camera, Move::PageDown);
    EXPECT_EQ(560, camera.view().y());
    go(camera, Move::ScreenDown);
    EXPECT_EQ(1120, camera.view().y());
    go(camera, Move::PageUp);
    go(camera, Move::ScreenUp);
    EXPECT_EQ(0, camera.view().y());
}

TEST(PageMoves, whereAWholePageFitsAScreenIsAPage)
{
    auto camera = cameraOver(9, {ZoomMode::FitPage});
    camera.moveTo({0, 5});
    go(camera, Move::PageDown);
    EXPECT_EQ(camera.layout().pageRect(1).top() - 12 + 5, camera.view().y());
    EXPECT_EQ(1, camera.page());
}

TEST(PageMoves, whereSeveralPagesFitAScreenIsAllOfThem)
{
    auto camera = cameraOver(40, {ZoomMode::Percent, 20});
    const int pitch = camera.layout().pageRect(1).top() - camera.layout().pageRect(0).top();
    ASSERT_EQ(2, 600 / pitch);
    camera.showPage(10);
    const int top = camera.view().y();
    go(camera, Move::ScreenDown);
    EXPECT_EQ(top + 2 * pitch, camera.view().y());
}

TEST(PageMoves, inSingleModeAPageMoveTurnsThePageAtTheSamePlace)
{
    auto camera = cameraOver(3, {}, PageMode::Single);
    camera.moveTo({0, 200});
    go(camera, Move::PageDown);
    EXPECT_EQ(1, camera.page());
    EXPECT_EQ(200, camera.view().y());
    go(camera, Move::PageUp);
    go(camera, Move::PageUp);
    EXPECT_EQ(0, camera.page());
    EXPECT_EQ(200, camera.view().y());
}

TEST(PageMoves, inSingleModeALineBeyondTheEdgeTurnsThePage)
{
    auto camera = cameraOver(3, {}, PageMode::Single);
    camera.moveTo(camera.reach());
    go(camera, Move::LineDown);
    EXPECT_EQ(1, camera.page());
    EXPECT_EQ(0, camera.view().y());
    go(camera, Move::LineUp);
    EXPECT_EQ(0, camera.page());
    EXPECT_EQ(camera.reach(), camera.view().topLeft());
}

TEST(PageMoves, sidewaysScrollsWhenItCanAndTurnsThePageWhenNot)
{
    auto camera = cameraOver(9);
    go(camera, Move::Right);
    EXPECT_EQ(camera.layout().pageRect(1).top() - 12, camera.view().y());
    go(camera, Move::Left);
    EXPECT_EQ(0, camera.view().y());
    camera.setZoom({ZoomMode::Percent, 300}, {});
    go(camera, Move::Right);
    EXPECT_EQ(QPoint(48, 0), camera.view().topLeft());
}

TEST(PageMoves, homeAndEndReachTheEdgesOfTheDocument)
{
    auto camera = cameraOver(9);
    go(camera, Move::Last);
    EXPECT_EQ(8, camera.page());
    EXPECT_EQ(camera.reach().y(), camera.view().y());
    go(camera, Move::First);
    EXPECT_EQ(0, camera.page());
    EXPECT_EQ(0, camera.view().y());
}

TEST(PageMoves, nothingHappensAtTheEndsOrWithoutPages)
{
    auto camera = cameraOver(1, {}, PageMode::Single);
    for (const auto move : {Move::PageDown, Move::Right, Move::Left, Move::PageUp}) {
        go(camera, move);
        EXPECT_EQ(QPoint(0, 0), camera.view().topLeft());
    }
    PageCamera empty;
    go(empty, Move::PageDown);
    EXPECT_EQ(0, empty.page());
}

} // namespace pingshen::ui
