// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/input/WheelGuard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>
#include <QTabBar>
#include <QWheelEvent>
#include <QWindow>

namespace pingshen::ui {

namespace {

bool holdsValue(const QObject* object)
{
    const bool slides = qobject_cast<const QAbstractSlider*>(object) && !qobject_cast<const QScrollBar*>(object);
    return slides || qobject_cast<const QComboBox*>(object) || qobject_cast<const QAbstractSpinBox*>(object)
           || qobject_cast<const QTabBar*>(object);
}

/// Qt hands the focus over before it asks any widget: it is refused when the window gets the event. Whether a control
/// was made before the guard, or allowed it since, does not matter then.
void refuseFocusUnder(const QWindow& window, const QPoint& place)
{
    auto* root = QWidget::find(window.winId());
    auto* under = root ? root->childAt(place) : nullptr;
    for (auto* widget = under ? under : root; widget; widget = widget->parentWidget()) {
        if ((widget->focusPolicy() & Qt::WheelFocus) == Qt::WheelFocus) {
            widget->setFocusPolicy(Qt::StrongFocus);
        }
    }
}

} // namespace

WheelGuard::WheelGuard(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel) {
        return QObject::eventFilter(watched, event);
    }
    if (const auto* window = qobject_cast<QWindow*>(watched)) {
        refuseFocusUnder(*window, static_cast<QWheelEvent*>(event)->position().toPoint());
    }
    if (holdsValue(watched)) {
        // Refused rather than swallowed: the widget around it is asked next.
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pingshen::ui
