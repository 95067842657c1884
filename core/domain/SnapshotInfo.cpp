// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/SnapshotInfo.h"

#include <algorithm>

namespace pingshen {

std::optional<SnapshotInfo> fullestOf(const QList<SnapshotInfo>& newestFirst)
{
    const auto fullest = std::ranges::max_element(newestFirst, {}, &SnapshotInfo::weight); // the first of equals
    return fullest == newestFirst.end() || fullest->weight() <= 0 ? std::nullopt : std::optional(*fullest);
}

} // namespace pingshen
