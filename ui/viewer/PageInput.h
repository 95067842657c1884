// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/place/PageMoves.h"

#include <QPointF>

#include <optional>

class QEvent;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace pingshen::ui {

class PageView;

/// Keys, wheel, mouse and gestures of the page view, turned into its commands. Keys with Ctrl, Alt or Meta are left to
/// the action table, and so are Shift and the arrows.
class PageInput
{
public:
    explicit PageInput(PageView& view) : m_view(view) {}

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

    enum class Space { Up, Held, UsedToDrag };

    PageView& m_view;
    Space m_space = Space::Up;
    std::optional<QPointF> m_grip; ///< where the hand holds the page
};

} // namespace pingshen::ui
