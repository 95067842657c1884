// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Highlight.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

DocumentPassage passageOn(int page, const QList<PageRect>& rects, const QString& quote = {},
                          const Digest& content = Digest::of("diploma"))
{
    return {DocumentId(u"d1"_s), content, {page, rects, quote}};
}

DocumentPassage lineOn(int page, int y, int x = 7200, int width = 21000)
{
    return passageOn(page, {{x, y, width, 1800}});
}

} // namespace

TEST(Highlight, coversWhatLiesOnItAsAWhole)
{
    const auto marked = lineOn(0, 1000);
    EXPECT_TRUE(covers(marked, marked));
    EXPECT_TRUE(covers(marked, lineOn(0, 1100, 9000, 500))) << "a word of it";
    EXPECT_FALSE(covers(marked, lineOn(0, 1000, 7200, 22000))) << "and a word more";
    EXPECT_FALSE(covers(marked, passageOn(0, {{7200, 1000, 21000, 1800}, {7200, 2900, 4000, 1800}})));
    EXPECT_FALSE(covers(marked, lineOn(1, 1000)));
    EXPECT_FALSE(covers(marked, passageOn(0, {{7200, 1000, 21000, 1800}}, {}, Digest::of("another"))));
    EXPECT_FALSE(covers(passageOn(0, {{7200, 1000, 21000, 1800}}), passageOn(0, {{7200, 0, 21000, 20000}})))
        << "an area around it";
    EXPECT_FALSE(covers({}, {}));
}

TEST(Highlight, ofALineHasNothingToDoWithTheNextWhoseBoxReachesIntoIt)
{
    EXPECT_FALSE(overlap(lineOn(0, 1000), lineOn(0, 2300)));
    EXPECT_FALSE(covers(lineOn(0, 1000), lineOn(0, 2300)));
    EXPECT_TRUE(overlap(lineOn(0, 1000), lineOn(0, 1000, 28000, 5000)));
    EXPECT_FALSE(overlap(lineOn(0, 1000), lineOn(0, 1000, 28200, 5000))) << "beside it";
    EXPECT_FALSE(overlap(lineOn(0, 1000), lineOn(1, 1000)));
}

TEST(Highlight, isJoinedWithWhatOverlapsItAndNothingIsThereTwice)
{
    const auto doctor = passageOn(0, {{7200, 1000, 9000, 1800}}, u"Doctor of"_s);
    const auto philosophy = passageOn(0, {{13000, 980, 12000, 1800}, {7200, 3000, 5000, 1800}}, u"of Philosophy in"_s);
    const auto both = passageOn(0, {{7200, 980, 17800, 1820}, {7200, 3000, 5000, 1800}}, u"Doctor of Philosophy in"_s);
    EXPECT_EQ(both, joined(doctor, philosophy));
    EXPECT_EQ(both, joined(philosophy, doctor));
    EXPECT_EQ(both, joined(both, doctor));
    EXPECT_TRUE(covers(both, doctor));
    EXPECT_TRUE(covers(both, philosophy));
}

} // namespace pingshen
