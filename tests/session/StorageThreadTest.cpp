// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/SessionFixture.h"

#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"
#include "tests/support/Wait.h"

#include <QCoreApplication>

#include <thread>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class StorageThread : public SessionTest
{};

namespace {

/// What asks, and is told how much the storage thread does with it.
class Asker : public QObject
{
public:
    int touched = 0;

protected:
    bool event(QEvent* event) override
    {
        touched += event->type() == QEvent::MetaCall ? 1 : 0;
        return QObject::event(event);
    }
};

} // namespace

TEST_F(StorageThread, survivesThatWhoeverAskedGoesWhileTheirJobsRun)
{
    int answered = 0;
    int dropped = 0;
    for (int round = 0; round < 500; ++round) {
        auto asker = std::make_unique<QObject>();
        for (int job = 0; job < 4; ++job) {
            m_session->storage.run(
                asker.get(), [](Workplace& workplace) { return workplace.folder(); },
                [&](const QString&) { ++dropped; });
        }
        asker.reset();
        m_session->storage.run(
            &desk(), [](Workplace& workplace) { return workplace.folder(); }, [&](const QString&) { ++answered; });
    }
    drain();
    EXPECT_EQ(500, answered);
    EXPECT_EQ(0, dropped) << "nobody was there to be told";
}

TEST_F(StorageThread, touchesWhoeverAskedOnTheirOwnThreadOnly)
{
    Asker asker;
    bool answered = false;
    m_session->storage.run(
        &asker, [](Workplace& workplace) { return workplace.folder(); }, [&](const QString&) { answered = true; });
    drain();
    EXPECT_TRUE(answered);
    EXPECT_EQ(0, asker.touched) << "nothing was sent to it from the storage thread";
}

TEST_F(StorageThread, dropsTheAnswerWhenWhoeverAskedGoesAfterTheJobWasDone)
{
    auto asker = std::make_unique<QObject>();
    bool answered = false;
    m_session->storage.run(
        asker.get(), [](Workplace& workplace) { return workplace.folder(); }, [&](const QString&) { answered = true; });
    m_session->storage.waitForJobs();
    asker.reset();
    drain();
    EXPECT_FALSE(answered);
}

TEST_F(StorageThread, endsWithTheJobsOfThoseThatGoBeforeIt)
{
    openApplication();
    const TextField reason{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
    for (int round = 0; round < 20; ++round) {
        desk().typing(reason, QString::number(round), 1);
        m_session->places.keep(m_reviewer, u"window"_s, {{u"round"_s, round}});
        restart(); // the keepers write what waits while they go
        openApplication();
        EXPECT_EQ(QString::number(round), desk().sheet().score(IndicatorId(u"age"_s)).reason);
    }
}

TEST_F(StorageThread, tellsHowFarAnOpeningIsAndStopsItWhenAsked)
{
    ui::StorageThread storage([](const VaultOpening& how) -> Result<std::unique_ptr<Workplace>> {
        how.task.report(1, 4);
        while (!how.task.stop.stop_requested()) {
            std::this_thread::yield();
        }
        return Error::Code::Cancelled;
    });
    std::optional<Error::Code> failure;
    double fraction = 0;
    QObject here;
    QObject::connect(&storage, &ui::StorageThread::renewing, &here, [&](qint64 done, qint64 total) {
        fraction = double(done) / double(total);
        storage.stopOpening();
    });
    QObject::connect(&storage, &ui::StorageThread::openFailed, &here,
                     [&](const Error& error) { failure = error.code; });
    storage.begin();
    EXPECT_TRUE(waitUntil([&] { return failure.has_value(); }));
    EXPECT_DOUBLE_EQ(0.25, fraction);
    EXPECT_EQ(Error::Code::Cancelled, failure);
}

TEST_F(StorageThread, tellsOfAnOpeningThatWasPreparedWhenItIsAnnounced)
{
    ui::StorageThread storage(
        [](const VaultOpening&) -> Result<std::unique_ptr<Workplace>> { return Error::Code::VaultBusy; });
    storage.prepare();
    storage.waitForJobs();
    QObject here;
    std::optional<Error::Code> failure;
    QObject::connect(&storage, &ui::StorageThread::openFailed, &here,
                     [&](const Error& error) { failure = error.code; });
    storage.announce();
    EXPECT_TRUE(waitUntil([&] { return failure.has_value(); }));
    EXPECT_EQ(Error::Code::VaultBusy, failure) << "heard by who came later";
}

/// The window is closed while what was put back is looked at.
TEST_F(StorageThread, leavesTheCheckOfARestoreToTheNextStartWhenTheProgramEnds)
{
    ASSERT_OK(look([](Workplace& workplace) { return takeClosingSnapshot(workplace); }));
    const auto snapshots = snapshotsOf(m_folder.path());
    ASSERT_FALSE(snapshots.isEmpty());
    ASSERT_OK(restoreFrom(snapshots.first().file, m_folder.path(), m_clock, {}));
    RestoreOutcome restored;
    {
        ui::StorageThread storage([&](const VaultOpening& how) -> Result<std::unique_ptr<Workplace>> {
            PINGSHEN_ASSIGN(restored, carryOutRestore(m_folder.path(), m_clock, {}, how));
            while (!how.restoring.stop.stop_requested()) {
                std::this_thread::yield();
            }
            return openRestored(restored, m_folder.path(), m_clock, how.restoring, how);
        });
        storage.begin();
    }
    EXPECT_TRUE(restored.check.isStopped());
    const auto left = carryOutRestore(m_folder.path(), m_clock, {});
    ASSERT_OK(left);
    EXPECT_EQ(snapshots.first().file, left->file);
}

TEST_F(StorageThread, doesNotWaitForAnOpeningWhenTheProgramEnds)
{
    std::atomic<bool> isStopped = false;
    {
        ui::StorageThread storage([&](const VaultOpening& how) -> Result<std::unique_ptr<Workplace>> {
            while (!how.task.stop.stop_requested()) {
                std::this_thread::yield();
            }
            isStopped = true;
            return Error::Code::Cancelled;
        });
        storage.begin();
    }
    EXPECT_TRUE(isStopped);
}

} // namespace pingshen::test
