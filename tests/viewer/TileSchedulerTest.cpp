// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tiles/TileScheduler.h"
#include "ui/viewer/place/PageCamera.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 plenty = 1LL << 30;

struct Reader
{
    explicit Reader(int pages, Zoom zoom = {}, PageMode mode = PageMode::Continuous, QSize viewport = {824, 600})
    {
        camera.setMode(mode);
        camera.setZoom(zoom, {});
        camera.setViewport(viewport, 1);
        camera.setPages(QList<QSizeF>(pages, QSizeF(595, 842)));
    }

    QList<TileWish> wishes(qint64 budget = plenty) const
    {
        return wishesFor(camera.layout(), {document, camera.view(), camera.page(), direction}, budget);
    }

    /// "p3" a preview of page 3, "s3" a sharp tile of it, in the order of the wishes.
    QStringList words(TilePriority priority) const
    {
        QStringList words;
        for (const auto& wish : wishes()) {
            if (wish.priority == priority) {
                const QString word = (isPreview(wish.key) ? u"p%1"_s : u"s%1"_s).arg(wish.key.page);
                if (words.isEmpty() || words.last() != word) {
                    words.append(word);
                }
            }
        }
        return words;
    }

    Digest document = Digest::of("a");
    PageCamera camera;
    Direction direction = Direction::Forward;
};

QStringList list(std::initializer_list<const char*> words)
{
    QStringList result;
    for (const auto* word : words) {
        result.append(QString::fromLatin1(word));
    }
    return result;
}

} // namespace

TEST(TileGrid, aPageOfTwoMillionPixelsIsOneTile)
{
    const TileGrid grid{{}, 0, {1000, 2000}, 0};
    const auto tiles = grid.tilesIn(QRect(0, 0, 1, 1));
    ASSERT_EQ(1, tiles.size());
    EXPECT_EQ(QRect(0, 0, 1000, 2000), tiles.first().rect);
}

TEST(TileGrid, tilesCoverALargePageOnceAndStayWithinTwoMillionPixels)
{
    const QSize page(5001, 7003);
    const TileGrid grid{{}, 0, page, 0};
    QRegion covered;
    qint64 pixels = 0;
    for (const auto& tile : grid.tilesIn(QRect({}, page))) {
        EXPECT_LE(qint64(tile.rect.width()) * tile.rect.height(), TileGrid::pixelsOfTile);
        covered += tile.rect;
        pixels += qint64(tile.rect.width()) * tile.rect.height();
    }
    EXPECT_EQ(QRegion(QRect({}, page)), covered);
    EXPECT_EQ(qint64(page.width()) * page.height(), pixels);
}

TEST(TileGrid, aPartOutsideThePageNeedsNoTile)
{
    const TileGrid grid{{}, 0, {1000, 1000}, 0};
    EXPECT_TRUE(grid.tilesIn(QRect(-50, 0, 50, 100)).isEmpty());
    EXPECT_TRUE(grid.tilesIn(QRect(0, 1000, 50, 100)).isEmpty());
}

TEST(TileGrid, aPreviewHasTheSameShapeAtEveryZoomAndTurnsWithThePage)
{
    const auto preview = previewOf({}, 0, QSizeF(595, 842), 0);
    EXPECT_EQ(QSize(266, 376), preview.pageSize);
    EXPECT_TRUE(isPreview(preview));
    EXPECT_EQ(QSize(376, 266), previewOf({}, 0, QSizeF(595, 842), 90).pageSize);
}

TEST(TileScheduler, asksForThePageThatIsReadThenForPreviewsAndTheOtherTilesOfWhatIsSeen)
{
    Reader reader(9);
    reader.camera.moveTo({0, reader.camera.layout().pageRect(4).top() - 100});
    EXPECT_EQ(list({"s4", "p4", "p3", "s3"}), reader.words(TilePriority::Visible));
}

TEST(TileScheduler, thenForTheNextScreenAndPageBeforeTheOnesBehind)
{
    Reader reader(60, {}, PageMode::Single);
    reader.camera.showPage(10);
    EXPECT_EQ(list({"s11", "s9", "p11", "p12", "p13", "p14", "p9", "p8"}), reader.words(TilePriority::Neighbour));
    reader.direction = Direction::Backward;
    EXPECT_EQ(list({"s9", "s11", "p9", "p8", "p7", "p6", "p11", "p12"}), reader.words(TilePriority::Neighbour));
}

TEST(TileScheduler, continuousReadingHasTheNextScreenReady)
{
    Reader reader(60);
    reader.camera.showPage(10);
    const auto next = reader.camera.view().translated(0, reader.camera.view().height());
    const auto wishes = reader.wishes();
    const auto page = reader.camera.layout().pageRect(10);
    for (const auto& tile :
         gridOf(reader.camera.layout(), reader.document, 10).tilesIn(next.translated(-page.topLeft()))) {
        EXPECT_TRUE(std::ranges::any_of(wishes, [&](const TileWish& wish) { return wish.key == tile; }));
    }
    EXPECT_EQ(list({"s11", "s9", "p11", "p12", "p13", "p14", "p9", "p8"}), reader.words(TilePriority::Neighbour));
}

TEST(TileScheduler, wishesEveryPictureOnce)
{
    Reader reader(60, {ZoomMode::Percent, 400});
    reader.camera.showPage(10);
    const auto wishes = reader.wishes();
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            EXPECT_FALSE(wishes[i].key == wishes[j].key);
        }
    }
}

TEST(TileScheduler, withinALittleMemoryOnlyWhatIsSeenIsWishedFor)
{
    Reader reader(60);
    reader.camera.showPage(10);
    const auto wishes = reader.wishes(0);
    EXPECT_FALSE(wishes.isEmpty());
    for (const auto& wish : wishes) {
        EXPECT_EQ(TilePriority::Visible, wish.priority);
    }
}

TEST(TileScheduler, allWishesTogetherStayWithinTheBudget)
{
    Reader reader(60);
    reader.camera.showPage(10);
    const qint64 budget = 16LL << 20;
    qint64 bytes = 0;
    for (const auto& wish : reader.wishes(budget)) {
        bytes += bytesOf(wish.key);
    }
    EXPECT_LE(bytes, budget);
    EXPECT_GT(bytes, budget / 2);
}

TEST(TileScheduler, atTheEndsThereIsNothingBeyond)
{
    Reader reader(2, {ZoomMode::FitPage}, PageMode::Single);
    EXPECT_EQ(list({"s1", "p1"}), reader.words(TilePriority::Neighbour));
    reader.camera.showPage(1);
    EXPECT_EQ(list({"s0", "p0"}), reader.words(TilePriority::Neighbour));
    EXPECT_TRUE(wishesFor(PageLayout(), {}, plenty).isEmpty());
}

TEST(TileScheduler, twoThousandPagesCostNoMoreWishesThanSixty)
{
    Reader reader(2000);
    reader.camera.showPage(1000);
    EXPECT_LT(reader.wishes().size(), 20);
}

} // namespace pingshen::ui
