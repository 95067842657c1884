// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/JumpList.h"

#include <gtest/gtest.h>

namespace pingshen::ui {

namespace {

ReadingPlace on(int page, QByteArrayView document = "a")
{
    ReadingPlace place;
    place.document = Digest::of(document);
    place.anchor.page = page;
    return place;
}

} // namespace

TEST(JumpList, goesBackAndForwardAcrossDocuments)
{
    JumpList jumps;
    jumps.jumpedFrom(on(3));
    jumps.jumpedFrom(on(7, "b"));
    EXPECT_EQ(on(7, "b"), jumps.back(on(1, "c")));
    EXPECT_EQ(on(3), jumps.back(on(7, "b")));
    EXPECT_FALSE(jumps.canGoBack());
    EXPECT_EQ(on(7, "b"), jumps.forward(on(3)));
    EXPECT_EQ(on(1, "c"), jumps.forward(on(7, "b")));
    EXPECT_FALSE(jumps.canGoForward());
}

TEST(JumpList, aNewJumpForgetsWhatLayAhead)
{
    JumpList jumps;
    jumps.jumpedFrom(on(1));
    ASSERT_TRUE(jumps.back(on(2)));
    jumps.jumpedFrom(on(1));
    EXPECT_FALSE(jumps.canGoForward());
}

TEST(JumpList, theSamePlaceTwiceIsNotedOnce)
{
    JumpList jumps;
    jumps.jumpedFrom(on(1));
    jumps.jumpedFrom(on(1));
    ASSERT_TRUE(jumps.back(on(5)));
    EXPECT_FALSE(jumps.canGoBack());
}

TEST(JumpList, holdsTheLastHundred)
{
    JumpList jumps;
    for (int page = 0; page < 150; ++page) {
        jumps.jumpedFrom(on(page));
    }
    int steps = 0;
    std::optional<ReadingPlace> place = on(150);
    while (jumps.canGoBack()) {
        place = jumps.back(*place);
        ++steps;
    }
    EXPECT_EQ(100, steps);
    EXPECT_EQ(on(50), place);
}

TEST(JumpList, emptyGivesNothing)
{
    JumpList jumps;
    EXPECT_FALSE(jumps.back(on(1)));
    EXPECT_FALSE(jumps.forward(on(1)));
    EXPECT_FALSE(jumps.canGoForward());
}

TEST(PlaceBook, remembersTheLastPlaceOfEachDocument)
{
    PlaceBook book;
    book.remember(on(1));
    book.remember(on(2));
    book.remember(on(9, "b"));
    EXPECT_EQ(on(2), book.find(Digest::of("a")));
    EXPECT_EQ(on(9, "b"), book.find(Digest::of("b")));
    EXPECT_FALSE(book.find(Digest::of("c")));
}

} // namespace pingshen::ui
