// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/SharedPixels.h"

#include <QDir>

#include <gtest/gtest.h>
#include <unistd.h>

namespace pingshen {

TEST(SharedPixels, areTheSameOnBothSides)
{
    const auto ours = SharedPixels::create(4096);
    if (!ours) {
        GTEST_SKIP();
    }
    const auto theirs = SharedPixels::inherited(::dup(ours->descriptor()), 4096);
    ASSERT_TRUE(theirs);
    theirs->data()[4095] = 'x';
    EXPECT_EQ(ours->data()[4095], 'x');
}

TEST(SharedPixels, cannotBeShrunkByTheOtherSide)
{
    const auto ours = SharedPixels::create(4096);
    if (!ours) {
        GTEST_SKIP();
    }
    EXPECT_NE(::ftruncate(ours->descriptor(), 0), 0);
}

TEST(SharedPixels, areNothingBehindADescriptorOfAnotherSize)
{
    const auto ours = SharedPixels::create(4096);
    if (!ours) {
        GTEST_SKIP();
    }
    EXPECT_FALSE(SharedPixels::inherited(ours->descriptor(), 8192));
}

TEST(SharedPixels, haveNoNameThatCouldBeLeftBehind)
{
    const auto before = QDir(QStringLiteral("/dev/shm")).entryList({QStringLiteral("*pingshen*")});
    const auto ours = SharedPixels::create(4096);
    EXPECT_EQ(QDir(QStringLiteral("/dev/shm")).entryList({QStringLiteral("*pingshen*")}), before);
}

} // namespace pingshen
