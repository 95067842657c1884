// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QWheelEvent>
#include <QWidget>
#include <QWindow>
#include <QtTest/QTest>

namespace pingshen::test {

/// Turns the wheel over the middle of a widget as a person does: the window gets it and finds what is there, and what
/// does not take it passes it on.
inline void turnWheel(QWidget& widget, int notches)
{
    const auto middle = widget.rect().center();
    QWheelEvent event(widget.mapTo(widget.window(), middle), widget.mapToGlobal(middle), {}, {0, notches * 120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(widget.window()->windowHandle(), &event);
}

} // namespace pingshen::test
