// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/safety/SnapshotClasses.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace pingshen {

namespace {

constexpr int keptToday = 5;
constexpr int keptDays = 7;
constexpr int keptWeeks = 8;
constexpr int keptOfReason = 3;

using Sorted = QList<SnapshotInfo>; ///< newest first

/// The newest of those that hold at least half of what the fullest holds.
const SnapshotInfo& newestFull(const Sorted& snapshots)
{
    const auto fullest = std::ranges::max(snapshots, {}, &SnapshotInfo::weight).weight();
    return *std::ranges::find_if(snapshots, [fullest](const auto& snapshot) {
        return snapshot.weight() == fullest || (snapshot.isReadable() && snapshot.weight() * 2 >= fullest);
    });
}

qint64 weekOf(const QDate& date)
{
    return date.toJulianDay() / 7; // Monday to Sunday
}

class SnapshotKeeper
{
public:
    /// Days and weeks are counted, not measured: nothing is too old because of what a clock says now.
    void keepFrom(const Sorted& snapshots)
    {
        if (snapshots.isEmpty()) {
            return;
        }
        const auto today = snapshots.front().at.date();
        keepToday(snapshots, today);
        QMap<qint64, Sorted> days;
        QMap<qint64, Sorted> weeks;
        for (const auto& snapshot : snapshots) {
            const auto day = snapshot.at.date();
            if (isOfTheRound(snapshot) || day.daysTo(today) < keptDays) {
                days[-day.toJulianDay()].append(snapshot);
            }
            if (isOfTheRound(snapshot) || weekOf(today) - weekOf(day) < keptWeeks) {
                weeks[-weekOf(day)].append(snapshot);
            }
        }
        keepNewest(days, keptDays);
        keepNewest(weeks, keptWeeks);
        keepReason(snapshots, SnapshotInfo::Reason::Migration);
        keepReason(snapshots, SnapshotInfo::Reason::Restore);
    }

    void keepFullest(const Sorted& snapshots)
    {
        m_kept.insert(std::ranges::max_element(snapshots, {}, &SnapshotInfo::weight)->file);
    }

    bool isKept(const SnapshotInfo& snapshot) const { return m_kept.contains(snapshot.file); }

private:
    /// Those before a migration or a restore come at their own times and are counted by themselves as well.
    static bool isOfTheRound(const SnapshotInfo& snapshot)
    {
        return snapshot.reason == SnapshotInfo::Reason::Daily || snapshot.reason == SnapshotInfo::Reason::Closing;
    }

    /// Of so many spans, the newest first, one each.
    void keepNewest(const QMap<qint64, Sorted>& spans, int number)
    {
        for (auto span = spans.begin(); span != spans.end() && number > 0; ++span, --number) {
            m_kept.insert(newestFull(*span).file);
        }
    }

    /// The same state taken again for the same reason counts once; what cannot be read counts not at all.
    void keepToday(const Sorted& snapshots, const QDate& today)
    {
        QSet<std::pair<int, QString>> states;
        for (const auto& snapshot : snapshots) {
            const std::pair state(static_cast<int>(snapshot.reason), snapshot.state);
            const bool counts = snapshot.at.date() == today && snapshot.isReadable();
            if (counts && states.size() < keptToday && !states.contains(state)) {
                states.insert(state);
                m_kept.insert(snapshot.file);
            }
        }
    }

    void keepReason(const Sorted& snapshots, SnapshotInfo::Reason reason)
    {
        int kept = 0;
        for (const auto& snapshot : snapshots) {
            if (snapshot.reason == reason && ++kept <= keptOfReason) {
                m_kept.insert(snapshot.file);
            }
        }
    }

    QSet<QString> m_kept;
};

} // namespace

QStringList snapshotsToDrop(const QList<SnapshotInfo>& snapshots, const QDateTime& now)
{
    auto sorted = snapshots;
    std::ranges::sort(sorted, std::greater(),
                      [](const auto& snapshot) { return std::pair(snapshot.at, snapshot.file); });
    Sorted past;
    Sorted later;
    Sorted untimely;
    for (const auto& snapshot : std::as_const(sorted)) {
        (!snapshot.isTimely() ? untimely : snapshot.at > now ? later : past).append(snapshot);
    }
    SnapshotKeeper keeper;
    for (const auto& group : {past, later, untimely}) {
        keeper.keepFrom(group);
    }
    if (!sorted.isEmpty()) {
        keeper.keepFullest(sorted);
    }
    QStringList dropped;
    for (const auto& snapshot : sorted) {
        if (!keeper.isKept(snapshot)) {
            dropped.append(snapshot.file);
        }
    }
    return dropped;
}

} // namespace pingshen
