// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/SnapshotInfo.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace pingshen {

bool SnapshotInfo::isTimely() const
{
    constexpr qint64 near = 7LL * 24 * 60 * 60; // somebody was away for some days
    return !newest.isValid() || std::abs(newest.secsTo(at)) <= near;
}

std::optional<SnapshotInfo> fullestOf(const QList<SnapshotInfo>& newestFirst)
{
    const auto fullest = std::ranges::max_element(newestFirst, {}, [](const SnapshotInfo& snapshot) {
        return std::pair(snapshot.weight(), snapshot.isTimely());
    }); // the first of equals
    return fullest == newestFirst.end() || fullest->weight() <= 0 ? std::nullopt : std::optional(*fullest);
}

} // namespace pingshen
