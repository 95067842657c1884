// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Blank.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(Blank, isATextOfCharactersThatNobodySees)
{
    for (const char32_t c :
         {0x20,   0x09,   0x0A,   0x7F,   0x85,   0xA0,   0xAD,    0x034F,  0x061C,  0x115F, 0x1160, 0x180E,
          0x2003, 0x200B, 0x200C, 0x200D, 0x200F, 0x2028, 0x2029,  0x202E,  0x2060,  0x2066, 0x2800, 0x3000,
          0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFFC, 0xFFFE, 0x1D159, 0xE0041, 0xE0100, 0x301}) {
        const auto text = QString::fromUcs4(&c, 1);
        EXPECT_TRUE(isBlank(text)) << std::hex << static_cast<uint32_t>(c);
        EXPECT_TRUE(isBlank(QString(text + u" \u200B\u00A0"_s + text))) << std::hex << static_cast<uint32_t>(c);
    }
    EXPECT_TRUE(isBlank({}));
    EXPECT_TRUE(isBlank(QString(QChar(0xD800)))) << "half a character";
}

TEST(Blank, isNoTextWithOneCharacterToSee)
{
    for (const auto* text :
         {u"a", u"。", u"无", u"\u200B无\u200B", u"𠮷", u"🙂", u"-", u"0", u"ก", u"\uE000", u"\uFFFD"}) {
        EXPECT_FALSE(isBlank(QStringView(text))) << QString::fromUtf16(text).toStdString();
    }
}

TEST(Blank, leavesOutOfALengthWhatNobodySees)
{
    EXPECT_EQ(0, visibleLength(u""));
    EXPECT_EQ(3, visibleLength(u" 看 见\u3000"));
    EXPECT_EQ(2, visibleLength(u"a\u200B\u200B\u200B\u200Bb"));
    EXPECT_EQ(3, visibleLength(u"a \u00A0\u00A0\n\n b"));
    EXPECT_EQ(1, visibleLength(u"𠮷"));
    EXPECT_EQ(2, visibleLength(u"e\u0301")) << "a letter and its mark";
}

TEST(PlainName, isOneWhateverIsHiddenInIt)
{
    const QStringList spellings{u"张三"_s,       u"张三\u200b"_s,  u"\u202e张三\u202c"_s, u"张\u00ad三"_s,
                                u"\ufeff张三"_s, u" 张三\u3000"_s, u"张\u2060三\ufe0f"_s, u"张\u3164三"_s};
    for (const auto& spelling : spellings) {
        EXPECT_EQ(u"张三"_s, plainName(spelling)) << spelling.toStdString();
    }
}

TEST(PlainName, hasOneSpaceBetweenWordsAndOneFormOfEachLetter)
{
    EXPECT_EQ(u"Anna Kowalska"_s, plainName(u"  Anna\u00a0\u200b \t Kowalska\n"_s));
    EXPECT_EQ(u"Zo\u00eb"_s, plainName(u"Zoe\u0308"_s));
    EXPECT_EQ(u"Zo\u00eb"_s, plainName(u"Zoe\u034f\u0308"_s));
    EXPECT_EQ(u"𠮷田·O'Brien"_s, plainName(u"𠮷田·O'Brien"_s));
}

TEST(PlainName, isEmptyWhenNothingIsToBeSeen)
{
    EXPECT_EQ(QString(), plainName(u"\u200b \u2800\u00ad"_s));
}

} // namespace pingshen
