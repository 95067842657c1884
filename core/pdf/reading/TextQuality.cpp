// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/reading/TextQuality.h"

#include <QList>
#include <QStringList>

#include <algorithm>

namespace pingshen {

namespace {

constexpr qsizetype markLength = 150;
constexpr qsizetype markLines = 6;
constexpr qsizetype oneLineLength = 60;
constexpr qsizetype judgedLength = 20'000;
constexpr qsizetype fewCharacters = 30;
constexpr qsizetype fewWords = 12;
constexpr qsizetype longestWord = 20;

bool isBetween(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

/// No character of any language.
bool isNoCharacter(char32_t c)
{
    return c == 0xFFFD || isBetween(c, 0xE000, 0xF8FF) || c >= 0xF0000 || QChar::category(c) == QChar::Other_Control
           || QChar::category(c) == QChar::Other_NotAssigned || QChar::category(c) == QChar::Other_Surrogate;
}

/// Ideographs that running text hardly ever has, and that wrong encodings are full of.
bool isRareIdeograph(char32_t c)
{
    return isBetween(c, 0x3400, 0x4DBF) || isBetween(c, 0xF900, 0xFAFF) || isBetween(c, 0x20000, 0x2FFFF);
}

bool isVowel(QChar c)
{
    return QStringView(u"aeiouyAEIOUY").contains(c);
}

bool isLatin(QChar c)
{
    return isBetween(c.unicode(), u'a', u'z') || isBetween(c.unicode(), u'A', u'Z');
}

struct Census
{
    qsizetype all = 0;
    qsizetype none = 0;     ///< no characters
    qsizetype letters = 0;  ///< of any script, and digits
    qsizetype accented = 0; ///< of Latin-1's upper half
    qsizetype rare = 0;
};

Census censusOf(QStringView text)
{
    Census census;
    for (const auto c : text.toUcs4()) {
        if (QChar::isSpace(c)) {
            continue;
        }
        ++census.all;
        census.none += isNoCharacter(c) ? 1 : 0;
        census.letters += QChar::isLetterOrNumber(c) ? 1 : 0;
        census.accented += isBetween(c, 0x80, 0xFF) ? 1 : 0;
        census.rare += isRareIdeograph(c) ? 1 : 0;
    }
    return census;
}

/// Words of Latin letters only: how many there are, and how many of them nobody could say.
std::pair<qsizetype, qsizetype> wordsIn(QStringView text)
{
    qsizetype words = 0;
    qsizetype unspeakable = 0;
    for (const auto word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto isWord =
            word.size() > 3 && word.size() <= longestWord && std::all_of(word.begin(), word.end(), isLatin);
        if (isWord) {
            ++words;
            unspeakable += std::none_of(word.begin(), word.end(), isVowel) ? 1 : 0;
        }
    }
    return {words, unspeakable};
}

/// A watermark that is set seven times over says one thing. No more than are of interest.
QStringList differentLines(QStringView text)
{
    QStringList lines;
    for (const auto part : text.split(u'\n')) {
        const auto line = part.toString().simplified();
        if (!line.isEmpty() && !lines.contains(line)) {
            lines.append(line);
        }
        if (lines.size() > markLines) {
            break;
        }
    }
    return lines;
}

} // namespace

qsizetype inkedCharacters(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
}

bool isUnreadable(QStringView text)
{
    const auto judged = text.left(judgedLength);
    const auto census = censusOf(judged);
    if (census.all == 0) {
        return false;
    }
    if (10 * census.none > 3 * census.all) {
        return true;
    }
    if (census.all < fewCharacters) {
        return false;
    }
    const auto [words, unspeakable] = wordsIn(QString(judged.toString()).replace(u'\n', u' '));
    return 2 * census.accented > census.all || 10 * census.rare > 3 * census.all || 10 * census.letters < 3 * census.all
           || (words >= fewWords && 2 * unspeakable > words);
}

bool isMark(QStringView text)
{
    const auto lines = differentLines(text);
    return inkedCharacters(lines.join(QString())) < markLength && lines.size() <= markLines;
}

bool isOneLine(QStringView text)
{
    const auto lines = differentLines(text);
    return lines.size() == 1 && inkedCharacters(lines.first()) < oneLineLength;
}

QString parted(QString text, const QStringList& values)
{
    constexpr qsizetype mostValues = 100;
    const auto known = values.first(std::min(values.size(), mostValues));
    for (const auto& first : known) {
        for (const auto& second : known) {
            const auto joined = QString(first + second);
            if (!first.isEmpty() && !second.isEmpty() && text.contains(joined)) {
                text.replace(joined, QString(first + u'\n' + second));
            }
        }
    }
    return text;
}

} // namespace pingshen
