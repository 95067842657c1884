// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tiles/TileCache.h"

#include <gtest/gtest.h>

namespace pingshen::ui {

namespace {

TileKey tile(int page)
{
    return {Digest::of("a"), page, {100, 100}, {0, 0, 100, 100}, 0};
}

/// 40,000 bytes.
QImage picture()
{
    return QImage(100, 100, QImage::Format_RGB32);
}

} // namespace

TEST(TileCache, theLeastRecentlyUsedGoesFirst)
{
    TileCache cache(100'000);
    cache.insert(tile(1), picture());
    cache.insert(tile(2), picture());
    ASSERT_TRUE(cache.find(tile(1)));
    cache.insert(tile(3), picture());
    EXPECT_TRUE(cache.contains(tile(1)));
    EXPECT_FALSE(cache.contains(tile(2)));
    EXPECT_EQ(nullptr, cache.find(tile(2)));
    EXPECT_EQ(80'000, cache.bytes());
}

TEST(TileCache, theSameKeyIsCountedOnce)
{
    TileCache cache(100'000);
    cache.insert(tile(1), picture());
    cache.insert(tile(1), picture());
    EXPECT_EQ(40'000, cache.bytes());
    EXPECT_EQ(1u, cache.entries().size());
}

TEST(TileCache, aPictureLargerThanTheBudgetIsNotKeptAndPushesNothingOut)
{
    TileCache cache(50'000);
    cache.insert(tile(1), picture());
    cache.insert(tile(2), QImage(200, 200, QImage::Format_RGB32));
    EXPECT_TRUE(cache.contains(tile(1)));
    EXPECT_FALSE(cache.contains(tile(2)));
}

TEST(TileCache, aSmallerBudgetShrinksAtOnce)
{
    TileCache cache(200'000);
    for (int page = 0; page < 5; ++page) {
        cache.insert(tile(page), picture());
    }
    cache.setBudget(90'000);
    EXPECT_EQ(80'000, cache.bytes());
    EXPECT_TRUE(cache.contains(tile(4)));
    EXPECT_TRUE(cache.contains(tile(3)));
}

TEST(TileCache, removesWhatIsToGo)
{
    TileCache cache(200'000);
    for (int page = 0; page < 5; ++page) {
        cache.insert(tile(page), picture());
    }
    cache.removeIf([](const TileKey& key) { return key.page % 2 == 0; });
    EXPECT_EQ(80'000, cache.bytes());
    EXPECT_TRUE(cache.contains(tile(1)));
    EXPECT_FALSE(cache.contains(tile(2)));
}

TEST(TileCache, neverHoldsMoreThanItsBudgetWhateverComes)
{
    TileCache cache(1'000'000);
    for (int i = 0; i < 500; ++i) {
        const int side = 10 + (i * 37) % 300;
        cache.insert(tile(i % 60), QImage(side, side, QImage::Format_RGB32));
        ASSERT_LE(cache.bytes(), 1'000'000);
        qint64 sum = 0;
        for (const auto& entry : cache.entries()) {
            sum += entry.image.sizeInBytes();
        }
        ASSERT_EQ(sum, cache.bytes());
    }
}

} // namespace pingshen::ui
