// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Vault.h"
#include "core/storage/safety/LockedFile.h"

#include "tests/support/Printers.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 6;
constexpr int programs = 12;
constexpr int longestWait = 30'000; ///< milliseconds

/// Many programs that all want one vault.
class LockRace : public ::testing::Test
{
protected:
    using Programs = std::vector<std::unique_ptr<QProcess>>;

    QString lockPath() const { return directory.filePath(u"vault.lock"_s); }

    Programs begun() const
    {
        Programs all;
        for (int i = 0; i < programs; ++i) {
            all.push_back(std::make_unique<QProcess>());
            all.back()->start(QCoreApplication::applicationDirPath() + u"/storage_lock_taker"_s, {directory.path()});
        }
        for (auto& program : all) {
            EXPECT_EQ("ready", lineOf(*program));
        }
        return all;
    }

    static QByteArray lineOf(QProcess& program)
    {
        while (!program.canReadLine() && program.waitForReadyRead(longestWait)) {
        }
        return program.readLine().trimmed();
    }

    /// Of all that try at once: who has the lock.
    static QList<QProcess*> winnersOf(const Programs& all)
    {
        for (const auto& program : all) {
            program->write("\n");
            program->waitForBytesWritten(longestWait);
        }
        QList<QProcess*> winners;
        for (const auto& program : all) {
            const auto said = lineOf(*program);
            EXPECT_TRUE(said == "taken" || said == "VaultBusy") << said.toStdString();
            if (said == "taken") {
                winners.append(program.get());
            }
        }
        return winners;
    }

    static void end(const Programs& all)
    {
        for (const auto& program : all) {
            program->closeWriteChannel();
            program->waitForFinished(longestWait);
        }
    }

    QTemporaryDir directory;
};

} // namespace

TEST_F(LockRace, forTheLockOfAKilledProgramHasOneWinnerWhoeverElseTries)
{
    for (int round = 0; round < rounds; ++round) {
        const auto all = begun();
        const auto winners = winnersOf(all);
        EXPECT_EQ(1, winners.size()) << "round " << round;
        for (auto* winner : winners) {
            winner->kill(); // it leaves its lock to the next round
            winner->waitForFinished(longestWait);
        }
        EXPECT_TRUE(QFile::exists(lockPath()));
        end(all);
    }
}

TEST_F(LockRace, forALockThatMakesNoSenseHasOneWinner)
{
    for (int round = 0; round < rounds; ++round) {
        QFile lock(lockPath());
        ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
        lock.write(QByteArray(round % 2 == 0 ? 5 : 5000, 'x'));
        lock.close();
        const auto all = begun();
        EXPECT_EQ(1, winnersOf(all).size()) << "round " << round;
        end(all);
        EXPECT_FALSE(QFile::exists(lockPath())) << "it goes with its program";
    }
}

TEST_F(LockRace, leavesALockThatWasTakenMeanwhileToItsNewOwner)
{
    auto first = Vault::lockVault(directory.path());
    ASSERT_OK(first);
    ASSERT_TRUE(QFile::remove(lockPath())); // as somebody does by hand
    const auto second = Vault::lockVault(directory.path());
    ASSERT_OK(second);
    first->reset();
    EXPECT_TRUE(QFile::exists(lockPath()));
    EXPECT_FAILS(VaultBusy, Vault::lockVault(directory.path()));
}

} // namespace pingshen
