// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/input/WheelGuard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>
#include <QTabBar>

namespace pingshen::ui {

namespace {

bool holdsValue(const QObject* object)
{
    const bool slides = qobject_cast<const QAbstractSlider*>(object) && !qobject_cast<const QScrollBar*>(object);
    return slides || qobject_cast<const QComboBox*>(object) || qobject_cast<const QAbstractSpinBox*>(object)
           || qobject_cast<const QTabBar*>(object);
}

void refuseFocusByWheel(QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (widget && (widget->focusPolicy() & Qt::WheelFocus) == Qt::WheelFocus) {
        widget->setFocusPolicy(Qt::StrongFocus);
    }
}

} // namespace

WheelGuard::WheelGuard(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish) {
        refuseFocusByWheel(watched);
    }
    if (event->type() == QEvent::Wheel && holdsValue(watched)) {
        // Refused rather than swallowed: the widget around it is asked next.
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pingshen::ui
