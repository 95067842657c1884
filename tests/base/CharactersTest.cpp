// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Characters.h"

#include "core/base/Blank.h"
#include "core/base/VisibleText.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct Seen
{
    Sight sight;
    QList<char32_t> codes;
};

const QList<Seen> table{
    {Sight::Ink, {U'a', U'0', U'-', 0x62A4, 0x20BB7, 0xAC00, 0x0E01, 0xE000, 0xFFFD, 0x1F642, 0x0600, 0x06DD}},
    {Sight::Mark, {0x0301, 0x0E31, 0x093F, 0x3099, 0x20E3}},
    {Sight::Space, {0x20, 0xA0, 0x1680, 0x2000, 0x2003, 0x200A, 0x202F, 0x205F, 0x3000}},
    {Sight::Break, {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029}},
    {Sight::Control, {0x00, 0x07, 0x1B, 0x7F, 0x80, 0x9B, 0xD800, 0xDFFF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE}},
    {Sight::Direction,
     {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069}},
    {Sight::Invisible,
     {0xAD,   0x034F, 0x115F,  0x1160,  0x17B4,  0x17B5,  0x180B,  0x180E,  0x180F,  0x200B,  0x200C,  0x200D,
      0x2060, 0x2064, 0x206A,  0x206F,  0x2800,  0x3164,  0xFE00,  0xFE0F,  0xFEFF,  0xFFA0,  0xFFF0,  0xFFF9,
      0xFFFB, 0xFFFC, 0x1BCA0, 0x1D159, 0x1D173, 0xE0001, 0xE0020, 0xE0041, 0xE007F, 0xE0100, 0xE01EF, 0xE0FFF}},
};

QString of(const QList<char32_t>& codes)
{
    QString text;
    for (const auto code : codes) {
        text.append(QStringView(QChar::fromUcs4(code)));
    }
    return text;
}

/// The last character of such a text, where it stands.
Sight lastOf(const QList<char32_t>& codes)
{
    return charactersOf(of(codes)).last().sight;
}

} // namespace

TEST(Characters, areSeenByTheirProperties)
{
    for (const auto& row : table) {
        for (const auto code : row.codes) {
            EXPECT_EQ(row.sight, sightOf(code)) << std::hex << static_cast<uint32_t>(code);
        }
    }
}

TEST(Characters, thatAreHiddenAreSoInEveryName)
{
    for (const auto& row : table) {
        for (const auto code : row.codes) {
            const auto text = of({U'x', code, U'x'}); // which takes no selector
            EXPECT_EQ(isHidden(row.sight), visibleText(text, Breaks::Show) != text)
                << std::hex << static_cast<uint32_t>(code);
            const bool isDrawn = row.sight == Sight::Ink || row.sight == Sight::Mark;
            EXPECT_EQ(isDrawn || code == 0x20, plainName(text).contains(of({code})))
                << std::hex << static_cast<uint32_t>(code);
            EXPECT_EQ(row.sight != Sight::Ink, isBlank(of({code}))) << std::hex << static_cast<uint32_t>(code);
        }
    }
}

TEST(Characters, stayWhereAScriptOrAnEmojiNeedsThem)
{
    const QList<QList<char32_t>> needed{
        {0x0645, 0x06CC, 0x200C, 0x062E}, // Persian: می‌خ
        {0x0647, 0x200D},                 // an initial form alone
        {0x0915, 0x094D, 0x200D, 0x0937}, // Devanagari, half a letter
        {0x0D9A, 0x0DCA, 0x200D, 0x0DBB}, // Sinhala
        {0x09B0, 0x200D, 0x09CD, 0x09AF}, // Bengali
        {0x1820, 0x180B},
        {0x1828, 0x180E, 0x1820},            // Mongolian
        {0x1F469, 0x200D, 0x1F52C},          // a scientist
        {0x1F3F3, 0xFE0F, 0x200D, 0x1F308},  // the rainbow flag
        {0x1F469, 0x1F3FD, 0x200D, 0x1F52C}, // with a colour of skin
        {0x2764, 0xFE0F},
        {U'1', 0xFE0F, 0x20E3}, // heart, key
        {0x845B, 0xE0100},
        {0x2229, 0xFE00},
        {0x2229, 0xFE02},
        {0x4E00, 0xFE01},
        {0x1000, 0xFE00}, // Myanmar
        {0xA85E, 0xFE00}, // Phags-pa
        {0xFF01, 0xFE00},
        {0xFF1F, 0xFE01},
        {0x3001, 0xFE01},
        {0x845B, 0xE01EF},
        {0x1887, 0x180F},
        {0x3002, 0xFE00},                                                      // forms of a character
        {0x1F3F4, 0xE0067, 0xE0062, 0xE0073, 0xE0063, 0xE0074, 0xE007F, U'a'}, // Scotland
    };
    for (const auto& codes : needed) {
        EXPECT_EQ(of(codes), visibleText(of(codes), Breaks::Show));
        EXPECT_FALSE(isBlank(of(codes)));
    }
}

TEST(Characters, areHiddenWhereNothingNeedsThem)
{
    for (const auto& codes : QList<QList<char32_t>>{{0x200D},
                                                    {U'a', 0x200D},
                                                    {0x62A4, 0x200C},
                                                    {0x1F469, 0x200D},
                                                    {0x0645, 0x200C, 0x200C},
                                                    {U'a', 0xFE0F},
                                                    {U'1', 0xFE0F},
                                                    {0x62A4, 0xFE0F},
                                                    {U'a', 0xE0100},
                                                    {0x845B, 0xE0100, 0xE0101},
                                                    {U'+', 0xFE00},
                                                    {U'a', 0x180B},
                                                    {0x2229, 0xFE03},
                                                    {0x3003, 0xFE00},
                                                    {0x3000, 0xFE00},
                                                    {0xFF20, 0xFE00},
                                                    {0x05D0, 0xFE00},
                                                    {0x1000, 0xFE03},
                                                    {0x1820, 0xFE00},
                                                    {0x4E00, 0x180B},
                                                    {0x1F3F4, 0xE0067},
                                                    {0x1F3F4, 0xE0067, 0xE007F},
                                                    {0x1F642, 0xE0067, 0xE0062, 0xE0073, 0xE007F},
                                                    {0x62A4, 0xE0041}}) {
        EXPECT_EQ(Sight::Invisible, lastOf(codes)) << visibleText(of(codes)).toStdString();
    }
}

} // namespace pingshen
