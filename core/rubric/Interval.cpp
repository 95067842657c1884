// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/Interval.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString endOf(const std::optional<qint64>& end)
{
    return end ? Points::ofHundredths(*end).toString() : QString();
}

std::optional<qint64> endFrom(const QString& text)
{
    const auto number = Points::parse(text);
    return number ? std::optional(number->hundredths()) : std::nullopt;
}

/// A band as a run of positions, both ends included. For whole numbers a position is a number; else the even ones are
/// the hundredths themselves and the odd ones what lies between them, so that open ends differ from closed ones.
struct Run
{
    qint64 first;
    qint64 last;
};

constexpr qint64 unbounded = std::numeric_limits<qint64>::max() / 4;

qint64 floorToWhole(qint64 hundredths)
{
    return hundredths >= 0 ? hundredths / 100 : -((99 - hundredths) / 100);
}

Run runOf(const RubricBand& band, bool whole)
{
    Run run{-unbounded, unbounded};
    if (band.low) {
        const auto ceiling = -floorToWhole(-*band.low);
        const bool excluded = !band.lowClosed && ceiling * 100 == *band.low;
        run.first = whole ? ceiling + (excluded ? 1 : 0) : 2 * *band.low + (band.lowClosed ? 0 : 1);
    }
    if (band.high) {
        const auto floor = floorToWhole(*band.high);
        const bool excluded = !band.highClosed && floor * 100 == *band.high;
        run.last = whole ? floor - (excluded ? 1 : 0) : 2 * *band.high - (band.highClosed ? 0 : 1);
    }
    return run;
}

RubricBand bandOf(Run run, bool whole)
{
    RubricBand band;
    band.low = whole ? run.first * 100 : (run.first - (run.first & 1)) / 2;
    band.high = whole ? run.last * 100 : (run.last + (run.last & 1)) / 2;
    band.lowClosed = whole || run.first % 2 == 0;
    band.highClosed = whole || run.last % 2 == 0;
    if (run.last == unbounded) {
        band.high.reset();
        band.highClosed = false;
    }
    if (run.first == -unbounded) {
        band.low.reset();
    }
    return band;
}

BandConflict conflict(BandConflict::Kind kind, Run run, bool whole)
{
    const auto band = bandOf(run, whole);
    const auto from = endOf(band.low);
    const auto to = endOf(band.high);
    const bool single = band.low && band.low == band.high;
    return {kind, single ? from : intervalOf(band), from, to};
}

} // namespace

QString intervalOf(const RubricBand& band)
{
    return (band.low && band.lowClosed ? u"["_s : u"("_s) + endOf(band.low) + u',' + endOf(band.high)
           + (band.high && band.highClosed ? u']' : u')');
}

bool setInterval(RubricBand& band, QStringView text)
{
    static const QRegularExpression pattern(
        u"\\A([\\[(])(-?[0-9]{1,9}(?:\\.[0-9]{1,2})?)?,(-?[0-9]{1,9}(?:\\.[0-9]{1,2})?)?([\\])])\\z"_s);
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch()) {
        return false;
    }
    band.low = endFrom(match.captured(2));
    band.high = endFrom(match.captured(3));
    band.lowClosed = !band.low || match.captured(1) == u"["_s;
    band.highClosed = band.high && match.captured(4) == u"]"_s;
    return true;
}

bool holds(const RubricBand& band, qint64 value)
{
    const bool above = !band.low || value > *band.low || (band.lowClosed && value == *band.low);
    const bool below = !band.high || value < *band.high || (band.highClosed && value == *band.high);
    return above && below;
}

bool isEmpty(const RubricBand& band, bool whole)
{
    const auto run = runOf(band, whole);
    return run.first > run.last;
}

QList<BandConflict> conflictsOf(const QList<RubricBand>& bands, bool whole)
{
    QList<Run> runs;
    for (const auto& band : bands) {
        if (!isEmpty(band, whole)) {
            runs.append(runOf(band, whole));
        }
    }
    std::ranges::sort(runs, {}, &Run::first);
    QList<BandConflict> conflicts;
    for (qsizetype i = 1; i < runs.size(); ++i) {
        const auto covered = runs[i - 1].last;
        auto& next = runs[i];
        if (next.first > covered + 1) {
            conflicts.append(conflict(BandConflict::Kind::Gap, {covered + 1, next.first - 1}, whole));
        } else if (next.first <= covered) {
            const Run both{next.first, std::min(covered, next.last)};
            conflicts.append(conflict(BandConflict::Kind::Overlap, both, whole));
        }
        next.last = std::max(covered, next.last); // a long band before may reach beyond this one
    }
    return conflicts;
}

} // namespace pingshen
