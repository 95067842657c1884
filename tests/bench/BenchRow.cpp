// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchRow.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QTextStream>

#include <algorithm>
#include <ctime>

namespace pingshen::bench {

using namespace Qt::StringLiterals;

void print(const BenchRow& row)
{
    const auto number = [](double value) { return QString::number(value, 'f', 3); };
    const QStringList fields{row.what, number(row.ours), row.unit, number(row.theirs), row.peer, row.limit};
    QTextStream(stdout) << fields.join(u'\t') << '\n';
}

double timed(const std::function<void()>& action)
{
    QElapsedTimer clock;
    clock.start();
    action();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

double processorTime(const std::function<void()>& action)
{
    const auto before = std::clock();
    action();
    return static_cast<double>(std::clock() - before) * 1e3 / CLOCKS_PER_SEC;
}

double medianOf(QList<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double medianTime(int times, const std::function<void()>& action)
{
    action();
    QList<double> spent;
    for (int i = 0; i < times; ++i) {
        spent.append(timed(action));
    }
    return medianOf(spent);
}

Medians mediansByTurns(int times, const std::function<void()>& ours, const std::function<void()>& theirs,
                       Stopwatch stopwatch)
{
    ours();
    theirs();
    QList<double> spentHere;
    QList<double> spentThere;
    for (int i = 0; i < times; ++i) {
        spentHere.append(stopwatch(ours));
        spentThere.append(stopwatch(theirs));
    }
    return {medianOf(spentHere), medianOf(spentThere)};
}

} // namespace pingshen::bench
