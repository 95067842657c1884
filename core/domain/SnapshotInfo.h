// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace pingshen {

/// A snapshot of the database in the vault's `backups` folder.
struct SnapshotInfo
{
    enum class Reason { Daily, Closing, Migration, Restore };

    QString file; ///< full path
    QDateTime at;
    Reason reason = Reason::Closing;
    qint64 bytes = 0;
    qint64 applications = -1; ///< -1: it cannot be read
    qint64 edits = -1;
    QString state = {};    ///< equal for snapshots of the same state
    QDateTime newest = {}; ///< when the last edit in it was made; invalid: not known

    bool isReadable() const { return edits >= 0; }
    /// Its time is near that of the last edit it holds: by a clock that can be believed. One of which nothing is known
    /// is believed.
    bool isTimely() const;
    /// How much it holds; of two, the larger one is the fuller.
    qint64 weight() const { return isReadable() ? applications + edits : -1; }
};

/// What a person should go back to when the database is lost: the newest of the snapshots that hold the most, those
/// that a wrong clock dated last. To a person it is "the latest full snapshot". None: nothing holds anything.
std::optional<SnapshotInfo> fullestOf(const QList<SnapshotInfo>& newestFirst);

} // namespace pingshen
