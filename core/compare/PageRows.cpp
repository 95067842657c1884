// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/PageRows.h"

#include <algorithm>

namespace pingshen {

namespace {

using Direction = PageWord::Direction;

bool isAcross(Direction direction)
{
    return direction == Direction::Right || direction == Direction::Left;
}

QList<PageSign> signsOf(const PageWord& word)
{
    const auto codes = word.text.toUcs4();
    const double length = isAcross(word.direction) ? word.rect.width() : word.rect.height();
    const bool isMeasured = word.ends.size() == codes.size();
    QList<PageSign> signs;
    double begin = 0;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const auto code = static_cast<char32_t>(codes.at(i));
        const double end =
            isMeasured ? word.ends.at(i) : length * static_cast<double>(i + 1) / static_cast<double>(codes.size());
        if (!QChar::isSpace(code)) {
            signs.append({code, partOfWord(word, begin, end)});
        }
        begin = end;
    }
    return signs;
}

/// A word on its way into a row.
struct PlacedSigns
{
    int first = 0;
    int count = 0;
    QRectF box;
};

void addTo(PageRow& row, const PageRows& page, const PlacedSigns& word)
{
    for (int i = word.first; i < word.first + word.count; ++i) {
        const auto code = page.signs.at(i).code;
        row.text += QString::fromUcs4(&code, 1);
        row.signs.append(i);
    }
}

/// Words belong to one row when the middle of one is within the height of the row's first.
QList<PageRow> rowsAcross(const PageRows& page, QList<PlacedSigns> words)
{
    std::ranges::stable_sort(words, {}, [](const PlacedSigns& word) { return word.box.center().y(); });
    QList<QList<PlacedSigns>> bands;
    for (const auto& word : words) {
        const bool isBeside = !bands.isEmpty() && word.box.center().y() < bands.last().first().box.bottom();
        if (!isBeside) {
            bands.append(QList<PlacedSigns>());
        }
        bands.last().append(word);
    }
    QList<PageRow> rows;
    for (auto& band : bands) {
        std::ranges::stable_sort(band, {}, [](const PlacedSigns& word) { return word.box.left(); });
        PageRow row;
        row.position = band.first().box.center().y();
        for (const auto& word : band) {
            addTo(row, page, word);
        }
        rows.append(row);
    }
    return rows;
}

} // namespace

bool PageRows::isSameText(const PageRows& other) const
{
    return std::ranges::equal(rows, other.rows, {}, &PageRow::text, &PageRow::text);
}

PageRows rowsOf(const PageText& page)
{
    PageRows result;
    result.isFromPdf = page.origin == PageText::Origin::Pdf;
    QList<PlacedSigns> across;
    QList<PageRow> along;
    int line = -1;
    for (const auto& word : page.words) {
        const auto signs = signsOf(word);
        const PlacedSigns placed{static_cast<int>(result.signs.size()), static_cast<int>(signs.size()), word.rect};
        result.signs += signs;
        if (isAcross(word.direction)) {
            across.append(placed);
            continue;
        }
        if (along.isEmpty() || word.line != line) {
            along.append(PageRow{{}, {}, word.rect.center().x()});
        }
        line = word.line;
        addTo(along.last(), result, placed);
    }
    result.rows = rowsAcross(result, across) + along;
    result.rows.removeIf([](const PageRow& row) { return row.text.isEmpty(); });
    for (const auto& row : result.rows) {
        result.length += row.signs.size();
    }
    return result;
}

QList<int> signsIn(const PageRows& page, const QList<PageRect>& rects)
{
    QList<int> found;
    for (int i = 0; i < page.signs.size(); ++i) {
        const auto centre = page.signs.at(i).rect.center();
        if (std::ranges::any_of(rects, [&](const PageRect& rect) { return pointsOf(rect).contains(centre); })) {
            found.append(i);
        }
    }
    return found;
}

QString textOf(const PageRows& page, const QList<int>& signs)
{
    QString text;
    for (const int sign : signs) {
        const auto code = page.signs.at(sign).code;
        text += QString::fromUcs4(&code, 1);
    }
    return text;
}

QString withoutSpaces(const QString& text)
{
    QString plain = text;
    plain.removeIf([](QChar character) { return character.isSpace(); });
    return plain;
}

} // namespace pingshen
