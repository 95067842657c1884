// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/VisibleText.h"

#include <algorithm>
#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct CodeRange
{
    char32_t first;
    char32_t last;
};

/// Source: Unicode 15, general categories Cc, Cf, Zl, Zp and the blank letters that pass for nothing.
constexpr std::array steering{
    CodeRange{0x00, 0x1F},     CodeRange{0x7F, 0x9F},     CodeRange{0xAD, 0xAD},       CodeRange{0x034F, 0x034F},
    CodeRange{0x061C, 0x061C}, CodeRange{0x115F, 0x1160}, CodeRange{0x17B4, 0x17B5},   CodeRange{0x180E, 0x180E},
    CodeRange{0x200B, 0x200F}, CodeRange{0x2028, 0x202E}, CodeRange{0x2060, 0x206F},   CodeRange{0x3164, 0x3164},
    CodeRange{0xFEFF, 0xFEFF}, CodeRange{0xFFA0, 0xFFA0}, CodeRange{0xFFF0, 0xFFFB},   CodeRange{0x1BCA0, 0x1BCA3},
    CodeRange{0xD800, 0xDFFF}, CodeRange{0xFFFE, 0xFFFF}, CodeRange{0x1D173, 0x1D17A}, CodeRange{0xE0000, 0xE007F},
};

constexpr char32_t pictures = 0x2400; ///< of the controls, in their order
constexpr char32_t deletion = 0x7F;

bool steers(char32_t code)
{
    return std::ranges::any_of(steering,
                               [&](const CodeRange& range) { return code >= range.first && code <= range.last; });
}

/// A joiner after a letter of a script that joins, or within an emoji.
bool isNeeded(char32_t code, char32_t before)
{
    const bool joiner = code == 0x200C || code == 0x200D;
    const bool joining = (before >= 0x0620 && before < 0x1100) || (before >= 0x1780 && before < 0x1900);
    const bool emoji = before == 0xFE0F || before >= 0x1F000 || (before >= 0x2190 && before < 0x2C00);
    return joiner && (joining || emoji);
}

QString written(char32_t code)
{
    if (code < 0x20) {
        return QString(QChar(static_cast<char16_t>(pictures + code)));
    }
    return code == deletion ? u"\u2421"_s : u"‹U+%1›"_s.arg(code, 4, 16, QChar(u'0')).toUpper();
}

} // namespace

QString visibleText(const QString& text, Breaks breaks)
{
    QString shown;
    shown.reserve(text.size());
    char32_t before = 0;
    const auto codes = text.toUcs4();
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const char32_t code = codes[i];
        const bool lineEnd = code == U'\n' || code == U'\t' || (code == U'\r' && codes.value(i + 1) == U'\n');
        const bool kept = !steers(code) || isNeeded(code, before) || (breaks == Breaks::Keep && lineEnd);
        shown += kept ? QString::fromUcs4(&code, 1) : written(code);
        before = code;
    }
    return shown;
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
    for (const char32_t code : QString::fromUtf8(json).toUcs4()) {
        if (code == U'\n' || !steers(code)) {
            safe += QString::fromUcs4(&code, 1).toUtf8();
        } else if (QChar::requiresSurrogates(code)) {
            safe += escaped(QChar::highSurrogate(code)) + escaped(QChar::lowSurrogate(code));
        } else {
            safe += escaped(static_cast<char16_t>(code)); // a text of U+FEFF alone would be an empty one
        }
    }
    return safe;
}

} // namespace pingshen
