// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rows/SearchText.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(SearchText, foldsCaseWidthAndAccents)
{
    const SearchText text;
    EXPECT_EQ(u"muller elodie"_s, text.folded(u"MÜLLER Élodie"_s));
    EXPECT_EQ(u"abc 123"_s, text.folded(u"ＡＢＣ　１２３"_s));
    EXPECT_EQ(u"soren lukasz strasse"_s, text.folded(u"Søren Łukasz Straße"_s));
    EXPECT_EQ(u"李明"_s, text.folded(u"李明"_s));
}

TEST(SearchText, knowsTheReadingOfSurnames)
{
    const SearchText text;
    EXPECT_EQ(u"liming lm"_s, text.pinyin(u"李明"_s));
    EXPECT_EQ(u"shanxue sx"_s, text.pinyin(u"单雪"_s));
    EXPECT_EQ(u"lvbu lubu lb"_s, text.pinyin(u"吕布"_s));
    EXPECT_EQ(u""_s, text.pinyin(u"Müller"_s));
}

TEST(SearchText, readsEachRunOfChineseByItself)
{
    EXPECT_EQ(u"yunfan yf keji kj"_s, SearchText().pinyin(u"云帆AI科技"_s));
}

TEST(SearchText, leavesThePassportNumberOut)
{
    Applicant applicant;
    applicant.latinName = u"Müller"_s;
    applicant.passportNumber = u"X1234567"_s;
    const auto text = SearchText().of(applicant);
    EXPECT_TRUE(text.contains("muller"_L1));
    EXPECT_FALSE(text.contains("1234567"_L1));
}

} // namespace pingshen
