// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/WordBreaks.h"

#include <QString>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString wordIn(const QString& text, int position)
{
    const auto span = wordAround(text, position);
    return text.mid(span.first, span.end - span.first);
}

} // namespace

TEST(WordBreaks, chineseIsPartedByADictionary)
{
    const auto text = u"授予计算机科学博士学位"_s;
    EXPECT_EQ(u"科学"_s, wordIn(text, 5));
    EXPECT_EQ(u"博士"_s, wordIn(text, 8));
}

TEST(WordBreaks, latinWordsAndNumbersStayWhole)
{
    const auto text = u"the Doctor's fee: 1,234.56 元"_s;
    EXPECT_EQ(u"Doctor's"_s, wordIn(text, 6));
    EXPECT_EQ(u"1,234.56"_s, wordIn(text, 21));
    EXPECT_EQ(u" "_s, wordIn(text, 3));
}

TEST(WordBreaks, aPositionBeyondTheTextIsItsEnd)
{
    EXPECT_EQ(u"end"_s, wordIn(u"the end"_s, 99));
    EXPECT_EQ(u"the"_s, wordIn(u"the end"_s, -3));
    EXPECT_TRUE(wordAround({}, 0).isEmpty());
}

} // namespace pingshen
