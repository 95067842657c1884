// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/access/SpokenPage.h"

#include "ui/viewer/PageView.h"

#include <QAccessible>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

SpokenPage::SpokenPage(PageView& view, const PageTexts& texts, PageSelection& selection)
    : QObject(&view),
      m_view(view),
      m_texts(texts),
      m_selection(selection)
{
    connect(&view, &PageView::pageChanged, this, &SpokenPage::tellText);
    connect(&texts, &PageTexts::arrived, this, [this](int arrived) {
        if (arrived == page()) {
            tellText();
        }
    });
    connect(&selection, &PageSelection::changed, this, &SpokenPage::tellSelection);
    connect(&view.overlays(), &OverlayStack::changed, this, [this] {
        if (QAccessible::isActive()) {
            QAccessibleEvent event(&m_view, QAccessible::DescriptionChanged);
            QAccessible::updateAccessibility(&event);
        }
    });
}

int SpokenPage::page() const
{
    return m_view.camera().page();
}

const PageGlyphs* SpokenPage::glyphs() const
{
    return m_texts.find(page());
}

QString SpokenPage::text() const
{
    const auto* known = glyphs();
    return known ? known->text() : QString();
}

int SpokenPage::clamped(int offset) const
{
    const auto* known = glyphs();
    return known ? std::clamp(offset, 0, known->end()) : 0;
}

TextSpan SpokenPage::selected() const
{
    return m_selection.spanOn(page());
}

int SpokenPage::caret() const
{
    return m_selection.caretOn(page()).value_or(0);
}

void SpokenPage::select(TextSpan span)
{
    m_selection.select({page(), clamped(span.first)}, {page(), clamped(span.end)});
}

void SpokenPage::placeCaret(int offset)
{
    m_selection.placeCaret({page(), clamped(offset)});
}

QRect SpokenPage::boxOf(int offset) const
{
    const auto* known = glyphs();
    if (!known || offset < 0 || offset >= known->end()) {
        return {};
    }
    const auto rects = known->rects({offset, std::max(offset + 1, known->step(offset, 1))});
    const auto map = m_view.camera().map(page());
    const auto box = map.toView(rects.isEmpty() ? known->caretAt(offset) : rects.first());
    const QRectF logical(box.topLeft() / map.ratio(), box.size() / map.ratio());
    return {m_view.viewport()->mapToGlobal(logical.toRect().topLeft()), logical.toRect().size()};
}

int SpokenPage::offsetAt(QPoint onScreen) const
{
    const auto* known = glyphs();
    if (!known || known->isEmpty()) {
        return -1;
    }
    const auto map = m_view.camera().map(page());
    const auto at = map.toPage(QPointF(m_view.viewport()->mapFromGlobal(onScreen)) * map.ratio());
    return known->isOnText(at) ? known->characterAt(at) : -1;
}

void SpokenPage::reveal(TextSpan span)
{
    const auto* known = glyphs();
    QRectF place;
    for (const auto& rect : known ? known->rects(span) : QList<QRectF>()) {
        place |= rect;
    }
    if (!place.isEmpty()) {
        m_view.reveal(page(), place, Jump::Unnoted);
    }
}

QStringList SpokenPage::marks() const
{
    return m_view.overlays().spoken(m_view.document(), page());
}

void SpokenPage::tellText()
{
    const auto before = std::exchange(m_told, text());
    if (QAccessible::isActive() && before != m_told) {
        QAccessibleTextUpdateEvent event(&m_view, 0, before, m_told);
        QAccessible::updateAccessibility(&event);
    }
}

void SpokenPage::tellSelection()
{
    if (!QAccessible::isActive()) {
        return;
    }
    const auto span = selected();
    QAccessibleTextSelectionEvent event(&m_view, span.first, span.end);
    event.setCursorPosition(caret());
    QAccessible::updateAccessibility(&event);
}

} // namespace pingshen::ui
