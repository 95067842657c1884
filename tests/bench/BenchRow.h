// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace pingshen::bench {

/// One line of the table that run.sh prints: what we take, what somebody else takes for the same in the same run, and
/// what it may be at most. `theirs` 0: nobody to compare with; `limit` empty: none, "100": in `unit`, "x1.5": of
/// theirs.
struct BenchRow
{
    QString what;
    double ours = 0;
    QString unit = QStringLiteral("ms");
    double theirs = 0;
    QString peer = {};
    QString limit = {};
};

/// To stdout, fields parted by tabulators.
void print(const BenchRow& row);

/// Milliseconds one call takes.
double timed(const std::function<void()>& action);
/// Milliseconds of a processor that this program needs for it, however busy the machine is and whatever the disk does.
double processorTime(const std::function<void()>& action);
/// The middle one; the list is not empty.
double medianOf(QList<double> values);
/// Of so many calls, after one that does not count.
double medianTime(int times, const std::function<void()>& action);

struct Medians
{
    double ours = 0;
    double theirs = 0;
};
using Stopwatch = double (*)(const std::function<void()>&);
/// Of both by turns, so that a busy moment of the machine meets both.
Medians mediansByTurns(int times, const std::function<void()>& ours, const std::function<void()>& theirs,
                       Stopwatch stopwatch = timed);

} // namespace pingshen::bench
