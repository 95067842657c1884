// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RecordChange.h"

namespace pingshen {

Result<QList<Edit>> recordChanges(Workplace& workplace, const QList<Change>& changes)
{
    QList<Change> effective;
    for (const auto& change : changes) {
        if (!change.isEmpty()) {
            effective.append(change);
        }
    }
    return workplace.journal().record(effective);
}

} // namespace pingshen
