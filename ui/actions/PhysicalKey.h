// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QKeyEvent;
QT_END_NAMESPACE

namespace pingshen::ui {

/// The Latin letter (Qt::Key_A ... Qt::Key_Z) at the place of the pressed key on a US keyboard; 0 when the platform
/// does not tell the place, or no letter is there.
int letterAtPlace(const QKeyEvent& event);

/// The same from a platform's scan code, for tests: X11 and Wayland count evdev codes from 8, Windows has set 1.
int letterOfEvdev(quint32 scanCode);
int letterOfSetOne(quint32 scanCode);

} // namespace pingshen::ui
