// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/PageInput.h"

#include "ui/viewer/PageView.h"

#include <QApplication>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace pingshen::ui {

namespace {

constexpr double notch = 120.0;       // QWheelEvent: eighths of a degree of one step of a common wheel
constexpr double pixelsOfLine = 32.0; // a notch is three lines on most systems: about a tenth of a screen
constexpr double zoomOfNotch = 1.2;

std::optional<Move> moveFor(int key)
{
    switch (key) {
    case Qt::Key_Up:
        return Move::LineUp;
    case Qt::Key_Down:
        return Move::LineDown;
    case Qt::Key_Left:
        return Move::Left;
    case Qt::Key_Right:
        return Move::Right;
    case Qt::Key_PageUp:
        return Move::PageUp;
    case Qt::Key_PageDown:
        return Move::PageDown;
    case Qt::Key_Home:
        return Move::First;
    case Qt::Key_End:
        return Move::Last;
    default:
        return std::nullopt;
    }
}

/// A touchpad's own pixels. X11 fills them in without phases and wrongly (QWheelEvent::pixelDelta).
bool hasTruePixels(const QWheelEvent& event)
{
    return !event.pixelDelta().isNull() && event.phase() != Qt::NoScrollPhase;
}

} // namespace

bool PageInput::keyPress(const QKeyEvent& event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() == Qt::Key_Space && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier)) {
        if (event.isAutoRepeat() && m_space == Space::Held && !m_grip) {
            m_view.perform(modifiers == Qt::ShiftModifier ? Move::ScreenUp : Move::ScreenDown);
        } else if (!event.isAutoRepeat()) {
            m_space = Space::Held;
            showCursor();
        }
        return true;
    }
    const auto move = moveFor(event.key());
    if (!move || modifiers != Qt::NoModifier) {
        return false;
    }
    m_view.perform(*move);
    return true;
}

bool PageInput::keyRelease(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Space || m_space == Space::Up) {
        return false;
    }
    if (!event.isAutoRepeat()) {
        // The screen moves when the key comes up, because until then it may be a hand that drags.
        const bool wasPressed = std::exchange(m_space, Space::Up) == Space::Held;
        showCursor();
        if (wasPressed) {
            m_view.perform(event.modifiers() & Qt::ShiftModifier ? Move::ScreenUp : Move::ScreenDown);
        }
    }
    return true;
}

void PageInput::focusLost()
{
    m_space = Space::Up;
    m_grip.reset();
    showCursor();
}

void PageInput::wheel(const QWheelEvent& event)
{
    if (event.modifiers() & Qt::ControlModifier) {
        const double steps = event.angleDelta().y() / notch;
        m_view.zoomBy(std::pow(zoomOfNotch, steps), event.position());
        return;
    }
    const double line = pixelsOfLine * QApplication::wheelScrollLines();
    QPointF distance = hasTruePixels(event) ? QPointF(event.pixelDelta()) : QPointF(event.angleDelta()) / notch * line;
    if (event.modifiers() & Qt::ShiftModifier) {
        distance = distance.transposed();
    }
    const bool isNotched = !hasTruePixels(event) && std::fmod(std::abs(event.angleDelta().y()), notch) == 0;
    m_view.moveBy(-distance, isNotched ? Motion::Smooth : Motion::Direct);
}

bool PageInput::viewportEvent(QEvent& event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
        return mousePress(static_cast<QMouseEvent&>(event));
    case QEvent::MouseMove:
        return mouseMove(static_cast<QMouseEvent&>(event));
    case QEvent::MouseButtonRelease:
        return mouseRelease(static_cast<QMouseEvent&>(event));
    case QEvent::Gesture:
        return gesture(event);
    case QEvent::NativeGesture:
        return nativeGesture(event);
    default:
        return false;
    }
}

bool PageInput::mousePress(const QMouseEvent& event)
{
    const bool drags = event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && m_space != Space::Up);
    if (!drags) {
        return false;
    }
    m_grip = event.position();
    if (m_space == Space::Held) {
        m_space = Space::UsedToDrag;
    }
    showCursor();
    return true;
}

bool PageInput::mouseMove(const QMouseEvent& event)
{
    if (!m_grip) {
        return false;
    }
    m_view.moveBy(*m_grip - event.position(), Motion::Direct);
    m_grip = event.position();
    return true;
}

bool PageInput::mouseRelease(const QMouseEvent&)
{
    if (!m_grip) {
        return false;
    }
    m_grip.reset();
    showCursor();
    return true;
}

bool PageInput::gesture(QEvent& event)
{
    auto& gestures = static_cast<QGestureEvent&>(event);
    const auto* pinch = static_cast<const QPinchGesture*>(gestures.gesture(Qt::PinchGesture));
    if (!pinch) {
        return false;
    }
    if (pinch->changeFlags() & QPinchGesture::ScaleFactorChanged) {
        const auto centre = m_view.viewport()->mapFromGlobal(pinch->centerPoint());
        m_view.zoomBy(pinch->scaleFactor(), centre);
    }
    return true;
}

bool PageInput::nativeGesture(QEvent& event)
{
    const auto& native = static_cast<const QNativeGestureEvent&>(event);
    if (native.gestureType() != Qt::ZoomNativeGesture) {
        return false;
    }
    m_view.zoomBy(1 + native.value(), native.position());
    return true;
}

void PageInput::showCursor()
{
    auto* viewport = m_view.viewport();
    if (m_grip) {
        viewport->setCursor(Qt::ClosedHandCursor);
    } else if (m_space != Space::Up) {
        viewport->setCursor(Qt::OpenHandCursor);
    } else {
        viewport->unsetCursor();
    }
}

} // namespace pingshen::ui
