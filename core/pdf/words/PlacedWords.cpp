// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/words/PlacedWords.h"

#include "core/render/RenderProtocol.h"

#include <algorithm>
#include <cmath>

namespace pingshen {

namespace {

double hundredths(double points)
{
    return std::round(points * 100) / 100;
}

bool isReadable(char32_t c)
{
    const auto category = QChar::category(c);
    return category != QChar::Other_Control && category != QChar::Other_Surrogate
           && category != QChar::Other_NotAssigned && !QChar::isNonCharacter(c) && !QChar::isSpace(c);
}

bool isFinite(const QRectF& rect)
{
    return std::isfinite(rect.x()) && std::isfinite(rect.y()) && std::isfinite(rect.width())
           && std::isfinite(rect.height());
}

/// Along the way that the characters follow each other, and across it.
struct Extent
{
    double start = 0;
    double end = 0;
    double top = 0;
    double bottom = 0;
};

Extent extentOf(const QRectF& rect, PageWord::Direction direction)
{
    switch (direction) {
    case PageWord::Direction::Right:
        return {rect.left(), rect.right(), rect.top(), rect.bottom()};
    case PageWord::Direction::Down:
        return {rect.top(), rect.bottom(), -rect.right(), -rect.left()};
    case PageWord::Direction::Left:
        return {-rect.right(), -rect.left(), -rect.bottom(), -rect.top()};
    case PageWord::Direction::Up:
        return {-rect.bottom(), -rect.top(), rect.left(), rect.right()};
    }
    return {};
}

/// Whether a word goes on with the line of the one before it.
bool goesOn(const PageWord& before, const PageWord& word)
{
    if (before.direction != word.direction) {
        return false;
    }
    const auto last = extentOf(before.rect, before.direction);
    const auto next = extentOf(word.rect, word.direction);
    const double height = std::min(last.bottom - last.top, next.bottom - next.top);
    const double shared = std::min(last.bottom, next.bottom) - std::max(last.top, next.top);
    const bool isBehind = next.start >= last.end - height / 2;
    return isBehind && shared > height / 2 && (before.spaceAfter || next.start - last.end < 3 * height);
}

/// The word on the page: what of it lies beside the page is cut off, and its ends with it.
PageWord clipped(const PageWord& word, const QRectF& page)
{
    auto inside = word;
    inside.rect = word.rect.intersected(page);
    const double cut = extentOf(inside.rect, word.direction).start - extentOf(word.rect, word.direction).start;
    const auto extent = extentOf(inside.rect, word.direction);
    const double length = extent.end - extent.start;
    double last = 0;
    for (auto& end : inside.ends) {
        last = std::isfinite(end) ? std::clamp(end - cut, last, std::max(last, length)) : last;
        end = hundredths(last);
    }
    const QPointF corner(hundredths(inside.rect.x()), hundredths(inside.rect.y()));
    inside.rect = {corner.x(), corner.y(), std::max(0.01, hundredths(inside.rect.width())),
                   std::max(0.01, hundredths(inside.rect.height()))};
    return inside;
}

PageWord readable(const PageWord& word)
{
    auto kept = word;
    kept.text.clear();
    kept.ends.clear();
    const auto characters = word.text.toUcs4();
    for (qsizetype i = 0; i < characters.size() && i < word.ends.size(); ++i) {
        if (isReadable(characters[i])) {
            kept.text += QStringView(QChar::fromUcs4(characters[i]));
            kept.ends.append(word.ends[i]);
        }
    }
    return kept;
}

/// Most of it, that is: what is drawn over the edge can be seen.
bool isOnPage(const QRectF& rect, const QRectF& page)
{
    const auto shown = rect.intersected(page);
    return isFinite(rect) && 2 * shown.width() * shown.height() > rect.width() * rect.height();
}

} // namespace

QList<PageWord> placedWords(const QList<PageWord>& words, QSizeF page)
{
    const QRectF paper(QPointF(0, 0), page);
    QList<PageWord> placed;
    placed.reserve(words.size());
    qsizetype characters = 0;
    for (const auto& word : words) {
        auto kept = readable(word);
        if (kept.text.isEmpty() || kept.ends.size() > renderlimit::wordCharacters || !isOnPage(kept.rect, paper)) {
            continue;
        }
        characters += kept.ends.size();
        if (placed.size() >= renderlimit::words || characters > renderlimit::pageCharacters) {
            break;
        }
        placed.append(clipped(kept, paper));
    }
    return placed;
}

QList<PageWord> numberedLines(QList<PageWord> words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isNew = i > 0 && !goesOn(words[i - 1], words[i]);
        words[i].line = i == 0 ? 0 : words[i - 1].line + (isNew ? 1 : 0);
        if (isNew) {
            words[i - 1].spaceAfter = false;
        }
    }
    return words;
}

} // namespace pingshen
