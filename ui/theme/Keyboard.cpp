// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Keyboard.h"

#include "ui/theme/ReadingOrder.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>

#include <algorithm>

namespace pingshen::ui {

namespace {

/// What takes the keyboard among the controls and in them.
QWidgetList stopsAmong(const QWidgetList& controls)
{
    QWidgetList stops;
    for (auto* control : controls) {
        for (auto* stop : QWidgetList{control} + control->findChildren<QWidget*>()) {
            if ((stop->focusPolicy() & Qt::TabFocus) && stop->isVisible()) {
                stops.append(stop);
            }
        }
    }
    return stops;
}

} // namespace

void giveKeyboard(QWidget& control, Qt::FocusReason reason)
{
    if (!control.isVisibleTo(control.window()) || !control.isEnabled()) {
        return;
    }
    control.setFocus(reason);
    // A program in the background stays there, and what is asked in a dialog is answered first.
    const auto* active = QApplication::activeWindow();
    if (active && active != control.window() && !QApplication::activeModalWidget()) {
        control.window()->activateWindow();
    }
}

void focusFirst(QWidget& shown)
{
    const auto stops = readingOrder(shown);
    if (!stops.isEmpty()) {
        giveKeyboard(*stops.first(), Qt::TabFocusReason);
    }
}

void popUp(QMenu& menu, const QPoint& at)
{
    menu.popup(at);
    // Marking an entry by itself would open the menu that it leads to.
    QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
    QCoreApplication::sendEvent(&menu, &down);
}

void bringIntoSight(QWidget& control)
{
    for (auto* around = control.parentWidget(); around; around = around->parentWidget()) {
        if (auto* scroll = qobject_cast<QScrollArea*>(around)) {
            scroll->ensureWidgetVisible(&control);
        }
    }
}

void replaceControls(const QWidgetList& old, const QWidgetList& fresh)
{
    for (auto* control : fresh) {
        // What was hidden on purpose stays hidden.
        if (!control->testAttribute(Qt::WA_WState_ExplicitShowHide)) {
            control->show();
        }
    }
    const auto before = stopsAmong(old);
    const auto after = stopsAmong(fresh);
    if (const auto here = before.indexOf(QApplication::focusWidget()); here >= 0 && !after.isEmpty()) {
        after[std::min(here, after.size() - 1)]->setFocus(Qt::OtherFocusReason);
    }
    for (auto* control : old) {
        control->hide();
        control->deleteLater();
    }
}

} // namespace pingshen::ui
