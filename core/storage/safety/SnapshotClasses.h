// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Backup.h"

namespace pingshen {

/// Which files may go, by age and content. Kept are: of today the 5 newest states; the newest full one of each of the
/// last 7 days and of each of the last 8 weeks that have any; the 3 newest before a migration and before a restore; and
/// always the newest of the fullest. "Full" means at least half of the most that its day or week holds.
/// Snapshots later than `now` (a clock was wrong, then or now) are sorted by themselves, so that neither evicts the
/// other.
QStringList snapshotsToDrop(const QList<SnapshotInfo>& snapshots, const QDateTime& now);

} // namespace pingshen
