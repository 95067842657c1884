// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tiles/TileStore.h"
#include "tests/support/FakePageSource.h"

#include <QCoreApplication>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace pingshen::ui {

namespace {

const Digest document = Digest::of("a");

TileKey sharp(int page, int width = 800)
{
    const QSize size(width, width);
    return {document, page, size, QRect({}, size), 0};
}

class TileStoreTest : public ::testing::Test
{
protected:
    void wish(QObject& client, const QList<TileWish>& wishes)
    {
        store.setWishes(&client, wishes);
        QCoreApplication::sendPostedEvents();
    }

    QList<TileKey> waiting() const
    {
        QList<TileKey> keys;
        for (const auto& asked : source.waiting()) {
            keys.append(asked.key);
        }
        return keys;
    }

    test::FakePageSource source;
    TileStore store{source};
    QObject view;
    QObject list;
};

} // namespace

TEST_F(TileStoreTest, asksInTheOrderOfUrgencyOverAllClients)
{
    wish(list, {{sharp(8), TilePriority::Thumbnail}});
    wish(view, {{sharp(1), TilePriority::Visible}, {sharp(2), TilePriority::Neighbour}});
    EXPECT_EQ((QList{sharp(1), sharp(2), sharp(8)}), waiting());
}

/// Before control returns to the event loop: what is painted next has it.
TEST_F(TileStoreTest, takesWhatIsThereAlreadyAtOnce)
{
    source.atHand = {{sharp(1), test::pictureOf(sharp(1))}, {sharp(2), test::pictureOf(sharp(2))}};
    const QSignalSpy arrived(&store, &TileStore::pictureArrived);
    store.setWishes(&view, {{sharp(1), TilePriority::Visible}, {sharp(2), TilePriority::Neighbour}});
    ASSERT_NE(nullptr, store.find(sharp(1)));
    EXPECT_EQ(test::sharpPixel(1, 3, 4), store.find(sharp(1))->pixel(3, 4));
    EXPECT_EQ(1, arrived.size());
    EXPECT_EQ(nullptr, store.find(sharp(2))) << "what is not in sight waits for its turn";
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(QList{sharp(2)}, source.requested);
}

/// Who left an application and comes back sees its pages again.
TEST_F(TileStoreTest, asksAgainForWhatWasAskedForWhileItsDocumentWasClosed)
{
    source.breakPage(1, Error::Code::DocumentNotFound);
    wish(view, {{sharp(1), TilePriority::Visible}});
    source.answerAll();
    EXPECT_EQ(nullptr, store.failure(document, 1));
    source.healPage(1);
    wish(view, {{sharp(1), TilePriority::Visible}});
    source.answerAll();
    EXPECT_NE(nullptr, store.find(sharp(1)));
}

TEST_F(TileStoreTest, asksOnceForWhatIsOnItsWayOrThere)
{
    wish(view, {{sharp(1), TilePriority::Visible}});
    wish(view, {{sharp(1), TilePriority::Visible}});
    EXPECT_EQ(1, source.requested.size());
    source.answerAll();
    wish(view, {{sharp(1), TilePriority::Visible}});
    EXPECT_EQ(1, source.requested.size());
}

TEST_F(TileStoreTest, aStormOfChangesCostsOneRound)
{
    for (int page = 0; page < 100; ++page) {
        store.setWishes(&view, {{sharp(page), TilePriority::Visible}});
    }
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(QList{sharp(99)}, source.requested);
}

TEST_F(TileStoreTest, dropsWhatNobodyWantsAnyMore)
{
    wish(list, {{sharp(8), TilePriority::Thumbnail}});
    wish(view, {{sharp(1), TilePriority::Visible}, {sharp(2), TilePriority::Neighbour}});
    wish(view, {{sharp(2), TilePriority::Visible}});
    EXPECT_EQ((QList{sharp(2), sharp(8)}), waiting());
}

TEST_F(TileStoreTest, aPictureThatComesAfterItWasDroppedIsNotKept)
{
    wish(view, {{sharp(1, 800), TilePriority::Visible}});
    const auto begun = source.begin();
    wish(view, {{sharp(1, 900), TilePriority::Visible}});
    const QSignalSpy arrived(&store, &TileStore::pictureArrived);
    source.answer(begun);
    EXPECT_EQ(0, arrived.size());
    EXPECT_EQ(nullptr, store.find(begun));
}

TEST_F(TileStoreTest, whatBecameLessUrgentGoesBehindWhatIsSeen)
{
    wish(view, {{sharp(1), TilePriority::Visible}});
    wish(view, {{sharp(2), TilePriority::Visible}, {sharp(1), TilePriority::Neighbour}});
    EXPECT_EQ((QList{sharp(2), sharp(1)}), waiting());
}

TEST_F(TileStoreTest, whatBecameMoreUrgentMovesForward)
{
    wish(view, {{sharp(1), TilePriority::Visible}, {sharp(2), TilePriority::Neighbour}});
    wish(view,
         {{sharp(1), TilePriority::Visible}, {sharp(2), TilePriority::Visible}, {sharp(3), TilePriority::Neighbour}});
    EXPECT_EQ((QList{sharp(1), sharp(2), sharp(3)}), waiting());
}

TEST_F(TileStoreTest, whatWaitsIsServedInTheOrderOfTheLastWishes)
{
    wish(view, {{sharp(1), TilePriority::Neighbour}, {sharp(2), TilePriority::Neighbour}});
    wish(view, {{sharp(3), TilePriority::Neighbour},
                {sharp(2), TilePriority::Neighbour},
                {sharp(1), TilePriority::Neighbour}});
    EXPECT_EQ((QList{sharp(3), sharp(2), sharp(1)}), waiting());
}

TEST_F(TileStoreTest, aClientThatIsGoneWantsNothing)
{
    auto gone = std::make_unique<QObject>();
    wish(*gone, {{sharp(1), TilePriority::Visible}});
    gone.reset();
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(waiting().isEmpty());
}

TEST_F(TileStoreTest, remembersWhyAPageFailedAndTriesAgainOnlyWhenAsked)
{
    source.breakPage(1, Error::Code::WorkerCrashed);
    wish(view, {{sharp(1), TilePriority::Visible}});
    source.answerAll();
    ASSERT_NE(nullptr, store.failure(document, 1));
    EXPECT_EQ(Error::Code::WorkerCrashed, store.failure(document, 1)->code);
    wish(view, {{sharp(1), TilePriority::Visible}, {sharp(1, 900), TilePriority::Visible}});
    EXPECT_TRUE(waiting().isEmpty());

    store.retry(document, 1);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(nullptr, store.failure(document, 1));
    EXPECT_EQ((QList{sharp(1), sharp(1, 900)}), waiting());
}

TEST_F(TileStoreTest, whatWasCancelledIsNoFailure)
{
    source.breakPage(1, Error::Code::Cancelled);
    wish(view, {{sharp(1), TilePriority::Visible}});
    source.answerAll();
    EXPECT_EQ(nullptr, store.failure(document, 1));
}

TEST_F(TileStoreTest, offersTheTilesOfTheZoomUsedLastInPlaceOfMissingOnes)
{
    wish(view, {{sharp(1, 700), TilePriority::Visible}, {sharp(1, 800), TilePriority::Visible}});
    source.answerAll();
    ASSERT_TRUE(store.find(sharp(1, 700)));
    const auto found = store.substitutes(document, 1, {900, 900}, 0);
    ASSERT_EQ(1, found.size());
    EXPECT_EQ(sharp(1, 700), found.first().key);
    EXPECT_TRUE(store.substitutes(document, 1, {900, 900}, 90).isEmpty());
    EXPECT_TRUE(store.substitutes(document, 2, {900, 900}, 0).isEmpty());
}

TEST_F(TileStoreTest, staysWithinItsMemoryWhileALongScanIsPagedThrough)
{
    TileStore small(source, {.tiles = 8 << 20, .previews = 1 << 20});
    for (int page = 0; page < 60; ++page) {
        small.setWishes(&view, {{previewOf(document, page, QSizeF(595, 842), 0), TilePriority::Visible},
                                {sharp(page, 1000), TilePriority::Visible}});
        QCoreApplication::sendPostedEvents();
        source.answerAll();
        ASSERT_TRUE(small.find(sharp(page, 1000)));
    }
    EXPECT_TRUE(small.find(sharp(58, 1000)));
    EXPECT_FALSE(small.find(sharp(57, 1000)));
}

TEST_F(TileStoreTest, whatIsSeenFitsAlsoWhenItIsMoreThanTheBudget)
{
    TileStore small(source, {.tiles = 1 << 20, .previews = 1 << 20});
    const QList<TileWish> seen{{sharp(1, 900), TilePriority::Visible}, {sharp(2, 900), TilePriority::Visible}};
    small.setWishes(&view, seen);
    QCoreApplication::sendPostedEvents();
    source.answerAll();
    EXPECT_TRUE(small.find(sharp(1, 900)));
    EXPECT_TRUE(small.find(sharp(2, 900)));
}

TEST_F(TileStoreTest, anotherPaperAsksForThePicturesAgain)
{
    wish(view, {{sharp(1), TilePriority::Visible}});
    source.answerAll();
    store.setPaper(QColor(0xF3F1EA));
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(nullptr, store.find(sharp(1)));
    EXPECT_EQ(QList{sharp(1)}, waiting());
}

TEST_F(TileStoreTest, forgetsADocumentWithItsFailures)
{
    source.breakPage(2, Error::Code::WorkerCrashed);
    wish(view, {{sharp(1), TilePriority::Visible}, {sharp(2), TilePriority::Visible}});
    source.answerAll();
    store.forget(document);
    EXPECT_EQ(nullptr, store.find(sharp(1)));
    EXPECT_EQ(nullptr, store.failure(document, 2));
}

TEST_F(TileStoreTest, otherColoursOfPagesBringAllPicturesAnew)
{
    wish(view, {{sharp(1), TilePriority::Visible}});
    source.answerAll();
    ASSERT_TRUE(store.find(sharp(1)));
    const QSignalSpy changed(&store, &TileStore::coloursChanged);
    store.setColours(PageColours::Night);
    EXPECT_EQ(1, changed.size());
    EXPECT_FALSE(store.find(sharp(1)));
    EXPECT_LT(store.paper().lightness(), 40) << "what stands in for it is dark at once";
    QCoreApplication::sendPostedEvents();
    source.answerAll();
    ASSERT_TRUE(store.find(sharp(1)));
    store.setColours(PageColours::Night);
    store.setPaper(QColor(0xFFF3F1EA));
    EXPECT_TRUE(store.find(sharp(1))) << "the look of the window does not concern them";
    EXPECT_EQ(1, changed.size());
}

} // namespace pingshen::ui
