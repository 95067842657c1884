// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TextTable.h"

#include "core/base/Characters.h"

#include <algorithm>
#include <array>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

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

int widthOf(char32_t character)
{
    const bool wide = std::ranges::any_of(
        wideRanges, [&](const WideRange& range) { return character >= range.first && character <= range.last; });
    const bool none = QChar::category(character) == QChar::Mark_NonSpacing || sightOf(character) == Sight::Invisible;
    return wide ? 2 : none ? 0 : 1;
}

/// What has several lines would tear its row apart: a mark stands where each ends.
QString inOneLine(QString text)
{
    for (const auto& end : {u"\r\n"_s, u"\n"_s, u"\r"_s, QString(QChar(QChar::LineSeparator)),
                            QString(QChar(QChar::ParagraphSeparator))}) {
        text.replace(end, u" ⏎ "_s);
    }
    return text;
}

} // namespace

int widthOf(const QString& text)
{
    int width = 0;
    for (const auto character : text.toUcs4()) {
        width += widthOf(character);
    }
    return width;
}

QString elidedTo(int width, const QString& text)
{
    if (widthOf(text) <= width) {
        return text;
    }
    const auto characters = text.toStdU32String();
    auto end = characters.size();
    for (int taken = 0; taken + widthOf(characters[end - 1]) <= (width - 1) / 2; taken += widthOf(characters[end])) {
        --end;
    }
    while (end < characters.size() && QChar::isMark(characters[end])) {
        ++end; // without the letter it stands on
    }
    const auto ending = QString::fromStdU32String(characters.substr(end));
    const int room = width - 1 - widthOf(ending);
    size_t begin = 0;
    for (int taken = 0; taken + widthOf(characters[begin]) <= room; ++begin) {
        taken += widthOf(characters[begin]);
    }
    return QString::fromStdU32String(characters.substr(0, begin)) + u'\u2026' + ending;
}

QString TextTable::text() const
{
    auto rows = m_rows;
    QList<int> widths;
    for (auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i) {
            row[i] = inOneLine(row[i]);
            if (m_longCells == LongCells::Elided) {
                row[i] = elidedTo(widestColumn, row[i]);
            }
            const int width = widthOf(row[i]);
            widths[i] = width > widestColumn ? widths[i] : std::max(widths[i], width);
        }
    }
    QString text;
    for (const auto& row : std::as_const(rows)) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row[i] + QString(std::max(widths[i] - widthOf(row[i]), 0) + 2, u' ');
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        text += line + u'\n';
    }
    return text;
}

} // namespace pingshen::cli
