// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"
#include "core/storage/safety/SnapshotClasses.h"

#include "tests/storage/VaultFixture.h"

#include <QDir>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using Reason = SnapshotInfo::Reason;

namespace {

const QDateTime now({2025, 12, 10}, {18, 0}, Qt::UTC);

SnapshotInfo taken(const QDateTime& at, qint64 edits, Reason reason = Reason::Closing)
{
    const auto name = at.toString(Qt::ISODateWithMs) + QString::number(static_cast<int>(reason));
    return {name, at, reason, 100, edits < 0 ? -1 : 1, edits, edits < 0 ? QString() : QString::number(edits)};
}

QStringList keptOf(const QList<SnapshotInfo>& snapshots, const QDateTime& at = now)
{
    const auto dropped = snapshotsToDrop(snapshots, at);
    QStringList kept;
    for (const auto& snapshot : snapshots) {
        if (!dropped.contains(snapshot.file)) {
            kept.append(snapshot.file);
        }
    }
    return kept;
}

class Snapshots : public test::VaultFixture
{
protected:
    void change(int number) { record(test::scoreChange(u"a1"_s, u"李"_s, u"i%1"_s.arg(number), u"5"_s)); }
    QString fileAt(const QString& stamp, const QString& reason) const
    {
        return folder() + u"/backups/pingshen-%1-%2.db"_s.arg(stamp, reason);
    }
    bool hasOfToday() const
    {
        const auto all = snapshotsIn(folder());
        return std::ranges::any_of(all, [this](const auto& one) { return one.at.date() == clock.now().date(); });
    }
};

} // namespace

TEST(SnapshotClasses, keepFiveStatesOfTodayOneOfADayAndOneOfAWeek)
{
    QList<SnapshotInfo> snapshots;
    for (int hour = 0; hour < 24 * 70; ++hour) {
        snapshots.append(taken(now.addSecs(-3600 * qint64(hour)), 5000 - hour));
    }
    const auto kept = keptOf(snapshots);
    EXPECT_EQ(5 + 6 + 6, kept.size()); // today's week and the one before are among the days
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(snapshots[i].file, kept[i]);
    }
    EXPECT_TRUE(kept.last() > now.addDays(-56).toString(Qt::ISODate));
}

TEST(SnapshotClasses, countTheSameStateOfADayOnce)
{
    QList<SnapshotInfo> snapshots;
    for (int minute = 0; minute < 20; ++minute) {
        snapshots.append(taken(now.addSecs(-60 * minute), minute < 15 ? 100 : 100 - minute));
    }
    const auto kept = keptOf(snapshots);
    EXPECT_EQ(5, kept.size());
    EXPECT_EQ(snapshots[0].file, kept[0]);
    EXPECT_EQ(snapshots[15].file, kept[1]);
}

TEST(SnapshotClasses, neverLetAFutureOneEvictTodays)
{
    QList<SnapshotInfo> snapshots{taken(now, 40, Reason::Daily), taken(now.addSecs(-60), 39)};
    for (int i = 0; i < 9; ++i) {
        for (const auto reason : {Reason::Daily, Reason::Closing}) {
            snapshots.append(taken(QDateTime({2099, 1, 1 + i}, {9, 0}, Qt::UTC), 41, reason));
        }
    }
    const auto kept = keptOf(snapshots);
    EXPECT_TRUE(kept.contains(snapshots[0].file));
    EXPECT_TRUE(kept.contains(snapshots[1].file));
    EXPECT_LT(kept.size(), 2 + 10) << "and those of the future are thinned out like others";
}

TEST(SnapshotClasses, keepWhatWasTakenWhenTodaysClockIsWrong)
{
    const QDateTime wrong({1970, 1, 1}, {0, 5}, Qt::UTC);
    QList<SnapshotInfo> snapshots{taken(wrong, 50)};
    for (int day = 0; day < 5; ++day) {
        snapshots.append(taken(now.addDays(-day), 49 - day));
    }
    EXPECT_EQ(snapshots.size(), keptOf(snapshots, wrong).size());
}

TEST(SnapshotClasses, dropNothingBecauseAClockJumps)
{
    const QDateTime ahead({2027, 3, 5}, {9, 0}, Qt::UTC);
    QList<SnapshotInfo> snapshots;
    for (int day = 0; day < 7; ++day) {
        snapshots.append(taken(now.addDays(-day), 50 - day));
        snapshots.last().newest = snapshots.last().at;
    }
    for (const auto& wrong :
         {ahead, QDateTime({2099, 1, 1}, {9, 0}, Qt::UTC), QDateTime({2023, 1, 1}, {9, 0}, Qt::UTC)}) {
        snapshots.append(taken(wrong, 50, Reason::Daily));
        snapshots.last().newest = now;
        EXPECT_EQ(snapshots.size(), keptOf(snapshots, wrong).size());
    }
    EXPECT_EQ(snapshots.size(), keptOf(snapshots).size());
}

TEST(SnapshotClasses, giveTheOneThatARightClockDatedForTheLatest)
{
    auto right = taken(now, 50);
    auto wrong = taken(QDateTime({2099, 1, 1}, {9, 0}, Qt::UTC), 50);
    right.newest = wrong.newest = now;
    EXPECT_EQ(right.file, fullestOf({wrong, right})->file);
}

TEST(SnapshotClasses, neverLetAnEmptyOrMuchSmallerOneDisplaceAFullOne)
{
    const auto full = taken(now.addDays(-100), 400);
    const auto todaysFull = taken(now.addSecs(-7200), 300);
    QList<SnapshotInfo> snapshots{full, todaysFull};
    for (int i = 0; i < 30; ++i) {
        snapshots.append(taken(now.addSecs(-60 * i), i % 3 - 1)); // cannot be read, nothing, one edit
    }
    const auto kept = keptOf(snapshots);
    EXPECT_TRUE(kept.contains(full.file));
    EXPECT_TRUE(kept.contains(todaysFull.file));
}

TEST(SnapshotClasses, takeTheNewestOfADayThatHoldsAtLeastHalfOfItsMost)
{
    const auto day = now.addDays(-3);
    const QList<SnapshotInfo> snapshots{taken(now, 1000), taken(day.addSecs(30), 48), taken(day.addSecs(20), 50),
                                        taken(day.addSecs(10), 70), taken(day, 101)}; // each with one application
    EXPECT_EQ((QStringList{snapshots[0].file, snapshots[2].file}), keptOf(snapshots));
}

TEST(SnapshotClasses, keepTheLastThreeBeforeAMigrationAndBeforeARestore)
{
    QList<SnapshotInfo> snapshots{taken(now, 10)};
    for (int i = 0; i < 6; ++i) {
        snapshots.append(taken(now.addDays(-200 - i), 5, Reason::Migration));
        snapshots.append(taken(now.addDays(-300 - i), -1, Reason::Restore));
    }
    EXPECT_EQ(7, keptOf(snapshots).size());
}

TEST_F(Snapshots, ofTheFutureLeaveTodaysAlone)
{
    insert(u"a1"_s);
    change(0);
    ASSERT_OK(takeSnapshot(*vault, Reason::Closing, clock));
    for (int i = 1; i <= 9; ++i) {
        const auto file = fileAt(u"2099010%1T090000000Z"_s.arg(i), i % 2 == 0 ? u"closing"_s : u"daily"_s);
        ASSERT_TRUE(QFile::copy(snapshotsIn(folder()).last().file, file));
    }
    for (int visit = 0; visit < 2; ++visit) {
        clock.advance(std::chrono::minutes(5));
        EXPECT_EQ(visit == 0, isSnapshotDue(*vault, clock));
        ASSERT_OK(takeSnapshot(*vault, Reason::Daily, clock));
        ASSERT_OK(takeSnapshot(*vault, Reason::Closing, clock));
        EXPECT_TRUE(hasOfToday());
    }
    EXPECT_EQ(clock.now().date(), snapshotsIn(folder()).last().at.date());
}

TEST_F(Snapshots, sayWhatTheyHoldAndThatTheyCannotBeRead)
{
    insert(u"a1"_s);
    change(0);
    change(1);
    ASSERT_OK(takeSnapshot(*vault, Reason::Daily, clock));
    QFile broken(fileAt(u"20250101T090000000Z"_s, u"daily"_s));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.close();
    const auto all = snapshotsIn(folder());
    ASSERT_EQ(2, all.size());
    EXPECT_EQ(1, all[0].applications);
    EXPECT_EQ(3, all[0].edits);
    EXPECT_FALSE(all[1].isReadable());
    EXPECT_EQ(all[0].file, fullestSnapshot(folder())->file);
}

TEST_F(Snapshots, stayWhenTheProgramStartsOnceWithItsClockAhead)
{
    insert(u"a1"_s);
    change(0);
    for (int i = 0; i < 3; ++i) {
        ASSERT_OK(takeSnapshot(*vault, Reason::Closing, clock));
        clock.advance(std::chrono::hours(24));
        change(i + 1);
    }
    clock.advance(std::chrono::hours(24 * 96));
    ASSERT_OK(takeSnapshot(*vault, Reason::Daily, clock));
    EXPECT_EQ(4, snapshotsIn(folder()).size());
    change(4); // and what is entered then does not make the clock right
    ASSERT_OK(takeSnapshot(*vault, Reason::Closing, clock));
    EXPECT_EQ(5, snapshotsIn(folder()).size());
}

TEST_F(Snapshots, thatDifferOnlyInWhatIsBeingTypedAreTwoStates)
{
    insert(u"a1"_s);
    DraftStore drafts(*database);
    for (const auto& text : {u"a"_s, u"ab"_s, u"abc"_s}) {
        clock.advance(std::chrono::seconds(1));
        ASSERT_OK(
            drafts.put({{ReviewerId(u"李"_s), ApplicationId(u"a1"_s), EditKind::ScoreChanged, u"age"_s, u"reason"_s},
                        text,
                        0,
                        clock.now()}));
        ASSERT_OK(takeSnapshot(*vault, Reason::Closing, clock));
    }
    EXPECT_EQ(3, snapshotsIn(folder()).size());
    clock.advance(std::chrono::seconds(1));
    ASSERT_OK(takeSnapshot(*vault, Reason::Closing, clock));
    EXPECT_EQ(3, snapshotsIn(folder()).size()) << "nothing changed since the last one";
}

TEST_F(Snapshots, areDueAgainWhenTodaysCannotBeRead)
{
    QFile broken(fileAt(clock.now().toString(u"yyyyMMdd'T080000000Z'"_s), u"daily"_s));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.close();
    EXPECT_TRUE(isSnapshotDue(*vault, clock));
}

TEST_F(Snapshots, beforeRestoresAreThinnedOut)
{
    insert(u"a1"_s);
    ASSERT_OK(takeSnapshot(*vault, Reason::Daily, clock));
    const auto snapshot = directory.filePath(u"kept.db"_s);
    ASSERT_TRUE(QFile::copy(snapshotsIn(folder())[0].file, snapshot));
    for (int i = 0; i < 12; ++i) {
        clock.advance(std::chrono::hours(24 * 90));
        journal.reset();
        database.reset();
        vault.reset();
        ASSERT_OK(restore(snapshot, folder(), clock, {}));
        reopen();
        change(i);
    }
    const auto all = snapshotsIn(folder());
    EXPECT_EQ(3, std::ranges::count(all, Reason::Restore, &SnapshotInfo::reason));
}

TEST_F(Snapshots, areThinnedOutAtTheNextOpeningOnceTheProgramWasKilled)
{
    insert(u"a1"_s);
    ASSERT_OK(takeSnapshot(*vault, Reason::Daily, clock));
    for (int i = 1; i <= 9; ++i) {
        const auto file = fileAt(u"2020010%1T090000000Z"_s.arg(i), u"restore"_s);
        ASSERT_TRUE(QFile::copy(snapshotsIn(folder()).first().file, file));
    }
    const auto count = [this] { return snapshotsIn(folder()).size(); };
    reopen();
    EXPECT_EQ(10, count());
    ASSERT_OK(vault->documents().makeStagingFolder()); // and no more is heard of it
    reopen();
    EXPECT_LT(count(), 10);
    EXPECT_GE(count(), 4) << "three of its reason, and what has another";
}

TEST_F(Snapshots, halfWrittenOnesAreGoneAfterOpening)
{
    for (const auto& name : {u"pingshen-20251201T090000000Z-closing.db.part"_s,
                             u"pingshen-20251201T090000000Z-closing.db.part-journal"_s}) {
        QFile part(folder() + u"/backups/"_s + name);
        ASSERT_TRUE(part.open(QIODevice::WriteOnly));
    }
    reopen();
    EXPECT_TRUE(QDir(folder() + u"/backups"_s).isEmpty());
}

} // namespace pingshen
