// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace pingshen::test {

/// What is wrong with how everything in a window lies, one line each with the place; empty: nothing. The window must be
/// on screen and have been painted.

/// Two visible widgets of one parent that cover each other.
QStringList overlaps(const QWidget& window);
/// Words that have less room than they need and do not say so with an ellipsis and a tool tip; widgets beyond the edge
/// of what holds them.
QStringList clippings(const QWidget& window);
/// Words in one line of a layout that stand higher or lower than those beside them. Of several lines of text the middle
/// or the first counts.
QStringList misaligned(const QWidget& window);
/// Words that leave no ink.
QStringList inkless(QWidget& window);
/// Menus without a title, entries without words.
QStringList wordlessMenus(const QWidget& window);
/// Widgets with a role of which the style sheet says nothing, or nothing for widgets of their kind.
QStringList unstyled(const QWidget& window);
/// Places where Tab goes up or back to the left within one pane.
QStringList tabOutOfOrder(QWidget& window);

} // namespace pingshen::test
