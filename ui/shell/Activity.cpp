// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Activity.h"

#include <QApplication>
#include <QEvent>

namespace pingshen::ui {

Activity::Activity(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool Activity::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: // of a key that an action takes nothing else is heard
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        Q_EMIT worked();
        break;
    case QEvent::MouseMove:
    case QEvent::TouchUpdate:
        Q_EMIT moved();
        break;
    case QEvent::WindowActivate:
    case QEvent::WindowDeactivate:
        Q_EMIT windowChanged();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pingshen::ui
