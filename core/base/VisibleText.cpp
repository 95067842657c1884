// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/VisibleText.h"

#include "core/base/Characters.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t pictures = 0x2400; ///< of the controls, in their order
constexpr char32_t controls = 0x20;   ///< so many, from U+0000 on
constexpr char32_t deletion = 0x7F;
constexpr char32_t deletionPicture = 0x2421;

QString asText(char32_t code)
{
    return QStringView(QChar::fromUcs4(code)).toString();
}

QString written(char32_t code)
{
    if (code < controls) {
        return asText(pictures + code);
    }
    return code == deletion ? asText(deletionPicture) : u"‹U+%1›"_s.arg(code, 4, 16, QChar(u'0')).toUpper();
}

} // namespace

QString visibleText(const QString& text, Breaks breaks)
{
    QString shown;
    shown.reserve(text.size());
    const auto characters = charactersOf(text);
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const auto [code, sight] = characters[i];
        const bool lineEnd = code == U'\n' || code == U'\t' || (code == U'\r' && characters.value(i + 1).code == U'\n');
        const bool kept = !isHidden(sight) || (breaks == Breaks::Keep && lineEnd);
        shown += kept ? asText(code) : written(code);
    }
    return shown;
}

std::optional<char32_t> controlOfPicture(char32_t picture)
{
    if (picture == deletionPicture) {
        return deletion;
    }
    return picture >= pictures && picture < pictures + controls ? std::optional(picture - pictures) : std::nullopt;
}

namespace {

QByteArray escaped(char16_t unit)
{
    return "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
}

} // namespace

QByteArray visibleJson(const QByteArray& json)
{
    QByteArray safe;
    safe.reserve(json.size());
    for (const auto& [code, sight] : charactersOf(QString::fromUtf8(json))) {
        if (code == U'\n' || !isHidden(sight)) {
            safe += asText(code).toUtf8();
        } else if (QChar::requiresSurrogates(code)) {
            safe += escaped(QChar::highSurrogate(code)) + escaped(QChar::lowSurrogate(code));
        } else {
            safe += escaped(static_cast<char16_t>(code)); // a text of U+FEFF alone would be an empty one
        }
    }
    return safe;
}

} // namespace pingshen
