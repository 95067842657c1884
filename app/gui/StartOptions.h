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
};

/// What a window that runs already is asked to do instead of this one: paths from here mean the same there.
HandOver wishOf(const StartOptions& options);

/// Only `--help` or `--version` is asked for: no window is needed.
bool asksForWords(const QStringList& arguments);

/// Ends the program with a usage message when the arguments make no sense, or after `--help` and `--version`.
StartOptions startOptions(const QStringList& arguments);

} // namespace pingshen
