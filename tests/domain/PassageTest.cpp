// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Passage.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(Passage, isWrittenInWholeHundredthsOfAPoint)
{
    const QList<PageRect> rects{{7200, 14400, 21000, 1800}, {0, 16200, 9000, 1}};
    EXPECT_EQ(u"7200 14400 21000 1800,0 16200 9000 1"_s, textOf(rects));
    EXPECT_EQ(rects, rectsFrom(textOf(rects)));
    EXPECT_EQ((PageRect{0, 14400, 28200, 1801}), boundsOf(rects));
    EXPECT_TRUE(boundsOf({}).isEmpty());
}

TEST(Passage, isNowhereWhenItsTextIsNoListOfRectangles)
{
    for (const auto& text : {u""_s, u"1 2 3"_s, u"1 2 3 4 5"_s, u"1 2 3 4,"_s, u"-1 2 3 4"_s, u"1.5 2 3 4"_s,
                             u"1 2 0 4"_s, u"1 2 3 0"_s, u"123456789 2 3 4"_s, u"1 2 3 4\n"_s, u"１ 2 3 4"_s}) {
        EXPECT_FALSE(rectsFrom(text)) << text.toStdString();
    }
}

} // namespace pingshen
