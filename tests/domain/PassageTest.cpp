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

TEST(Passage, isInPointsWhatItIsInHundredths)
{
    EXPECT_EQ(QRectF(72, 144.5, 210, 18), pointsOf(PageRect{7200, 14450, 21000, 1800}));
    EXPECT_EQ((QList<QRectF>{{1, 2, 3, 4}, {0, 0, 0.5, 0.01}}),
              pointsOf(QList<PageRect>{{100, 200, 300, 400}, {0, 0, 50, 1}}));
    EXPECT_EQ((PageRect{7200, 14451, 21000, 1800}), hundredthsOf({72.001, 144.509, 210.001, 17.999}));
    EXPECT_EQ((PageRect{0, 0, 1000, 2000}), hundredthsOf({-3, -0.01, 13, 20.01})) << "from the page's corner";
    const auto farthest = hundredthsOf({0, 0, 1e9, 1e9});
    EXPECT_EQ((QList{farthest}), rectsFrom(textOf({farthest}))) << "what the journal takes";
}

TEST(Passage, isNowhereWhenItsTextIsNoListOfRectangles)
{
    for (const auto& text : {u""_s, u"1 2 3"_s, u"1 2 3 4 5"_s, u"1 2 3 4,"_s, u"-1 2 3 4"_s, u"1.5 2 3 4"_s,
                             u"1 2 0 4"_s, u"1 2 3 0"_s, u"123456789 2 3 4"_s, u"1 2 3 4\n"_s, u"１ 2 3 4"_s}) {
        EXPECT_FALSE(rectsFrom(text)) << text.toStdString();
    }
}

} // namespace pingshen
