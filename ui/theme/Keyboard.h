// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;

namespace pingshen::ui {

/// The keyboard goes to a control, in whichever window of the program it stands: a detached pane or the window itself.
/// It stays where it is when the control is hidden or disabled: nobody types into what is not seen.
/// QWidget::setFocus alone leaves the keys where they are while another window is the active one.
void giveKeyboard(QWidget& control, Qt::FocusReason reason = Qt::ShortcutFocusReason);

/// To the first control of what is shown, in reading order.
void focusFirst(QWidget& shown);

/// Opens the menu with its first entry marked, as the keyboard needs it.
void popUp(QMenu& menu, const QPoint& at);

/// Scrolls everything around the control until all of it is on screen.
void bringIntoSight(QWidget& control);

/// Puts controls in the place of others of the same parent. The old ones leave the screen at once and are deleted
/// later: an event that is on its way to the children of a window, such as a change of the language, must find them all
/// alive. The focus goes to the control that stands where it was.
void replaceControls(const QWidgetList& old, const QWidgetList& fresh);

} // namespace pingshen::ui
