// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Points.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(Points, areReadFromPlainDecimals)
{
    EXPECT_EQ(Points::whole(12), *Points::parse(u"12"));
    EXPECT_EQ(Points::ofHundredths(1250), *Points::parse(u"12.5"));
    EXPECT_EQ(Points::ofHundredths(1205), *Points::parse(u" 12.05 "));
    EXPECT_EQ(Points::ofHundredths(-50), *Points::parse(u"-0.5"));
}

TEST(Points, areReadFromFullWidthDigitsOfAChineseKeyboard)
{
    EXPECT_EQ(Points::ofHundredths(1250), *Points::parse(u"１２．５"));
    EXPECT_EQ(Points::ofHundredths(1250), *Points::parse(u"12。5"));
}

TEST(Points, refuseWhatIsNotExactlyADecimal)
{
    for (const auto* text : {u"", u"abc", u"1e1", u"12.345", u"1,5", u".5", u"5.", u"+5", u"1 2", u"99999999999"}) {
        SCOPED_TRACE(QStringView(text).toString().toStdString());
        EXPECT_FAILS(PointsMalformed, Points::parse(text));
    }
}

TEST(Points, areWrittenExactly)
{
    EXPECT_EQ(u"12"_s, Points::whole(12).toString());
    EXPECT_EQ(u"12.5"_s, Points::ofHundredths(1250).toString());
    EXPECT_EQ(u"-0.05"_s, Points::ofHundredths(-5).toString());
    EXPECT_EQ(u"12.50"_s, Points::ofHundredths(1250).toFixed());
    EXPECT_EQ(u"0"_s, Points().toString());
}

TEST(WeightedPoints, reachSeventyExactlyForEveryPublishedPair)
{
    for (const auto& [individual, enterprise] : std::initializer_list<std::pair<int, int>>{{58, 98},
                                                                                           {61, 91},
                                                                                           {64, 84},
                                                                                           {67, 77},
                                                                                           {70, 70},
                                                                                           {73, 63},
                                                                                           {76, 56},
                                                                                           {79, 49},
                                                                                           {82, 42},
                                                                                           {85, 35},
                                                                                           {88, 28},
                                                                                           {91, 21},
                                                                                           {94, 14},
                                                                                           {97, 7},
                                                                                           {100, 0}}) {
        const auto total =
            WeightedPoints::of(Points::whole(individual), 70) + WeightedPoints::of(Points::whole(enterprise), 30);
        EXPECT_EQ(WeightedPoints::ofTenThousandths(700'000), total) << individual << " and " << enterprise;
        EXPECT_EQ(u"70.0000"_s, total.toString());
    }
}

TEST(WeightedPoints, reachSeventyExactlyForEveryPairOfTenths)
{
    const auto seventy = WeightedPoints::ofTenThousandths(700'000);
    int pairs = 0;
    for (int p = 0; p <= 1000; ++p) {
        const int rest = 7000 - 7 * p; // 0.7 p + 0.3 e = 70, in tenths: 7 p + 3 e = 7000
        if (rest < 0 || rest % 3 != 0 || rest / 3 > 1000) {
            continue;
        }
        ++pairs;
        const auto total = WeightedPoints::of(Points::ofHundredths(p * 10), 70)
                           + WeightedPoints::of(Points::ofHundredths(rest / 3 * 10), 30);
        EXPECT_EQ(seventy, total) << p << " tenths";
    }
    EXPECT_EQ(143, pairs);
}

} // namespace pingshen
