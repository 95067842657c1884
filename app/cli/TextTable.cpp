// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TextTable.h"

#include <algorithm>
#include <array>

namespace pingshen::cli {

namespace {

struct WideRange
{
    char32_t first;
    char32_t last;
};

/// East Asian wide and full-width characters. Source: Unicode UAX 11, in blocks.
constexpr std::array wideRanges{
    WideRange{0x1100, 0x115F},   WideRange{0x2E80, 0x303E}, WideRange{0x3041, 0x33FF}, WideRange{0x3400, 0x4DBF},
    WideRange{0x4E00, 0x9FFF},   WideRange{0xA000, 0xA4CF}, WideRange{0xAC00, 0xD7A3}, WideRange{0xF900, 0xFAFF},
    WideRange{0xFE30, 0xFE4F},   WideRange{0xFF00, 0xFF60}, WideRange{0xFFE0, 0xFFE6}, WideRange{0x1F300, 0x1FAFF},
    WideRange{0x20000, 0x3FFFD},
};

} // namespace

int widthOf(const QString& text)
{
    int width = 0;
    for (const auto character : text.toUcs4()) {
        const bool wide = std::ranges::any_of(
            wideRanges, [&](const WideRange& range) { return character >= range.first && character <= range.last; });
        const bool none = QChar::category(character) == QChar::Mark_NonSpacing;
        width += wide ? 2 : none ? 0 : 1;
    }
    return width;
}

QString TextTable::text() const
{
    QList<int> widths;
    for (const auto& row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], widthOf(row[i]));
        }
    }
    QString text;
    for (const auto& row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row[i] + QString(widths[i] - widthOf(row[i]) + 2, u' ');
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        text += line + u'\n';
    }
    return text;
}

} // namespace pingshen::cli
