// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/searching/PageRects.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

/// A hit covers what a pin of the same place covers, to the hundredth.
TEST(PageRects, areRoundedAsEveryPlaceOnAPageIs)
{
    PageWord word;
    word.text = u"lease"_s;
    word.rect = QRectF(0.004, -0.3, 10.004, 12.3); // its right edge is nearer to 10.01 than to 10.00
    PageText page;
    page.words = {word};
    const PlacedText placed(page);
    const QList<PageRect> expected{hundredthsOf(word.rect)};
    EXPECT_EQ((QList<PageRect>{{0, 0, 1001, 1200}}), expected);
    EXPECT_EQ(expected, rectsOf(placed, {0, 5}));
}

} // namespace pingshen
