// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/FoldedWords.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

bool finds(const QString& text, const QString& word)
{
    return FoldedWords(text).contains(FoldedWords(word));
}

} // namespace

TEST(FoldedWords, takesTraditionalCharactersForSimplifiedOnes)
{
    EXPECT_TRUE(finds(u"營業執照"_s, u"营业执照"_s));
    EXPECT_TRUE(finds(u"營業執照"_s, u"營業執照"_s));
}

TEST(FoldedWords, takesFullWidthForHalfWidth)
{
    EXPECT_TRUE(finds(u"ＰＡＳＳＰＯＲＴ"_s, u"passport"_s));
}

TEST(FoldedWords, passesOverWhatNobodySees)
{
    EXPECT_TRUE(finds(u"护\u3164照"_s, u"护照"_s));
    EXPECT_TRUE(finds(u"护\U000E0041照"_s, u"护照"_s));
    EXPECT_TRUE(finds(u"pass\u200Bport"_s, u"passport"_s));
    EXPECT_TRUE(finds(u"pass\u00ADport Cafe\u0301"_s, u"passport cafe"_s));
}

TEST(FoldedWords, findsChineseAcrossSeparators)
{
    EXPECT_TRUE(finds(u"劳 动-合_同"_s, u"劳动合同"_s));
}

TEST(FoldedWords, findsEnglishAsWholeWordsOnly)
{
    EXPECT_TRUE(finds(u"02_work-permit.v2"_s, u"work permit"_s));
    EXPECT_FALSE(finds(u"syntax"_s, u"tax"_s));
}

TEST(FoldedWords, findsPlurals)
{
    EXPECT_TRUE(finds(u"salaries"_s, u"salary"_s));
    EXPECT_TRUE(finds(u"licences"_s, u"licence"_s));
    EXPECT_TRUE(finds(u"taxes"_s, u"tax"_s));
}

TEST(FoldedWords, tellsWordsApartByCaseDigitsAndScript)
{
    EXPECT_TRUE(finds(u"EmploymentContract2024"_s, u"employment contract"_s));
    EXPECT_TRUE(finds(u"Alice护照passport"_s, u"passport"_s));
}

} // namespace pingshen
