// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QAction;
class QWidget;

namespace pingshen::test {

/// The properties of what is left out, and of what is told without its colours: it shows pages.
constexpr auto untold = "_isUntold";
constexpr auto canvas = "_isCanvas";

/// What is told of each thing on screen.
enum class Telling {
    Words, ///< what it says, to the eye and to a screen reader, and its state
    Look,  ///< also where it lies, its type, and which colours it is painted with
};

/// All that a person sees of a window or a part of it, a line for each thing, in reading order, what lies within
/// another thing indented under it. The window must be on screen.
QStringList seen(QWidget& part, Telling telling);

/// Of a look only what is told as words: the same on a computer with other letters.
QStringList wordsIn(const QStringList& seen);

/// What a widget is called here: its class, and its name where it has one.
QString kindOf(const QWidget& widget);

/// In one line, the same in every run: ids and temporary folders are left out.
QString told(QString text);

/// Entries of a menu with their keys, indented under their menus.
QStringList entriesOf(const QList<QAction*>& actions, int depth = 0);

} // namespace pingshen::test
