// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Backup.h"

namespace pingshen {

/// Which files may go, by number and content. Kept are: of the newest day the 5 newest states; the newest full one of
/// each of the last 7 days and of each of the last 8 weeks that have any; the 3 newest before a migration and before a
/// restore; and always the newest of the fullest. "Full" means at least half of the most that its day or week holds.
/// No clock makes one too old: snapshots later than `now`, and those dated far from the last edit that they hold, are
/// sorted by themselves, so that none of these evicts another.
QStringList snapshotsToDrop(const QList<SnapshotInfo>& snapshots, const QDateTime& now);

} // namespace pingshen
