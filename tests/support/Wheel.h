// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QWheelEvent>
#include <QWidget>
#include <QtTest/QTest>

namespace pingshen::test {

/// Turns the wheel over the middle of a widget as a person does: what does not take it passes it on.
inline void turnWheel(QWidget& widget, int notches)
{
    const auto place = QPointF(widget.rect().center());
    QWheelEvent event(place, widget.mapToGlobal(place), {}, {0, notches * 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(&widget, &event);
}

} // namespace pingshen::test
