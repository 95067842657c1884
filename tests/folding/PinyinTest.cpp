// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Pinyin.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(Pinyin, knowsTheReadingOfSurnames)
{
    const Pinyin pinyin;
    EXPECT_EQ(u"liming lm"_s, pinyin.of(u"李明"_s));
    EXPECT_EQ(u"shanxue sx"_s, pinyin.of(u"单雪"_s));
    EXPECT_EQ(u"lvbu lubu lb"_s, pinyin.of(u"吕布"_s));
    EXPECT_EQ(u""_s, pinyin.of(u"Müller"_s));
}

TEST(Pinyin, readsEachRunOfChineseByItself)
{
    EXPECT_EQ(u"yunfan yf keji kj"_s, Pinyin().of(u"云帆AI科技"_s));
}

} // namespace pingshen
