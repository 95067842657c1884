// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/names/Plausibility.h"

#include <QFile>
#include <QSet>

#include <array>
#include <bitset>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int common = 50; // one of the 2,000 ideographs that make up nine tenths of all text
constexpr int ofLetter = 10;
constexpr int ofName = 25;     // an ideograph that is usual in the names of people, if not elsewhere
constexpr int ofKana = 20;     // two bytes, as an ideograph has
constexpr int ofSyllable = 55; // one of the 150 that make up four fifths of Korean text
constexpr int ofPair = 15;     // two letters that often stand together in Russian
constexpr int usual = 5;       // the first level of a national standard
constexpr int odd = -10;
constexpr int strange = -20;
constexpr int threeBytes = 20; // by chance, bytes are seldom three of UTF-8

using Range = QChar::Script;

/// Sets of the characters from U+3400 to U+D7FF.
class CharacterSet
{
public:
    bool contains(char32_t c) const { return c >= lowest && c < lowest + size && m_bits[c - lowest]; }

    void add(const QString& text)
    {
        for (const auto c : text) {
            if (c.unicode() >= lowest && c.unicode() < lowest + size) {
                m_bits.set(c.unicode() - lowest);
            }
        }
    }

    /// Rows of a double-byte encoding.
    void addRows(const char* encoding, int firstLead, int lastLead, int firstTrail)
    {
        for (int lead = firstLead; lead <= lastLead; ++lead) {
            for (int trail = firstTrail; trail <= 0xFE; ++trail) {
                const std::array bytes{static_cast<char>(lead), static_cast<char>(trail)};
                add(decodedAs(encoding, QByteArray(bytes.data(), 2)).value_or(QString()));
            }
        }
    }

private:
    static constexpr char32_t lowest = 0x3400;
    static constexpr size_t size = 0xD800 - 0x3400;
    std::bitset<size> m_bits;
};

/// What is usual in each script, by the levels that the national standards put characters in.
struct Usual
{
    CharacterSet common;
    CharacterSet simplified[2]; // GB 2312
    CharacterSet traditional[2];
    CharacterSet japanese[2];
    CharacterSet korean; // KS X 1001

    CharacterSet names;
    CharacterSet hangul[2]; // 150 and 350 more
    QSet<QString> pairs;    // of Russian, small

    Usual()
    {
        common.add(list(u"common-hanzi"_s));
        names.add(list(u"name-hanzi"_s));
        const auto syllables = list(u"common-hangul"_s).split(u"\n\n"_s);
        hangul[0].add(syllables.first());
        hangul[1].add(syllables.last());
        const auto cyrillic = list(u"common-cyrillic"_s).simplified().split(u' ');
        pairs = {cyrillic.begin(), cyrillic.end()};
        simplified[0].addRows("GB18030", 0xB0, 0xD7, 0xA1);
        simplified[1].addRows("GB18030", 0xD8, 0xF7, 0xA1);
        traditional[0].addRows("Big5", 0xA4, 0xC6, 0x40);
        traditional[1].addRows("Big5", 0xC9, 0xF9, 0x40);
        japanese[0].addRows("Shift_JIS", 0x88, 0x97, 0x40);
        japanese[1].addRows("Shift_JIS", 0x98, 0xEA, 0x40);
        korean.addRows("windows-949", 0xB0, 0xC8, 0xA1);
    }

private:
    static QString list(const QString& name)
    {
        QFile file(u":/names/"_s + name + u".txt"_s);
        const bool isThere = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isThere);
        return QString::fromUtf8(isThere ? file.readAll() : QByteArray());
    }
};

const Usual& usualCharacters()
{
    static const Usual characters;
    return characters;
}

bool isFarEastern(NameScript script)
{
    return script != NameScript::Cyrillic && script != NameScript::Western;
}

int ofIdeograph(char32_t c, NameScript script)
{
    const auto& known = usualCharacters();
    const auto isIn = [c](const CharacterSet(&levels)[2], int level) { return levels[level].contains(c); };
    const auto isAt = [&](int level) {
        switch (script) {
        case NameScript::Simplified:
            return isIn(known.simplified, level);
        case NameScript::Traditional:
            return isIn(known.traditional, level);
        case NameScript::Japanese:
            return isIn(known.japanese, level);
        default:
            return isIn(known.simplified, level) || isIn(known.traditional, level) || isIn(known.japanese, level);
        }
    };
    if (script == NameScript::Korean) {
        return odd; // nobody writes them in the names of files
    }
    if (known.common.contains(c)) {
        return common;
    }
    const bool isChinese = script == NameScript::Simplified || script == NameScript::Unicode;
    if (isChinese && known.names.contains(c)) {
        return ofName;
    }
    return isAt(0) ? usual : isAt(1) ? 0 : strange;
}

/// Punctuation of Chinese and Japanese, full-width forms.
bool isFarEasternMark(char32_t c)
{
    return (c >= 0x3000 && c < 0x3040) || (c > 0xFF00 && c < 0xFF61) || (c >= 0x2014 && c <= 0x2026) || c == 0x30FB
           || c == 0x30FC || c == 0xB7;
}

/// A character with its neighbours; zero at the ends of a name.
struct Letter
{
    char32_t c;
    char32_t before;
    char32_t after;
};

bool isAsciiLetter(char32_t c)
{
    return c < 0x80 && QChar::isLetter(c);
}

int ofLatin(const Letter& letter)
{
    const auto isForeign = [](char32_t c) { return c >= 0x80 && QChar::script(c) == Range::Script_Latin; };
    const bool isInAWord = isAsciiLetter(letter.before) || isAsciiLetter(letter.after);
    static const auto seldom = u"õÕýÝþÞðÐÿŸƒ"_s;
    const bool isRare = (letter.c > 0x17F && letter.c < 0x1E00) || seldom.contains(QChar(letter.c));
    const bool breaksCase = QChar::isLower(letter.before) && QChar::isUpper(letter.c);
    int score = isInAWord ? ofLetter + usual : odd;
    score += isForeign(letter.before) || isForeign(letter.after) ? -usual : 0;
    score += isRare ? odd : 0;
    const bool isCapitalWithin =
        QChar::isUpper(letter.c) && QChar::isLetter(letter.before) && QChar::isLower(letter.after);
    return score + (breaksCase || isCapitalWithin ? strange : 0);
}

int ofSyllableOf(char32_t c, NameScript script)
{
    const auto& known = usualCharacters();
    if (script != NameScript::Korean) {
        return known.korean.contains(c) ? ofKana : strange;
    }
    return known.hangul[0].contains(c)   ? ofSyllable
           : known.hangul[1].contains(c) ? ofSyllable - ofKana
           : known.korean.contains(c)    ? odd
                                         : strange;
}

bool isUsualPair(char32_t before, char32_t c)
{
    const auto pair = QString::fromUcs4(std::array{QChar::toLower(before), QChar::toLower(c)}.data(), 2);
    return usualCharacters().pairs.contains(pair);
}

int ofCyrillic(const Letter& letter)
{
    static const auto others = u"ЁёЄєІіЇїҐґЎў"_s;
    const auto isCyrillic = [](char32_t c) { return QChar::script(c) == Range::Script_Cyrillic; };
    const bool isInAWord = isCyrillic(letter.before) || isCyrillic(letter.after);
    const bool isUsual = (letter.c >= 0x410 && letter.c <= 0x44F) || others.contains(QChar(letter.c));
    const bool breaksCase = QChar::isLower(letter.before) && QChar::isUpper(letter.c);
    const int ofBoth = !isCyrillic(letter.before) ? 0 : isUsualPair(letter.before, letter.c) ? ofPair : strange;
    const bool isMixed = isAsciiLetter(letter.before) || isAsciiLetter(letter.after);
    return (isInAWord ? ofLetter : odd) + (isUsual ? 0 : strange) + (breaksCase || isMixed ? strange : 0) + ofBoth;
}

int ofOtherLetter(const Letter& letter)
{
    const auto script = QChar::script(letter.c);
    const bool isInAWord = QChar::script(letter.before) == script || QChar::script(letter.after) == script;
    return isInAWord ? ofLetter : odd;
}

int ofMark(const Letter& letter)
{
    const auto script = QChar::script(letter.c);
    const bool fits = script == Range::Script_Inherited || script == QChar::script(letter.before);
    return fits && QChar::isLetter(letter.before) ? ofLetter : strange;
}

/// Right behind a small letter it is rather a letter with an accent, read wrong; before one likewise, if its second
/// byte was not the letter between.
int besideLetters(const Letter& letter, NameScript script)
{
    const auto isSmall = [](char32_t c) { return c < 0x80 && QChar::isLower(c); };
    const int ofNext = script == NameScript::Simplified || script == NameScript::Unicode ? strange : 2 * strange;
    return (isSmall(letter.before) ? 2 * strange : 0) + (isSmall(letter.after) ? ofNext : 0);
}

int ofLetterOf(const Letter& letter, NameScript script)
{
    const auto c = letter.c;
    const bool isUnicode = script == NameScript::Unicode;
    if (QChar::category(c) == QChar::Letter_Modifier && c >= 0x2070 && c < 0x20A0) {
        return strange; // a small raised n
    }
    switch (QChar::script(c)) {
    case Range::Script_Han:
        return ofIdeograph(c, script) + besideLetters(letter, script);
    case Range::Script_Hiragana:
    case Range::Script_Katakana:
        return (c >= 0xFF66                                   ? odd
                : isUnicode || script == NameScript::Japanese ? ofKana
                                                              : -usual)
               + besideLetters(letter, script);
    case Range::Script_Hangul:
        return ofSyllableOf(c, script);
    case Range::Script_Latin:
        return isUnicode || script == NameScript::Western ? ofLatin(letter) : odd;
    case Range::Script_Cyrillic:
        return isUnicode || script == NameScript::Cyrillic ? ofCyrillic(letter) : odd;
    default:
        return isUnicode ? ofOtherLetter(letter) : strange;
    }
}

int scoreOf(const Letter& letter, NameScript script)
{
    constexpr char32_t number = 0x2116; // as in names of Russian documents
    const auto c = letter.c;
    if (c < 0x80) {
        return c < 0x20 || c == 0x7F ? strange : 0;
    }
    if (isFarEasternMark(c)) {
        return isFarEastern(script) ? ofLetter : 0;
    }
    if (QChar::isMark(c)) {
        return ofMark(letter);
    }
    if (QChar::isLetter(c)) {
        return ofLetterOf(letter, script);
    }
    const bool isInAWord = QChar::isLetter(letter.before) && QChar::isLetter(letter.after);
    return c == number || QChar::isSpace(c) ? 0 : QChar::isPunct(c) && !isInAWord ? -usual : strange;
}

} // namespace

int plausibility(const QString& text, NameScript script)
{
    const auto letters = text.toUcs4();
    int score = 0;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const auto at = [&letters](qsizetype place) { return letters.value(place); };
        score += scoreOf({at(i), i > 0 ? at(i - 1) : 0, at(i + 1)}, script);
        score += script == NameScript::Unicode && at(i) >= 0x800 ? threeBytes : 0;
    }
    return score;
}

} // namespace pingshen
