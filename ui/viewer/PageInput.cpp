// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/PageInput.h"

#include "ui/viewer/PageView.h"

#include <QApplication>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QStyleHints>
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

PageInput::PageInput(PageView& view) : m_view(view), m_hand(view)
{
    m_edge.setInterval(30);
    QObject::connect(&m_edge, &QTimer::timeout, &m_edge, [this] { scrollAtEdge(); });
    m_view.viewport()->setMouseTracking(true);
}

void PageInput::setTool(PageTool* tool)
{
    if (m_tool == tool) {
        return;
    }
    endDrag();
    if (m_tool) {
        m_tool->leave();
        QObject::disconnect(m_tool, &PageTool::cursorChanged, &m_edge, nullptr);
    }
    m_tool = tool;
    if (tool) {
        QObject::connect(tool, &PageTool::cursorChanged, &m_edge, [this] { showCursor(); });
    }
    showCursor();
}

bool PageInput::keyPress(const QKeyEvent& event)
{
    if (m_tool && m_tool->keyPress(event)) {
        return true;
    }
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() == Qt::Key_Space && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier)) {
        if (event.isAutoRepeat() && m_space == Space::Held && !m_dragging) {
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
    endDrag();
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
    case QEvent::MouseButtonDblClick:
        return mousePress(static_cast<QMouseEvent&>(event));
    case QEvent::MouseMove:
        return mouseMove(static_cast<QMouseEvent&>(event));
    case QEvent::MouseButtonRelease:
        return mouseRelease(static_cast<QMouseEvent&>(event));
    case QEvent::Leave:
        if (m_tool) {
            m_tool->leave();
        }
        return false;
    case QEvent::Gesture:
        return gesture(event);
    case QEvent::NativeGesture:
        return nativeGesture(event);
    default:
        return false;
    }
}

PagePointer PageInput::pointer(QPointF at, Qt::KeyboardModifiers modifiers) const
{
    const auto& camera = m_view.camera();
    const auto place = camera.pointAt(at * camera.layout().settings().ratio);
    const bool isOnPage = place && QRectF({}, camera.layout().paper(place->page)).contains(place->at);
    return {at, place, isOnPage, modifiers};
}

/// The clicks at one place in a row, from 1 to 3.
int PageInput::countClick(QPointF at)
{
    const auto* hints = QGuiApplication::styleHints();
    const bool isNext = m_sinceClick.isValid() && m_sinceClick.elapsed() < hints->mouseDoubleClickInterval()
                        && (at - m_clickedAt).manhattanLength() < hints->startDragDistance();
    m_clicks = isNext ? m_clicks % 3 + 1 : 1;
    m_clickedAt = at;
    m_sinceClick.start();
    return m_clicks;
}

bool PageInput::mousePress(const QMouseEvent& event)
{
    const bool pans = event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && m_space != Space::Up);
    auto* tool = pans ? &m_hand : m_tool.data();
    if (!tool || (!pans && event.button() != Qt::LeftButton)) {
        return false;
    }
    endDrag();
    if (m_space == Space::Held) {
        m_space = Space::UsedToDrag;
    }
    m_dragging = tool;
    m_last = pointer(event.position(), event.modifiers());
    tool->press(m_last, pans ? 1 : countClick(event.position()));
    showCursor();
    return true;
}

bool PageInput::mouseMove(const QMouseEvent& event)
{
    const auto now = pointer(event.position(), event.modifiers());
    if (!m_dragging) {
        if (m_tool && m_space == Space::Up) {
            m_tool->hover(now);
        }
        return m_tool;
    }
    if (event.buttons() == Qt::NoButton) {
        return mouseRelease(event); // it came up where nobody told
    }
    m_last = now;
    m_dragging->drag(now);
    const QRectF inside(m_view.viewport()->rect());
    if (m_dragging && m_dragging->scrollsAtEdge() && !inside.contains(now.at)) {
        m_edge.start();
    } else {
        m_edge.stop();
    }
    return true;
}

bool PageInput::mouseRelease(const QMouseEvent& event)
{
    if (!m_dragging) {
        return false;
    }
    m_edge.stop();
    auto* tool = std::exchange(m_dragging, nullptr).data();
    tool->release(pointer(event.position(), event.modifiers()));
    showCursor();
    return true;
}

void PageInput::endDrag()
{
    m_edge.stop();
    if (auto tool = std::exchange(m_dragging, nullptr)) {
        tool->cancel();
    }
}

/// The farther the mouse is beyond the edge, the faster.
void PageInput::scrollAtEdge()
{
    if (!m_dragging) {
        m_edge.stop();
        return;
    }
    const QRectF inside(m_view.viewport()->rect());
    const auto beyond = [](double position, double length) {
        return position < 0 ? position : std::max(0.0, position - length);
    };
    const QPointF distance(beyond(m_last.at.x(), inside.width()), beyond(m_last.at.y(), inside.height()));
    m_view.moveBy(distance / 3, Motion::Direct);
    m_last = pointer(m_last.at, m_last.modifiers);
    m_dragging->drag(m_last);
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
    if (m_dragging || m_space != Space::Up) {
        viewport->setCursor(m_dragging ? m_dragging->cursor() : m_hand.cursor());
    } else if (m_tool) {
        viewport->setCursor(m_tool->cursor());
    } else {
        viewport->unsetCursor();
    }
}

} // namespace pingshen::ui
