// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Blank.h"

#include <QList>

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>

namespace pingshen {

namespace {

enum class Look { Nothing, Space, Mark, Ink };

/// Characters that Unicode calls symbols, though they are drawn as nothing.
bool isEmptySymbol(UChar32 c)
{
    constexpr UChar32 blankBraille = 0x2800;
    constexpr UChar32 objectPlace = 0xFFFC;
    constexpr UChar32 nullNote = 0x1D159;
    return c == blankBraille || c == objectPlace || c == nullNote;
}

Look lookOf(UChar32 point)
{
    if (u_isUWhiteSpace(point)) {
        return Look::Space;
    }
    if (isEmptySymbol(point) || u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)
        || U_IS_UNICODE_NONCHAR(point)) {
        return Look::Nothing;
    }
    switch (u_charType(point)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_SURROGATE:
        return Look::Nothing;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
        return Look::Mark;
    default:
        return Look::Ink;
    }
}

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
    for (qsizetype place = 0; place < text.size();) {
        UChar32 point = 0;
        U16_NEXT(text.utf16(), place, text.size(), point);
        const auto look = lookOf(point);
        // A mark without a letter to stand on is nothing.
        const bool seen = look == Look::Ink || (look == Look::Mark && length > 0);
        if (seen) {
            length += spaced ? 2 : 1;
            spaced = false;
        } else if (look == Look::Space) {
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
    for (qsizetype place = 0; place < typed.size();) {
        const auto begin = place;
        UChar32 point = 0;
        U16_NEXT(typed.utf16(), place, typed.size(), point);
        switch (lookOf(point)) {
        case Look::Nothing:
            break;
        case Look::Space:
            name += u' ';
            break;
        case Look::Mark:
        case Look::Ink:
            name += typed.sliced(begin, place - begin);
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
