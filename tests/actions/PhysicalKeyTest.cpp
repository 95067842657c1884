// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/PhysicalKey.h"

#include <QKeyEvent>

#include <gtest/gtest.h>

namespace pingshen::ui {

TEST(PhysicalKey, knowsTheLettersByTheirPlaces)
{
    EXPECT_EQ(Qt::Key_Q, letterOfEvdev(24));
    EXPECT_EQ(Qt::Key_P, letterOfEvdev(33));
    EXPECT_EQ(Qt::Key_A, letterOfEvdev(38));
    EXPECT_EQ(Qt::Key_L, letterOfEvdev(46));
    EXPECT_EQ(Qt::Key_Z, letterOfEvdev(52));
    EXPECT_EQ(Qt::Key_M, letterOfEvdev(58));
    EXPECT_EQ(Qt::Key_Z, letterOfSetOne(44));
}

TEST(PhysicalKey, isSilentWhereNoLetterIs)
{
    for (const auto code : {0U, 7U, 9U, 23U, 34U, 47U, 51U, 59U, 1000U}) {
        EXPECT_EQ(0, letterOfEvdev(code)) << code;
    }
}

} // namespace pingshen::ui
