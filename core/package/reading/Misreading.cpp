// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/Misreading.h"

#include "core/package/reading/Charset.h"

#include <QList>
#include <QSet>

#include <algorithm>
#include <array>

namespace pingshen {

namespace {

struct MisreadPair
{
    const char* shown;   ///< how the bytes were read; "western" is Latin-1 with the extra characters of Windows
    const char* written; ///< what they are
};

constexpr std::array misreadPairs{
    MisreadPair{"western", "utf-8"},
    MisreadPair{"ibm-437_P100-1995", "utf-8"},
    MisreadPair{"ibm-850_P100-1995", "utf-8"},
    MisreadPair{"windows-1251", "utf-8"},
    MisreadPair{"ibm-866_P100-1995", "utf-8"},
    MisreadPair{"gb18030", "utf-8"},
    MisreadPair{"western", "gb18030"},
    MisreadPair{"ibm-437_P100-1995", "gb18030"},
    MisreadPair{"ibm-850_P100-1995", "gb18030"},
    MisreadPair{"windows-1251", "gb18030"},
    MisreadPair{"ibm-866_P100-1995", "gb18030"},
};

constexpr int chinese = 90;   ///< plausibility of a name of common characters
constexpr int oneScript = 60; ///< of one in a single script
constexpr int mostTimesMisread = 3;

bool isAsciiChar(QChar c)
{
    return c.unicode() < 0x80;
}

bool isHanChar(QChar c)
{
    return c.script() == QChar::Script_Han;
}

/// In the first level of GB 2312, which holds the characters of everyday use in the order of their sound.
bool isCommonHan(QChar c)
{
    if (!isHanChar(c)) {
        return false;
    }
    const auto bytes = encodedText(c, "gb18030").value_or(QByteArray());
    const auto lead = bytes.size() == 2 ? static_cast<unsigned char>(bytes[0]) : 0;
    return lead >= 0xB0 && lead <= 0xD7 && static_cast<unsigned char>(bytes[1]) >= 0xA1;
}

bool isChinesePunctuation(QChar c)
{
    return (c.unicode() >= 0x3000 && c.unicode() < 0x3020) || (c.unicode() >= 0xFF00 && c.unicode() < 0xFF66)
           || c.unicode() == 0xB7 || (c.unicode() >= 0x2010 && c.unicode() < 0x2030);
}

std::optional<QByteArray> westernBytes(const QString& text)
{
    QByteArray bytes;
    for (const auto c : text) {
        if (c.unicode() <= 0xFF) {
            bytes.append(static_cast<char>(c.unicode()));
            continue;
        }
        const auto byte = encodedText(c, "windows-1252");
        if (!byte) {
            return std::nullopt;
        }
        bytes.append(*byte);
    }
    return bytes;
}

/// Chinese read byte by byte comes in pairs of odd characters, signs and frames among them.
bool looksLikePairs(const QString& name)
{
    qsizetype run = 0;
    qsizetype all = 0;
    bool hasSign = false;
    const QString closed = name + u'.';
    for (const auto c : closed) {
        if (isAsciiChar(c)) {
            if (run % 2 != 0) {
                return false;
            }
            run = 0;
            continue;
        }
        ++run;
        ++all;
        hasSign = hasSign || !c.isLetter();
    }
    return all >= 4 && hasSign;
}

std::optional<QString> rereadOnce(const QString& name, const MisreadPair& pair)
{
    auto bytes = QByteArrayView(pair.shown) == "western" ? westernBytes(name) : encodedText(name, pair.shown);
    if (!bytes && name.contains(u'\u00B5')) { // of the two characters that look like this one, ICU knows the other
        bytes = encodedText(QString(name).replace(u'\u00B5', u'\u03BC'), pair.shown);
    }
    return bytes ? decodedText(*bytes, pair.written) : std::nullopt;
}

bool isProof(const QString& name, const QString& text, const MisreadPair& pair)
{
    if (QByteArrayView(pair.written) == "gb18030") {
        return plausibility(text) >= chinese && looksLikePairs(name);
    }
    if (QByteArrayView(pair.shown) == "gb18030") { // Chinese either way: only the more common one can be meant
        return plausibility(text) == 100 && plausibility(name) < chinese;
    }
    return plausibility(text) >= oneScript;
}

} // namespace

int plausibility(const QString& text)
{
    qsizetype foreign = 0;
    qsizetype common = 0;
    qsizetype han = 0;
    QSet<int> scripts;
    for (const auto c : text) {
        const auto category = c.category();
        if (category == QChar::Other_Control || category == QChar::Other_PrivateUse
            || category == QChar::Other_NotAssigned || c == QChar::ReplacementCharacter) {
            return 0;
        }
        if (isAsciiChar(c) || isChinesePunctuation(c)) {
            continue;
        }
        ++foreign;
        han += isHanChar(c) ? 1 : 0;
        common += isCommonHan(c) ? 1 : 0;
        if (c.script() > QChar::Script_Common) {
            scripts.insert(c.script());
        }
    }
    if (han == foreign) {
        return common == han ? 100 : 4 * common >= 3 * han ? chinese : oneScript + 5;
    }
    return scripts.size() <= 1 ? oneScript : 10;
}

std::optional<QString> reread(const QString& name, int misreading)
{
    const auto& pair = misreadPairs.at(static_cast<size_t>(misreading));
    auto text = rereadOnce(name, pair);
    for (int times = 1; text && times < mostTimesMisread; ++times) { // the same mistake made again
        const auto again = QByteArrayView(pair.written) == "utf-8" ? rereadOnce(*text, pair) : std::nullopt;
        if (!again || *again == *text) {
            break;
        }
        text = again;
    }
    return text;
}

std::optional<QString> rereadLikely(const QString& name, int misreading)
{
    const auto text = std::ranges::all_of(name, isAsciiChar) ? std::nullopt : reread(name, misreading);
    return text && plausibility(*text) >= chinese && plausibility(name) < chinese ? text : std::nullopt;
}

std::optional<int> provenMisreading(const QString& name)
{
    if (std::ranges::all_of(name, isAsciiChar)) {
        return std::nullopt;
    }
    std::optional<int> best;
    int most = 0;
    for (int i = 0; i < static_cast<int>(misreadPairs.size()); ++i) {
        const auto text = reread(name, i);
        const bool holds = text && *text != name && isProof(name, *text, misreadPairs.at(static_cast<size_t>(i)));
        if (holds && plausibility(*text) > most) {
            most = plausibility(*text);
            best = i;
        }
    }
    return best;
}

} // namespace pingshen
