// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/selection/PageSelection.h"
#include "ui/viewer/tools/RectangleTool.h"

#include <functional>

namespace pingshen::ui {

/// Selects text: by dragging, a word by two clicks, a line by three, more with Shift; and by keys, once something is
/// selected or the caret was asked for. On a page without text it draws a rectangle.
class TextTool : public PageTool
{
    Q_OBJECT

public:
    /// All live as long.
    TextTool(PageView& view, PageTexts& texts, PageSelection& selection, QObject* parent = nullptr);

    /// What leads elsewhere at a point; nothing: there is no link.
    using LinkFinder = std::function<std::optional<PdfLink>(const PagePoint&)>;
    void setLinks(LinkFinder links) { m_linkAt = std::move(links); }

    /// A caret at the first text in sight; from now on arrows move it, until Escape. False: no text is in sight.
    bool startByKeyboard();
    bool isByKeyboard() const { return m_byKeyboard; }

    void press(const PagePointer& pointer, int clicks) override;
    void drag(const PagePointer& pointer) override;
    void release(const PagePointer& pointer) override;
    void hover(const PagePointer& pointer) override;
    void leave() override;
    /// While something is selected: Shift with arrows, Home and End, and Escape; Enter where the caret is on a link.
    bool wantsKey(const QKeyEvent& event) const override;
    bool keyPress(const QKeyEvent& event) override;
    void cancel() override;
    QCursor cursor() const override { return m_cursor; }

Q_SIGNALS:
    void linkChosen(const pingshen::PdfLink& link);
    /// The mouse is over it; nothing: over none any more.
    void linkHovered(const std::optional<pingshen::PdfLink>& link);

private:
    struct Start
    {
        PagePoint point;
        TextUnit unit = TextUnit::Character;
        bool isKnown = false; ///< the page's text was there
    };

    bool isWithoutText(int page) const;
    std::optional<PdfLink> linkAt(const std::optional<PagePoint>& point) const;
    std::optional<PdfLink> linkAtCaret() const;
    void hoverLink(const std::optional<PdfLink>& link);
    void beginAt(const Start& start);
    void moveBy(const QKeyEvent& event);
    void showCaret();
    void setCursor(Qt::CursorShape shape);

    PageView& m_view;
    PageTexts& m_texts;
    PageSelection& m_selection;
    RectangleTool m_rectangle;
    LinkFinder m_linkAt;
    std::optional<PdfLink> m_hovered;
    std::optional<PdfLink> m_pressed; ///< followed if the button comes up there without a drag
    std::optional<Start> m_start;
    bool m_isDrawing = false;
    bool m_byKeyboard = false;
    Qt::CursorShape m_cursor = Qt::ArrowCursor;
};

} // namespace pingshen::ui
