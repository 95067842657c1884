// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/Interval.h"

#include "tests/support/Printers.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

RubricBand band(const QString& interval)
{
    RubricBand band;
    EXPECT_TRUE(setInterval(band, interval)) << interval.toStdString();
    return band;
}

enum class Numbers { Whole, All };

QStringList conflicts(const QStringList& intervals, Numbers numbers)
{
    QList<RubricBand> bands;
    for (const auto& interval : intervals) {
        bands.append(band(interval));
    }
    QStringList rows;
    for (const auto& conflict : conflictsOf(bands, numbers == Numbers::Whole)) {
        rows.append((conflict.kind == BandConflict::Kind::Gap ? u"gap "_s : u"overlap "_s) + conflict.interval);
    }
    return rows;
}

} // namespace

TEST(Interval, isWrittenAsItIsRead)
{
    for (const auto& text : {u"[18,25]"_s, u"(18,25)"_s, u"[0,0.5)"_s, u"(60,)"_s, u"(,5]"_s, u"(,)"_s, u"[-2,3]"_s}) {
        EXPECT_EQ(text, intervalOf(band(text)));
    }
}

TEST(Interval, holdsItsClosedEndsOnly)
{
    EXPECT_TRUE(holds(band(u"[18,25]"_s), 1800));
    EXPECT_TRUE(holds(band(u"[18,25]"_s), 2500));
    EXPECT_FALSE(holds(band(u"(18,25)"_s), 1800));
    EXPECT_FALSE(holds(band(u"(18,25)"_s), 2500));
    EXPECT_TRUE(holds(band(u"(18,25)"_s), 1801));
    EXPECT_TRUE(holds(band(u"(60,)"_s), 1'000'000));
    EXPECT_FALSE(holds(band(u"(60,)"_s), 6000));
    EXPECT_TRUE(holds(band(u"(,5)"_s), -10));
}

TEST(Interval, leavesNoGapBetweenNeighboursThatMeet)
{
    EXPECT_EQ(QStringList(), conflicts({u"[45,)"_s, u"[0,5)"_s, u"[5,45)"_s}, Numbers::All));
    EXPECT_EQ(QStringList(), conflicts({u"[18,25]"_s, u"(25,45]"_s}, Numbers::All));
    EXPECT_EQ(QStringList(), conflicts({u"[18,25]"_s, u"[26,45]"_s, u"(45,)"_s}, Numbers::Whole));
}

TEST(Interval, tellsAGapOfASinglePointAndOfAStretch)
{
    EXPECT_EQ(QStringList{u"gap 25"_s}, conflicts({u"[18,25)"_s, u"(25,45]"_s}, Numbers::All));
    EXPECT_EQ(QStringList{u"gap [25,26)"_s}, conflicts({u"[18,25)"_s, u"[26,45]"_s}, Numbers::All));
    EXPECT_EQ(QStringList{u"gap (25,26)"_s}, conflicts({u"[18,25]"_s, u"[26,45]"_s}, Numbers::All));
    EXPECT_EQ(QStringList{u"gap 25"_s}, conflicts({u"[18,25)"_s, u"[26,45]"_s}, Numbers::Whole));
    EXPECT_EQ(QStringList{u"gap [25,27]"_s}, conflicts({u"[18,25)"_s, u"(27,45]"_s}, Numbers::Whole));
}

TEST(Interval, tellsAnOverlapOfASinglePointAndOfAStretch)
{
    EXPECT_EQ(QStringList{u"overlap 25"_s}, conflicts({u"[18,25]"_s, u"[25,45]"_s}, Numbers::All));
    EXPECT_EQ(QStringList{u"overlap [20,25)"_s}, conflicts({u"[18,25)"_s, u"[20,45]"_s}, Numbers::All));
    EXPECT_EQ(QStringList{u"overlap [20,)"_s}, conflicts({u"[18,)"_s, u"[20,)"_s}, Numbers::All));
    EXPECT_EQ(QStringList{u"overlap (,5]"_s}, conflicts({u"(,5]"_s, u"(,8]"_s}, Numbers::All));
}

TEST(Interval, seesPastAShortBandInsideALongOne)
{
    EXPECT_EQ(QStringList{u"overlap [2,3]"_s}, conflicts({u"[0,10)"_s, u"[2,3]"_s, u"[10,20)"_s}, Numbers::All));
    EXPECT_EQ((QStringList{u"overlap [2,3]"_s, u"overlap [5,10)"_s}),
              conflicts({u"[0,10)"_s, u"[2,3]"_s, u"[5,20)"_s}, Numbers::All));
}

TEST(Interval, isEmptyWhenItHoldsNothing)
{
    EXPECT_TRUE(isEmpty(band(u"[5,4]"_s), false));
    EXPECT_TRUE(isEmpty(band(u"[5,5)"_s), false));
    EXPECT_FALSE(isEmpty(band(u"[5,5]"_s), false));
    EXPECT_FALSE(isEmpty(band(u"(5,6)"_s), false));
    EXPECT_TRUE(isEmpty(band(u"(5,6)"_s), true));
    EXPECT_FALSE(isEmpty(band(u"[4.5,5.5]"_s), true));
    EXPECT_TRUE(isEmpty(band(u"[5.1,5.9]"_s), true));
    EXPECT_FALSE(isEmpty(band(u"[-1.5,-0.5]"_s), true));
}

TEST(Interval, agreesWithCountingTheBandsThatHoldEachNumber)
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QList<RubricBand> bands;
        for (int i = 0; i < 3; ++i) {
            const qint64 low = random.bounded(20) * 50;
            bands.append(
                {low, low + random.bounded(1, 10) * 50, random.bounded(2) == 0, random.bounded(2) == 0, {}, {}});
        }
        const auto found = conflictsOf(bands, true);
        const auto isFound = [&](BandConflict::Kind kind) {
            return std::ranges::find(found, kind, &BandConflict::kind) != found.end();
        };
        int zeros = 0;
        bool gap = false;
        bool overlap = false;
        bool started = false;
        for (int number = 0; number <= 20; ++number) {
            const auto count = std::ranges::count_if(bands, [&](const auto& b) { return holds(b, number * 100); });
            gap = gap || (started && zeros > 0 && count > 0);
            zeros = count == 0 ? zeros + 1 : 0;
            started = started || count > 0;
            overlap = overlap || count > 1;
        }
        EXPECT_EQ(gap, isFound(BandConflict::Kind::Gap)) << round;
        EXPECT_EQ(overlap, isFound(BandConflict::Kind::Overlap)) << round;
    }
}

} // namespace pingshen
