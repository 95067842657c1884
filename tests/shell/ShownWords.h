// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace pingshen::test {

/// Every text of a window, its dialogs and their lists, tips and menus, in no order.
QStringList shownWords(const QWidget& window);

/// What is obeyed rather than shown: labels that may take markup, texts with controls or marks of direction. Paints
/// everything first: what was never painted was never seen.
QStringList obeyedWords(QWidget& window);

} // namespace pingshen::test
