// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/place/PageMoves.h"
#include "ui/viewer/tools/PanTool.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class QEvent;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace pingshen::ui {

class PageView;

/// Keys, wheel, mouse and gestures of the page view, turned into its commands. Keys with Ctrl, Alt or Meta are left to
/// the action table, and so are Shift and the arrows. The mouse is the tool's; the middle button and the space bar lend
/// it to the hand.
class PageInput
{
public:
    explicit PageInput(PageView& view);

    /// Null: the left button does nothing. Not owned.
    void setTool(PageTool* tool);

    /// Whether the key is for the page view even where an action has it.
    bool wantsKey(const QKeyEvent& event) const { return m_tool && m_tool->wantsKey(event); }
    /// True when the key was for the page view.
    bool keyPress(const QKeyEvent& event);
    bool keyRelease(const QKeyEvent& event);
    void wheel(const QWheelEvent& event);
    /// Mouse and gesture events of the viewport; true when used up.
    bool viewportEvent(QEvent& event);
    void focusLost();

private:
    bool mousePress(const QMouseEvent& event);
    bool mouseMove(const QMouseEvent& event);
    bool mouseRelease(const QMouseEvent& event);
    bool gesture(QEvent& event);
    bool nativeGesture(QEvent& event);
    void showCursor();

    PagePointer pointer(QPointF at, Qt::KeyboardModifiers modifiers) const;
    int countClick(QPointF at);
    void endDrag();
    void scrollAtEdge();

    enum class Space { Up, Held, UsedToDrag };

    PageView& m_view;
    Space m_space = Space::Up;
    PanTool m_hand;
    QPointer<PageTool> m_tool;
    QPointer<PageTool> m_dragging; ///< the one that the pressed button belongs to
    PagePointer m_last;            ///< of the drag
    QTimer m_edge;
    QElapsedTimer m_sinceClick;
    QPointF m_clickedAt;
    int m_clicks = 0;
};

} // namespace pingshen::ui
