// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/input/EnterPress.h"

#include "ui/kit/input/TypingKeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace pingshen::ui {

namespace {

bool isPressed(const QAbstractButton& button)
{
    const bool opensOrSwitches = qobject_cast<const QPushButton*>(&button) || qobject_cast<const QToolButton*>(&button);
    return button.isEnabled() && (opensOrSwitches || !button.isCheckable());
}

} // namespace

EnterPress::EnterPress(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool EnterPress::eventFilter(QObject* watched, QEvent* event)
{
    auto* button = event->type() == QEvent::KeyPress ? qobject_cast<QAbstractButton*>(watched) : nullptr;
    if (!button || !isPressed(*button)) {
        return QObject::eventFilter(watched, event);
    }
    const auto& key = *static_cast<const QKeyEvent*>(event);
    if (!isPlainEnter(key)) {
        return QObject::eventFilter(watched, event);
    }
    if (!key.isAutoRepeat()) { // held down it presses once
        button->click();
    }
    return true;
}

} // namespace pingshen::ui
