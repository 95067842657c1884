// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tools/TextTool.h"

#include "ui/viewer/PageView.h"

#include <QKeyEvent>

#include <utility>

namespace pingshen::ui {

namespace {

std::optional<Arrow> arrowOf(int key)
{
    switch (key) {
    case Qt::Key_Right:
        return Arrow::Right;
    case Qt::Key_Down:
        return Arrow::Down;
    case Qt::Key_Left:
        return Arrow::Left;
    case Qt::Key_Up:
        return Arrow::Up;
    default:
        return std::nullopt;
    }
}

bool isMove(int key)
{
    return arrowOf(key) || key == Qt::Key_Home || key == Qt::Key_End;
}

/// As it points on the page that the reader turned by so many degrees.
Arrow onPage(Arrow arrow, int rotation)
{
    return static_cast<Arrow>((static_cast<int>(arrow) + 4 - rotation / 90) % 4);
}

TextUnit unitOf(int clicks)
{
    return clicks == 1 ? TextUnit::Character : clicks == 2 ? TextUnit::Word : TextUnit::Line;
}

} // namespace

TextTool::TextTool(PageView& view, PageTexts& texts, PageSelection& selection, QObject* parent)
    : PageTool(parent),
      m_view(view),
      m_texts(texts),
      m_selection(selection),
      m_rectangle(view, selection)
{}

bool TextTool::isWithoutText(int page) const
{
    const auto* glyphs = m_texts.find(page);
    return glyphs && glyphs->isEmpty();
}

void TextTool::beginAt(const Start& start)
{
    m_start = start;
    m_start->isKnown = m_texts.find(start.point.page) != nullptr;
    m_selection.begin(start.point, start.unit);
}

void TextTool::press(const PagePointer& pointer, int clicks)
{
    m_start.reset();
    m_byKeyboard = false;
    m_isDrawing = false;
    m_pressed = clicks == 1 ? linkAt(pointer.place) : std::nullopt;
    if (!pointer.place) {
        return;
    }
    const int page = pointer.place->page;
    m_texts.want({page, page});
    if (pointer.modifiers.testFlag(Qt::ShiftModifier) && m_selection.isActive() && !m_selection.isRectangle()) {
        m_start = Start{*pointer.place, TextUnit::Character, true};
        m_selection.extendTo(*pointer.place);
    } else if (isWithoutText(page) && pointer.isOnPage) {
        m_isDrawing = true;
        m_rectangle.press(pointer, clicks);
    } else {
        beginAt({*pointer.place, unitOf(clicks), false});
    }
}

void TextTool::drag(const PagePointer& pointer)
{
    if (m_isDrawing) {
        m_rectangle.drag(pointer);
        return;
    }
    if (!m_start || !pointer.place) {
        return;
    }
    if (!m_start->isKnown && m_texts.find(m_start->point.page)) {
        beginAt(*m_start); // its text has come meanwhile
    }
    m_texts.want({pointer.place->page, pointer.place->page});
    m_selection.extendTo(*pointer.place);
}

void TextTool::release(const PagePointer& pointer)
{
    if (!m_isDrawing && m_start && !m_start->isKnown) {
        drag(pointer);
    }
    cancel();
    const auto link = std::exchange(m_pressed, std::nullopt);
    if (link && m_selection.isEmpty() && linkAt(pointer.place) == link) {
        Q_EMIT linkChosen(*link);
    }
}

std::optional<PdfLink> TextTool::linkAt(const std::optional<PagePoint>& point) const
{
    return m_linkAt && point ? m_linkAt(*point) : std::nullopt;
}

std::optional<PdfLink> TextTool::linkAtCaret() const
{
    const auto caret = m_byKeyboard ? m_selection.caret() : std::nullopt;
    return caret ? linkAt(PagePoint{caret->page, caret->rect.center()}) : std::nullopt;
}

void TextTool::hoverLink(const std::optional<PdfLink>& link)
{
    if (std::exchange(m_hovered, link) != link) {
        Q_EMIT linkHovered(link);
    }
}

void TextTool::cancel()
{
    if (std::exchange(m_isDrawing, false)) {
        m_rectangle.cancel();
    } else if (std::exchange(m_start, std::nullopt)) {
        m_selection.finish();
    }
}

void TextTool::hover(const PagePointer& pointer)
{
    const auto* glyphs = pointer.place ? m_texts.find(pointer.place->page) : nullptr;
    const auto link = linkAt(pointer.place);
    hoverLink(link);
    setCursor(link                                  ? Qt::PointingHandCursor
              : !glyphs || !pointer.isOnPage        ? Qt::ArrowCursor
              : glyphs->isEmpty()                   ? Qt::CrossCursor
              : glyphs->isOnText(pointer.place->at) ? Qt::IBeamCursor
                                                    : Qt::ArrowCursor);
}

void TextTool::leave()
{
    hoverLink(std::nullopt);
    setCursor(Qt::ArrowCursor);
}

void TextTool::setCursor(Qt::CursorShape shape)
{
    if (std::exchange(m_cursor, shape) != shape) {
        Q_EMIT cursorChanged();
    }
}

bool TextTool::startByKeyboard()
{
    const auto& camera = m_view.camera();
    const auto view = camera.view();
    const auto seen = camera.layout().visiblePages(view, camera.page());
    const QRectF sight(QPointF(), QSizeF(view.size()));
    for (int page = seen.first; page <= seen.last; ++page) {
        const auto* glyphs = m_texts.find(page);
        if (!glyphs || glyphs->isEmpty()) {
            continue;
        }
        const auto map = camera.map(page);
        for (int at = 0; at < glyphs->end(); at = glyphs->lineAt(at).end + 1) {
            if (sight.contains(map.toView(glyphs->caretAt(at)).center())) {
                m_byKeyboard = true;
                m_selection.placeCaret({page, at});
                return true;
            }
        }
    }
    return false;
}

bool TextTool::wantsKey(const QKeyEvent& event) const
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (!m_selection.isActive()) {
        return false;
    }
    if (event.key() == Qt::Key_Escape) {
        return modifiers == Qt::NoModifier;
    }
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        return modifiers == Qt::NoModifier && linkAtCaret();
    }
    if (m_selection.isRectangle() || !isMove(event.key())) {
        return false;
    }
    const bool isPlain = !modifiers.testFlag(Qt::AltModifier) && !modifiers.testFlag(Qt::MetaModifier);
    return isPlain && (m_byKeyboard || modifiers.testFlag(Qt::ShiftModifier));
}

bool TextTool::keyPress(const QKeyEvent& event)
{
    if (!wantsKey(event)) {
        return false;
    }
    if (event.key() == Qt::Key_Escape) {
        m_byKeyboard = false;
        m_start.reset();
        m_selection.clear();
        return true;
    }
    if (const auto link = isMove(event.key()) ? std::nullopt : linkAtCaret()) {
        Q_EMIT linkChosen(*link);
        return true;
    }
    moveBy(event);
    showCaret();
    return true;
}

void TextTool::moveBy(const QKeyEvent& event)
{
    const bool isWide = event.modifiers().testFlag(Qt::ControlModifier);
    const auto extend = event.modifiers().testFlag(Qt::ShiftModifier) ? Extend::Yes : Extend::No;
    const auto caret = m_selection.caret();
    const int rotation = m_view.camera().layout().rotationOf(caret ? caret->page : m_view.camera().page());
    if (const auto arrow = arrowOf(event.key())) {
        m_selection.move(onPage(*arrow, rotation), isWide ? TextUnit::Word : TextUnit::Character, extend);
    } else if (isWide) {
        m_selection.moveToEnd(event.key() == Qt::Key_End ? 1 : -1, extend);
    } else {
        m_selection.moveInLine(event.key() == Qt::Key_End ? 1 : -1, extend);
    }
}

void TextTool::showCaret()
{
    if (const auto caret = m_selection.caret()) {
        m_view.reveal(caret->page, caret->rect, Jump::Unnoted);
    }
}

} // namespace pingshen::ui
