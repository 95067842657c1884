// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/input/EscapeLeaves.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

bool isText(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

/// What has no pane around it has its window.
QWidget* paneAround(const QWidget& text)
{
    auto* around = text.parentWidget();
    while (around && !around->isWindow() && around->property("role") != u"pane"_s) {
        around = around->parentWidget();
    }
    return around;
}

} // namespace

EscapeLeaves::EscapeLeaves(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

/// A key that nobody takes comes to the window at last.
bool EscapeLeaves::eventFilter(QObject* watched, QEvent* event)
{
    const auto* window = event->type() == QEvent::KeyPress ? qobject_cast<QWidget*>(watched) : nullptr;
    if (!window || !window->isWindow() || qobject_cast<const QDialog*>(window)) {
        return QObject::eventFilter(watched, event);
    }
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const auto* text = QApplication::focusWidget();
    if (key.key() != Qt::Key_Escape || key.modifiers() != Qt::NoModifier || !isText(text) || text->window() != window) {
        return QObject::eventFilter(watched, event);
    }
    if (auto* pane = paneAround(*text)) {
        pane->setFocus(Qt::OtherFocusReason);
    }
    return true;
}

} // namespace pingshen::ui
