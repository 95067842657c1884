// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/selection/PageSelection.h"

#include <algorithm>
#include <utility>

namespace pingshen::ui {

PageSelection::PageSelection(PageTexts& texts, QObject* parent) : QObject(parent), m_texts(texts)
{
    connect(&texts, &PageTexts::arrived, this, [this](int page) {
        if (const auto selected = pages(); page >= selected.first && page <= selected.last) {
            Q_EMIT changed();
        }
    });
}

PageRange PageSelection::pages() const
{
    if (m_rectangle) {
        return {m_rectangle->first, m_rectangle->first};
    }
    return isEmpty() ? PageRange() : PageRange{from().page, to().page};
}

void PageSelection::clear()
{
    const bool wasAny = isActive();
    m_rectangle.reset();
    m_anchor = {};
    m_caret = {};
    m_isGrowing = false;
    m_hasCaret = false;
    if (wasAny) {
        Q_EMIT changed();
    }
}

TextPosition PageSelection::positionAt(const PagePoint& point) const
{
    const auto* glyphs = m_texts.find(point.page);
    if (glyphs && !glyphs->isEmpty()) {
        return {point.page, glyphs->positionAt(point.at)};
    }
    return {point.page, point.page < m_anchor.first.page ? TextPosition::endOfPage : 0};
}

std::pair<TextPosition, TextPosition> PageSelection::unitAt(const PagePoint& point, TextUnit unit) const
{
    const auto* glyphs = m_texts.find(point.page);
    if (unit == TextUnit::Character || !glyphs || glyphs->isEmpty()) {
        const auto position = positionAt(point);
        return {position, position};
    }
    const int character = glyphs->characterAt(point.at);
    const auto span = unit == TextUnit::Word ? glyphs->wordAt(character) : glyphs->lineAt(character);
    return {{point.page, span.first}, {point.page, span.end}};
}

void PageSelection::begin(const PagePoint& point, TextUnit unit)
{
    m_rectangle.reset();
    m_hasCaret = false;
    m_unit = unit;
    m_anchor = unitAt(point, unit);
    m_caret = m_anchor.second;
    m_isGrowing = true;
    Q_EMIT changed();
}

void PageSelection::extendTo(const PagePoint& point)
{
    const auto [first, last] = unitAt(point, m_unit);
    setText(first < m_anchor.first ? first : std::max(last, m_anchor.second));
}

void PageSelection::setText(TextPosition caret)
{
    // A selection has an end, and so has what it costs.
    const int first = std::max(0, m_anchor.first.page - mostPages + 1);
    const int last = m_anchor.first.page + mostPages - 1;
    if (caret.page < first) {
        caret = {first, 0};
    } else if (caret.page > last) {
        caret = {last, TextPosition::endOfPage};
    }
    if (std::exchange(m_caret, caret) != caret) {
        Q_EMIT changed();
    }
}

void PageSelection::drawRectangle(const PagePoint& corner, const PagePoint& opposite)
{
    m_anchor = {};
    m_caret = {};
    m_hasCaret = false;
    m_rectangle = {corner.page, QRectF(corner.at, opposite.at).normalized()};
    m_isGrowing = true;
    Q_EMIT changed();
}

void PageSelection::finish()
{
    m_isGrowing = false;
    if (m_rectangle && (m_rectangle->second.width() < 2 || m_rectangle->second.height() < 2)) {
        clear(); // a click
    }
    Q_EMIT finished();
}

bool PageSelection::selectAll()
{
    m_rectangle.reset();
    m_unit = TextUnit::Character;
    m_anchor = {};
    const int last = std::min(m_texts.pages(), mostPages) - 1;
    m_caret = last < 0 ? TextPosition() : TextPosition{last, TextPosition::endOfPage};
    Q_EMIT changed();
    finish();
    return m_texts.pages() <= mostPages;
}

TextPosition PageSelection::inNextPage(TextPosition position, int direction) const
{
    const int page = position.page + direction;
    if (page < 0) {
        return {0, 0};
    }
    if (page >= m_texts.pages()) {
        return {position.page, TextPosition::endOfPage};
    }
    return {page, direction > 0 ? 0 : TextPosition::endOfPage};
}

TextPosition PageSelection::moved(TextPosition position, Arrow arrow, TextUnit unit) const
{
    const auto* glyphs = m_texts.find(position.page);
    const int index = glyphs ? std::min(position.index, glyphs->end()) : 0;
    const int along = glyphs ? glyphs->along(arrow, index) : arrow == Arrow::Right ? 1 : arrow == Arrow::Left ? -1 : 0;
    const int across = glyphs ? glyphs->across(arrow, index) : arrow == Arrow::Down ? 1 : arrow == Arrow::Up ? -1 : 0;
    const int direction = along + across;
    if (!glyphs || glyphs->isEmpty()) {
        return inNextPage(position, direction);
    }
    const int next = across != 0              ? glyphs->inLineBeside(index, direction, glyphs->caretAt(index).center())
                     : unit == TextUnit::Word ? glyphs->stepWord(index, direction)
                                              : glyphs->step(index, direction);
    return next < 0 ? inNextPage(position, direction) : TextPosition{position.page, next};
}

void PageSelection::select(TextPosition first, TextPosition last)
{
    m_rectangle.reset();
    m_unit = TextUnit::Character;
    m_anchor = {first, first};
    m_caret = last;
    m_hasCaret = true;
    Q_EMIT changed();
    finish();
}

void PageSelection::placeCaret(TextPosition position)
{
    m_rectangle.reset();
    m_unit = TextUnit::Character;
    m_anchor = {position, position};
    m_caret = position;
    m_hasCaret = true;
    Q_EMIT changed();
}

void PageSelection::arrive(TextPosition caret, Extend extend)
{
    if (extend == Extend::No) {
        placeCaret(caret);
    } else {
        // What began as a word or a line stays whole at the end that does not move.
        const auto anchor = m_caret < m_anchor.second ? m_anchor.second : m_anchor.first;
        m_unit = TextUnit::Character;
        m_anchor = {anchor, anchor};
        m_hasCaret = true;
        setText(caret);
    }
    m_texts.want({m_caret.page, m_caret.page});
    Q_EMIT finished();
}

void PageSelection::move(Arrow arrow, TextUnit unit, Extend extend)
{
    if (!m_rectangle && isActive()) {
        arrive(moved(m_caret, arrow, unit), extend);
    }
}

void PageSelection::moveInLine(int direction, Extend extend)
{
    const auto* glyphs = m_texts.find(m_caret.page);
    if (!m_rectangle && isActive() && glyphs) {
        const auto line = glyphs->lineAt(std::min(m_caret.index, glyphs->end()));
        arrive({m_caret.page, direction > 0 ? line.end : line.first}, extend);
    }
}

void PageSelection::moveToEnd(int direction, Extend extend)
{
    if (!m_rectangle && isActive()) {
        arrive(direction < 0 ? TextPosition() : TextPosition{m_texts.pages() - 1, TextPosition::endOfPage}, extend);
    }
}

TextSpan PageSelection::spanOn(int page) const
{
    const auto* glyphs = m_texts.find(page);
    const auto first = from();
    const auto last = to();
    if (!glyphs || m_rectangle || page < first.page || page > last.page) {
        return {};
    }
    return {page == first.page ? std::min(first.index, glyphs->end()) : 0,
            page == last.page ? std::min(last.index, glyphs->end()) : glyphs->end()};
}

std::optional<int> PageSelection::caretOn(int page) const
{
    const auto* glyphs = m_texts.find(page);
    const bool isHere = glyphs && !m_rectangle && isActive() && m_caret.page == page;
    return isHere ? std::optional(std::min(m_caret.index, glyphs->end())) : std::nullopt;
}

QList<QRectF> PageSelection::rectsOn(int page) const
{
    if (m_rectangle) {
        return page == m_rectangle->first ? QList<QRectF>{m_rectangle->second} : QList<QRectF>();
    }
    const auto span = spanOn(page);
    return span.isEmpty() ? QList<QRectF>() : m_texts.find(page)->rects(span);
}

std::optional<CaretPlace> PageSelection::caret() const
{
    const auto* glyphs = m_texts.find(m_caret.page);
    if (m_rectangle || !isActive() || !glyphs || glyphs->isEmpty()) {
        return std::nullopt;
    }
    return CaretPlace{m_caret.page, glyphs->caretAt(std::min(m_caret.index, glyphs->end()))};
}

Passage PageSelection::passageOn(int page) const
{
    Passage passage{page, {}, {}};
    for (const auto& rect : rectsOn(page)) {
        if (const auto whole = hundredthsOf(rect); !whole.isEmpty()) {
            passage.rects.append(whole);
        }
    }
    if (passage.rects.isEmpty()) {
        return {};
    }
    const auto* glyphs = m_texts.find(page);
    if (m_rectangle) {
        passage.quote = glyphs ? glyphs->textIn(m_rectangle->second) : QString();
    } else {
        const auto span = spanOn(page);
        passage.quote = glyphs->text().mid(span.first, span.end - span.first).trimmed();
    }
    return passage;
}

QList<Passage> PageSelection::passages() const
{
    QList<Passage> found;
    const auto selected = pages();
    for (int page = selected.first; page <= selected.last; ++page) {
        if (auto passage = passageOn(page); !passage.isEmpty()) {
            found.append(std::move(passage));
        }
    }
    return found;
}

QString PageSelection::quote() const
{
    QStringList quotes;
    for (const auto& passage : passages()) {
        if (!passage.quote.isEmpty()) {
            quotes.append(passage.quote);
        }
    }
    return quotes.join(u'\n');
}

} // namespace pingshen::ui
