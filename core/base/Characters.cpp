// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace pingshen {

namespace {

constexpr char32_t nonJoiner = 0x200C;
constexpr char32_t joiner = 0x200D;
constexpr char32_t emojiStyle = 0xFE0F;
constexpr char32_t keycap = 0x20E3;
constexpr char32_t blackFlag = 0x1F3F4;
constexpr char32_t tagEnd = 0xE007F;

bool isBetween(char32_t code, char32_t first, char32_t last)
{
    return code >= first && code <= last;
}

bool has(char32_t code, UProperty property)
{
    return u_hasBinaryProperty(static_cast<UChar32>(code), property) != 0;
}

bool isOfScript(char32_t code, UScriptCode script)
{
    return uscript_hasScript(static_cast<UChar32>(code), script) != 0;
}

/// Symbols and letters for Unicode, though they are drawn as nothing.
bool isEmptySymbol(char32_t code)
{
    constexpr char32_t blankBraille = 0x2800;
    constexpr char32_t objectPlace = 0xFFFC;
    constexpr char32_t nullNote = 0x1D159;
    return code == blankBraille || code == objectPlace || code == nullNote;
}

Sight spaceOrBreak(char32_t code)
{
    return u_charType(static_cast<UChar32>(code)) == U_SPACE_SEPARATOR ? Sight::Space : Sight::Break;
}

/// A letter or mark of a script whose letters take another form beside each other.
bool joins(char32_t code)
{
    const auto point = static_cast<UChar32>(code);
    switch (u_getIntPropertyValue(point, UCHAR_JOINING_TYPE)) {
    case U_JT_DUAL_JOINING:
    case U_JT_RIGHT_JOINING:
    case U_JT_LEFT_JOINING:
        return true;
    case U_JT_TRANSPARENT:
        if (isOfScript(code, USCRIPT_ARABIC)) { // a vowel sign on such a letter
            return true;
        }
        break;
    default:
        break;
    }
    constexpr uint8_t nukta = 7;
    constexpr uint8_t virama = 9;
    const bool isIndic = u_getIntPropertyValue(point, UCHAR_INDIC_SYLLABIC_CATEGORY) != U_INSC_OTHER;
    const auto place = u_getCombiningClass(point);
    return isIndic && (has(code, UCHAR_ALPHABETIC) || place == nukta || place == virama);
}

bool isJoinerNeeded(char32_t code, char32_t before, char32_t after)
{
    const bool isEmoji =
        before == emojiStyle || has(before, UCHAR_EXTENDED_PICTOGRAPHIC) || has(before, UCHAR_EMOJI_MODIFIER);
    return joins(before) || (code == joiner && isEmoji && has(after, UCHAR_EXTENDED_PICTOGRAPHIC));
}

bool isSelectorNeeded(char32_t code, char32_t before, char32_t after)
{
    if (isBetween(code, 0xFE0E, emojiStyle)) {
        return has(before, UCHAR_EMOJI) && (before > 0x7F || after == keycap);
    }
    if (isBetween(code, 0xE0100, 0xE01EF)) {
        return has(before, UCHAR_UNIFIED_IDEOGRAPH);
    }
    if (isBetween(code, 0xFE00, 0xFE02)) {
        return has(before, UCHAR_UNIFIED_IDEOGRAPH) || (before > 0x7F && has(before, UCHAR_MATH))
               || isOfScript(before, USCRIPT_MYANMAR) || isOfScript(before, USCRIPT_PHAGS_PA)
               || isBetween(before, 0x3001, 0x3002) || isBetween(before, 0xFF01, 0xFF1F);
    }
    return isBetween(code, 0x180B, 0x180F) && isOfScript(before, USCRIPT_MONGOLIAN);
}

bool isNeeded(char32_t code, char32_t before, char32_t after)
{
    return code == nonJoiner || code == joiner ? isJoinerNeeded(code, before, after)
                                               : isSelectorNeeded(code, before, after);
}

/// How many tags make a regional flag of the black one at `place`: letters of its region, then the end. None else.
qsizetype flagTagsAfter(const QList<Character>& text, qsizetype place)
{
    constexpr qsizetype shortest = 3;
    constexpr qsizetype longest = 6;
    qsizetype tags = 0;
    while (tags <= longest && place + tags + 1 < text.size()) {
        const auto code = text[place + tags + 1].code;
        if (code == tagEnd) {
            return tags >= shortest ? tags + 1 : 0;
        }
        if (!isBetween(code, 0xE0061, 0xE007A) && !isBetween(code, 0xE0030, 0xE0039)) {
            return 0;
        }
        ++tags;
    }
    return 0;
}

} // namespace

Sight sightOf(char32_t code)
{
    if (isBetween(code, 0x21, 0x7E) || isBetween(code, 0x4E00, 0x9FFF)) {
        return Sight::Ink;
    }
    const auto point = static_cast<UChar32>(code);
    if (u_isUWhiteSpace(point)) {
        return spaceOrBreak(code);
    }
    if (has(code, UCHAR_BIDI_CONTROL)) {
        return Sight::Direction;
    }
    if (isEmptySymbol(code) || has(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) {
        return Sight::Invisible;
    }
    switch (u_charType(point)) {
    case U_CONTROL_CHAR:
    case U_SURROGATE:
        return Sight::Control;
    case U_UNASSIGNED:
        return has(code, UCHAR_NONCHARACTER_CODE_POINT) ? Sight::Control : Sight::Ink;
    case U_FORMAT_CHAR: // the signs around Arabic numbers are drawn
        return has(code, UCHAR_PREPENDED_CONCATENATION_MARK) ? Sight::Ink : Sight::Invisible;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
        return Sight::Mark;
    default:
        return Sight::Ink;
    }
}

QList<Character> charactersOf(QStringView text)
{
    QList<Character> characters;
    characters.reserve(text.size());
    for (qsizetype place = 0; place < text.size(); ++place) {
        char32_t code = text[place].unicode(); // half a character stays one
        if (text[place].isHighSurrogate() && place + 1 < text.size() && text[place + 1].isLowSurrogate()) {
            code = QChar::surrogateToUcs4(text[place], text[place + 1]);
            ++place;
        }
        characters.append({code, sightOf(code)});
    }
    for (qsizetype i = 1; i < characters.size(); ++i) {
        auto& [code, sight] = characters[i];
        const auto after = i + 1 < characters.size() ? characters[i + 1].code : U'\0';
        if (sight == Sight::Invisible && isNeeded(code, characters[i - 1].code, after)) {
            sight = Sight::Joining;
        } else if (characters[i - 1].code == blackFlag) {
            for (auto tags = flagTagsAfter(characters, i - 1); tags > 0; --tags) {
                characters[i + tags - 1].sight = Sight::Joining;
            }
        }
    }
    return characters;
}

} // namespace pingshen
