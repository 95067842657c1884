// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/Misreading.h"

#include "core/archive/names/NameDecoder.h"
#include "core/package/reading/Charset.h"

#include <QList>
#include <QSet>

#include <algorithm>
#include <array>
#include <iterator>

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
constexpr qsizetype longestLossy = 240;

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

std::optional<QByteArray> bytesOf(const QString& name, const MisreadPair& pair)
{
    auto bytes = QByteArrayView(pair.shown) == "western" ? westernBytes(name) : encodedText(name, pair.shown);
    if (!bytes && name.contains(u'\u00B5')) { // of the two characters that look like this one, ICU knows the other
        bytes = encodedText(QString(name).replace(u'\u00B5', u'\u03BC'), pair.shown);
    }
    return bytes;
}

std::optional<QString> rereadOnce(const QString& name, const MisreadPair& pair)
{
    const auto bytes = bytesOf(name, pair);
    return bytes ? decodedText(*bytes, pair.written) : std::nullopt;
}

/// Not what the decoder of names, which knows more scripts, would take the bytes for: any bytes are some Chinese.
bool isLikeliest(const QString& name, const QString& text, const MisreadPair& pair)
{
    const auto bytes = bytesOf(name, pair);
    return bytes && NameDecoder::create({}).value().decode({{*bytes}}).first().text == text;
}

/// The bytes that the name was read from; a negative number where a character stands for no byte.
QList<int> bytesWithGaps(const QString& name, const MisreadPair& pair)
{
    QList<int> bytes;
    for (const auto c : name) {
        const QString one(c);
        const auto known = QByteArrayView(pair.shown) == "western" ? westernBytes(one) : encodedText(one, pair.shown);
        if (c == QChar::ReplacementCharacter || !known || known->isEmpty()) {
            bytes.append(-1);
            continue;
        }
        for (const auto byte : *known) {
            bytes.append(static_cast<unsigned char>(byte));
        }
    }
    return bytes;
}

/// Bytes of which some are missing, cut into characters so that most of them are everyday ones.
class LossyReading
{
public:
    LossyReading(QList<int> bytes, const char* encoding) : m_bytes(std::move(bytes)), m_encoding(encoding) {}

    QString text()
    {
        QList<Step> best(m_bytes.size() + 1);
        for (auto at = m_bytes.size() - 1; at >= 0; --at) {
            best[at] = {best[at + 1].worth + lossWorth, 1, QString(QChar::ReplacementCharacter)};
            for (int length = 1; length <= longestCharacter && at + length <= m_bytes.size(); ++length) {
                const auto character = characterAt(at, length);
                const int worth = character.isEmpty() ? 0 : best[at + length].worth + worthOf(character);
                if (!character.isEmpty() && worth >= best[at].worth) { // bytes are lost as late as may be
                    best[at] = {worth, length, character};
                }
            }
        }
        QString text;
        for (qsizetype at = 0; at < m_bytes.size(); at += best[at].length) {
            const bool isGap = text.endsWith(QChar::ReplacementCharacter);
            const bool isOfGap = best[at].text == QChar::ReplacementCharacter || best[at].text == u"?";
            text += isGap && isOfGap ? QString() : best[at].text; // programs write `?` for what they cannot
        }
        return text;
    }

private:
    static constexpr int longestCharacter = 3; ///< bytes of what is common in any of the encodings
    static constexpr int lossWorth = -3;

    struct Step
    {
        int worth = 0;
        int length = 1;
        QString text;
    };

    QString characterAt(qsizetype at, int length) const
    {
        QByteArray bytes;
        for (auto i = at; i < at + length; ++i) {
            if (m_bytes[i] < 0) {
                return {};
            }
            bytes.append(static_cast<char>(m_bytes[i]));
        }
        const auto text = decodedText(bytes, m_encoding).value_or(QString());
        return text.size() == 1 ? text : QString();
    }

    static int worthOf(const QString& character)
    {
        const auto c = character.front();
        return isCommonHan(c) ? 6 : isAsciiChar(c) || isChinesePunctuation(c) ? 2 : isHanChar(c) ? 1 : -2;
    }

    QList<int> m_bytes;
    QByteArray m_encoding;
};

bool isProof(const QString& name, const QString& text, const MisreadPair& pair)
{
    if (QByteArrayView(pair.written) == "gb18030") {
        return plausibility(text) >= chinese && looksLikePairs(name) && isLikeliest(name, text, pair);
    }
    if (QByteArrayView(pair.shown) == "gb18030") { // Chinese either way: only the more common one can be meant
        return plausibility(text) == 100 && plausibility(name) < chinese;
    }
    return plausibility(text) >= oneScript;
}

/// Three letters at least, all of one script that is neither Latin nor Chinese.
bool isOfOneScript(const QString& text)
{
    QList<QChar> letters;
    std::ranges::copy_if(text, std::back_inserter(letters), [](QChar c) { return !isAsciiChar(c); });
    return letters.size() > 2 && std::ranges::all_of(letters, [&](QChar c) {
               return c.isLetter() && c.script() == letters.first().script() && c.script() != QChar::Script_Latin
                      && !isHanChar(c);
           });
}

/// That bytes are UTF-8 in which a word stands is no chance; any bytes are some Chinese.
int worthOf(const QString& text, const MisreadPair& pair)
{
    constexpr int most = 100;
    return QByteArrayView(pair.written) == "utf-8" && isOfOneScript(text) ? most + 1 : plausibility(text);
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

std::optional<QString> rereadLossy(const QString& name, int misreading)
{
    const auto& pair = misreadPairs.at(static_cast<size_t>(misreading));
    const bool mayBeGarbled = !std::ranges::all_of(name, isAsciiChar) && plausibility(name) < chinese;
    if (!mayBeGarbled || name.size() > longestLossy) {
        return std::nullopt;
    }
    const auto text = LossyReading(bytesWithGaps(name, pair), pair.written).text();
    const auto readable = QString(text).remove(QChar::ReplacementCharacter);
    const auto lost = text.count(QChar::ReplacementCharacter);
    const auto read = std::ranges::count_if(readable, [](QChar c) { return !isAsciiChar(c); });
    const bool isMeant = read > 0 && lost > 0 && lost <= read && plausibility(readable) == 100;
    return isMeant ? std::optional(text) : std::nullopt;
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
        const int worth = holds ? worthOf(*text, misreadPairs.at(static_cast<size_t>(i))) : 0;
        if (worth > most) {
            most = worth;
            best = i;
        }
    }
    return best;
}

} // namespace pingshen
