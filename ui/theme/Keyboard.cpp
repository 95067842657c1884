// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Keyboard.h"

#include "ui/theme/ReadingOrder.h"

#include <QApplication>
#include <QScrollArea>

namespace pingshen::ui {

void giveKeyboard(QWidget& control, Qt::FocusReason reason)
{
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

void bringIntoSight(QWidget& control)
{
    for (auto* around = control.parentWidget(); around; around = around->parentWidget()) {
        if (auto* scroll = qobject_cast<QScrollArea*>(around)) {
            scroll->ensureWidgetVisible(&control);
        }
    }
}

} // namespace pingshen::ui
