// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidgetList>

namespace pingshen::ui {

/// Where Tab stops in a window, in the order in which a person reads it: line by line, each from the left, a pane
/// before the next. By what is on screen now, whatever order things were made in.
QWidgetList readingOrder(const QWidget& window);

/// Moves the focus to the next or previous stop, round the ends. False: there is none. For focusNextPrevChild() of
/// windows.
bool focusInReadingOrder(QWidget& window, bool next);

} // namespace pingshen::ui
