// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Blank.h"

#include "core/base/Characters.h"

#include <QList>

#include <algorithm>

namespace pingshen {

namespace {

/// The blocks of the ideographs, as resources/formats/journal.md names them.
bool isIdeograph(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF);
}

} // namespace

qsizetype visibleLength(QStringView text)
{
    qsizetype length = 0;
    bool spaced = false;
    for (const auto& character : charactersOf(text)) {
        const auto sight = character.sight;
        // A mark without a letter to stand on is nothing.
        if (sight == Sight::Ink || (sight == Sight::Mark && length > 0)) {
            length += spaced ? 2 : 1;
            spaced = false;
        } else if (sight == Sight::Space || sight == Sight::Break) {
            spaced = length > 0;
        }
    }
    return length;
}

bool isBlank(QStringView text)
{
    return visibleLength(text) == 0;
}

QString plainName(QStringView typed)
{
    QString name;
    for (const auto& [code, sight] : charactersOf(typed)) {
        if (sight == Sight::Space || sight == Sight::Break) {
            name += u' ';
        } else if (sight == Sight::Ink || sight == Sight::Mark) {
            name.append(QStringView(QChar::fromUcs4(code)));
        }
    }
    return isBlank(name) ? QString() : name.simplified().normalized(QString::NormalizationForm_C);
}

QString nameKey(QStringView name)
{
    const auto characters = plainName(name).toUcs4();
    QList<char32_t> kept;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const bool isGap = characters[i] == U' ' && i > 0 && i + 1 < characters.size() && isIdeograph(characters[i - 1])
                           && isIdeograph(characters[i + 1]);
        if (!isGap) {
            kept.append(characters[i]);
        }
    }
    return QString::fromUcs4(kept.constData(), kept.size()).toCaseFolded();
}

bool isChineseName(QStringView name)
{
    const auto characters = name.toUcs4();
    return std::ranges::any_of(characters, [](char32_t c) { return isIdeograph(c); });
}

} // namespace pingshen
