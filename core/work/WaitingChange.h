// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"

#include <QList>
#include <QMap>

namespace pingshen {

/// A change that is written behind what the person sees. Until it is an edit its number stands for it.
struct WaitingChange
{
    Change change;
    qint64 number = 0;    ///< 1, 2, ... within a session; 0: nobody refers to it
    qint64 takesBack = 0; ///< number of the change that this one undoes, which comes before it; 0: none
    qint64 group = 0;     ///< number of the first of those that are written together or not at all; 0: by itself
};

/// How many of the changes from that one on are written together; at least 1.
qsizetype sizeOfGroup(const QList<WaitingChange>& changes, qsizetype first);

/// What the numbers became.
using NumberedEdits = QMap<qint64, EditRef>;

} // namespace pingshen
