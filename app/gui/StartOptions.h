// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/HandOver.h"

#include <QString>
#include <QStringList>

namespace pingshen {

/// What the window was started with: `pingshen [--vault DIR] [--lang zh|en] [PACKAGE... | --open ID]`.
struct StartOptions
{
    QString vault;
    QString language;
    QString application;  ///< id, its beginning, or a case number, to be opened
    QStringList packages; ///< to be imported and shown
    QString place = {};   ///< what the window showed that this one takes the place of
};

/// What a window that runs already is asked to do instead of this one: paths from here mean the same there.
HandOver wishOf(const StartOptions& options);

/// With these the program starts anew in the place of another: on the same vault, in the language that is shown, where
/// it was (empty: nowhere).
QStringList restartArguments(const QString& vault, const QString& language, const QString& place);

/// Only `--help` or `--version` is asked for: no window is needed.
bool asksForWords(const QStringList& arguments);

/// Ends the program with a usage message when the arguments make no sense, or after `--help` and `--version`.
StartOptions startOptions(const QStringList& arguments);

} // namespace pingshen
