// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

class QWidget;

namespace pingshen::ui {

/// The keyboard goes to a control, in whichever window of the program it stands: a detached pane or the window itself.
/// QWidget::setFocus alone leaves the keys where they are while another window is the active one.
void giveKeyboard(QWidget& control, Qt::FocusReason reason = Qt::ShortcutFocusReason);

/// To the first control of what is shown, in reading order.
void focusFirst(QWidget& shown);

/// Scrolls everything around the control until all of it is on screen.
void bringIntoSight(QWidget& control);

} // namespace pingshen::ui
