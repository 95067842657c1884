// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/WindowPlace.h"

#include <QGuiApplication>
#include <QLayout>
#include <QScreen>
#include <QTimer>
#include <QWidget>
#include <QWindowStateChangeEvent>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto geometryKey = u"window"_s;
constexpr QSize firstSize(1440, 900);
/// The frame is known only once the window manager has made it: the title bar of most is lower.
constexpr QMargins usualFrame(2, 40, 2, 2);

QMargins frameOf(const QWidget& window)
{
    const auto inner = window.geometry();
    const auto outer = window.frameGeometry();
    return outer == inner ? usualFrame
                          : QMargins(inner.left() - outer.left(), inner.top() - outer.top(),
                                     outer.right() - inner.right(), outer.bottom() - inner.bottom());
}

} // namespace

QRect fitted(QRect wanted, const QRect& available, const QMargins& frame)
{
    const auto room = available.marginsRemoved(frame);
    wanted.setSize(wanted.size().boundedTo(room.size()));
    wanted.moveLeft(std::clamp(wanted.left(), room.left(), room.right() + 1 - wanted.width()));
    wanted.moveTop(std::clamp(wanted.top(), room.top(), room.bottom() + 1 - wanted.height()));
    return wanted;
}

SideBySide sideBySide(QRect window, int paneWidth, const QRect& available, Qt::Edge side, int narrowest)
{
    const int end = available.right() + 1;
    const int least = std::min(narrowest, available.width());
    window.setWidth(std::max(std::min(window.width(), available.width() - paneWidth), least));
    const int width = std::min(paneWidth, std::max(available.width() - window.width(), paneWidth / 2));
    if (side == Qt::RightEdge) {
        const int last = std::max(available.left(), end - width - window.width());
        window.moveLeft(std::clamp(window.left(), available.left(), last));
        return {window, {std::min(window.right() + 1, end - width), window.top(), width, window.height()}};
    }
    const int first = std::min(available.left() + width, end - window.width());
    window.moveLeft(std::clamp(window.left(), first, end - window.width()));
    return {window, {std::max(window.left() - width, available.left()), window.top(), width, window.height()}};
}

WindowPlace::WindowPlace(QWidget& window, Settings& settings, QObject* parent)
    : QObject(parent),
      m_window(window),
      m_settings(settings)
{
    window.installEventFilter(this);
    if (window.layout()) {
        window.layout()->setSizeConstraint(QLayout::SetNoConstraint); // see limit()
    }
    for (const auto* screen : QGuiApplication::screens()) {
        follow(screen);
    }
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &WindowPlace::follow);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &WindowPlace::fit);
}

void WindowPlace::follow(const QScreen* screen)
{
    connect(screen, &QScreen::availableGeometryChanged, this, &WindowPlace::fit);
}

QRect WindowPlace::available() const
{
    const auto* screen = QGuiApplication::screenAt(m_window.geometry().center());
    return (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
}

void WindowPlace::restore()
{
    m_window.resize(firstSize);
    const auto shape = m_settings.shape(geometryKey);
    const bool known = !shape.isEmpty() && m_window.restoreGeometry(shape);
    const auto room = available();
    if (!known) {
        QRect first(QPoint(), firstSize);
        first.moveCenter(room.center());
        m_window.setGeometry(fitted(first, room, usualFrame));
        // A screen that has hardly more room than the window is filled.
        if (room.width() <= firstSize.width() || room.height() <= firstSize.height() + usualFrame.top()) {
            m_window.setWindowState(Qt::WindowMaximized);
        }
    } else if (fillsScreen()) {
        // It comes back to a size that fits this screen, which may be smaller than the one it was left on.
        const auto state = m_window.windowState();
        const auto inside = fitted(m_window.normalGeometry(), room, usualFrame);
        m_window.setWindowState(Qt::WindowNoState);
        m_window.setGeometry(inside);
        m_window.setWindowState(state);
    } else {
        fit();
    }
}

/// While panes come and go the content may ask for more than the screen has: a window that took it would leave the
/// screen, and one that fills it would no longer.
void WindowPlace::limit()
{
    const auto before = m_window.size();
    const auto least = m_window.layout()->totalMinimumSize();
    m_window.setMinimumSize(least.boundedTo(available().marginsRemoved(usualFrame).size()));
    if (m_window.size() != before) {
        fit();
    }
}

bool WindowPlace::fillsScreen() const
{
    return m_window.isMaximized() || m_window.isFullScreen();
}

/// A window that fills the screen no longer: where it comes back to may lie on a screen that is gone or was larger. The
/// window manager tells the place after the state.
bool WindowPlace::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowStateChange) {
        const auto before = static_cast<const QWindowStateChangeEvent*>(event)->oldState();
        m_isComingBack = before.testAnyFlags(Qt::WindowMaximized | Qt::WindowFullScreen) && !fillsScreen();
    }
    const bool isLaidOut = event->type() == QEvent::LayoutRequest && m_window.isVisible();
    if (m_window.layout() && (isLaidOut || event->type() == QEvent::Show)) {
        limit();
    }
    if (m_isComingBack && (event->type() == QEvent::WindowStateChange || event->type() == QEvent::Resize)) {
        m_isComingBack = event->type() != QEvent::Resize;
        QTimer::singleShot(0, this, &WindowPlace::fit);
    }
    return QObject::eventFilter(watched, event);
}

void WindowPlace::keep()
{
    m_settings.keepShape(geometryKey, m_window.saveGeometry());
}

void WindowPlace::fit()
{
    if (fillsScreen()) {
        return;
    }
    if (const auto inside = fitted(m_window.geometry(), available(), frameOf(m_window));
        inside != m_window.geometry()) {
        m_window.setGeometry(inside);
    }
}

} // namespace pingshen::ui
