// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RestoreCheck.h"

#include "core/storage/Backup.h"
#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"
#include "tests/work/WorkFixture.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// A vault with a score, and a snapshot of it.
class RestoreChecked : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        m_application = imported();
        score(m_application, anna, u"age"_s, u"4"_s);
        ASSERT_OK(takeClosingSnapshot(*workplace));
        m_snapshot = snapshotsOf(*workplace).first().file;
        clock.advance(std::chrono::seconds(1));
    }

    void alterSnapshot(QLatin1StringView sql)
    {
        auto database = Database::open(m_snapshot, Database::Access::ReadWrite);
        ASSERT_OK(database);
        ASSERT_OK(database->run("DROP TRIGGER IF EXISTS edit_is_never_changed"_L1));
        ASSERT_OK(database->run(sql));
        ASSERT_OK(database->run("PRAGMA journal_mode = DELETE"_L1));
    }
    RestoreCheck restored(const Task& task = {})
    {
        workplace.reset();
        EXPECT_OK(restoreFrom(m_snapshot, vaultFolder(), clock, {}));
        clock.advance(std::chrono::seconds(1)); // snapshots are named by their time
        const auto check = settleRestored(vaultFolder(), clock, task);
        EXPECT_OK(check);
        return check ? *check : RestoreCheck{};
    }
    void reopen() { WorkFixture::SetUp(); }
    Points points()
    {
        return open(m_application, anna).review.sheets[anna].score(IndicatorId(u"age"_s)).points.value();
    }

    ApplicationId m_application;
    QString m_snapshot;
};

} // namespace

TEST_F(RestoreChecked, ofAnIntactSnapshotIsOnlyRead)
{
    score(m_application, anna, u"age"_s, u"3"_s);
    const auto check = restored();
    EXPECT_TRUE(check.isClear());
    EXPECT_EQ(0, check.rebuilt);
    EXPECT_EQ(2, snapshotsIn(vaultFolder()).size()) << "restored, replaced, and no other";
    reopen();
    EXPECT_EQ(Points::whole(4), points());
}

TEST_F(RestoreChecked, makesAlteredRowsAnewFromTheHistoryAndKeepsWhatWasThere)
{
    alterSnapshot("UPDATE score SET points = 300 WHERE indicator = 'age'"_L1);
    const auto check = restored();
    EXPECT_TRUE(check.isClear());
    EXPECT_EQ(2, check.rebuilt) << "the application, and the trigger that would have kept it from being altered";
    EXPECT_EQ(3, snapshotsIn(vaultFolder()).size()) << "restored, replaced, and altered as it came";
    reopen();
    EXPECT_EQ(Points::whole(4), points());
    EXPECT_EQ(QList<VaultProblem>(), checkVault(*workplace, {}).value());
}

TEST_F(RestoreChecked, namesAnAlteredHistoryAndBuildsNothingOnIt)
{
    alterSnapshot("UPDATE edit SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"4\"', '\"3\"') AS BLOB)"_L1);
    const auto check = restored();
    EXPECT_TRUE(check.isWhole);
    EXPECT_FALSE(check.isClear());
    EXPECT_EQ(0, check.rebuilt);
    EXPECT_TRUE(std::ranges::any_of(check.problems, isOfChain, &VaultProblem::code));
    EXPECT_EQ(2, snapshotsIn(vaultFolder()).size()) << "restored, replaced";
}

TEST_F(RestoreChecked, thatIsStoppedSaysThatItWasNotWhole)
{
    std::stop_source stop;
    stop.request_stop();
    const auto check = restored({stop.get_token(), {}});
    EXPECT_FALSE(check.isWhole);
    EXPECT_FALSE(check.isClear());
}

TEST_F(RestoreChecked, countsWhatWouldGoAndWhatIsGone)
{
    scoreAll(m_application, anna);
    const auto before = changesNotIn(m_snapshot, *workplace, {});
    ASSERT_OK(before);
    ASSERT_TRUE(before->has_value());
    EXPECT_GT((*before)->changes, 0);
    EXPECT_EQ(0, (*before)->submissions);
    ASSERT_OK(requestRestore(*workplace, m_snapshot));
    workplace.reset();
    const auto done = carryOutRestore(vaultFolder(), clock, {});
    ASSERT_OK(done);
    EXPECT_TRUE(done->at.isValid());
    EXPECT_EQ(snapshotsIn(vaultFolder()).first().file, done->replaced);
    reopen();
    const auto outcome = settled(*done, *workplace, {});
    ASSERT_OK(outcome);
    EXPECT_TRUE(outcome->check.isClear());
    ASSERT_TRUE(outcome->without.has_value());
    EXPECT_EQ((*before)->changes, outcome->without->changes);
    EXPECT_TRUE(outcome->newest.isValid());
}

TEST_F(RestoreChecked, countsTheSameOfABackupFile)
{
    const auto file = directory.filePath(u"backup.tar"_s);
    ASSERT_OK(backUpTo(*workplace, file, {}));
    EXPECT_EQ(0, changesNotIn(file, *workplace, {}).value()->changes);
    score(m_application, anna, u"age"_s, u"3"_s);
    EXPECT_EQ(1, changesNotIn(file, *workplace, {}).value()->changes);
    EXPECT_FAILS(FileNotFound, changesNotIn(directory.filePath(u"none.tar"_s), *workplace, {}));
}

} // namespace pingshen
