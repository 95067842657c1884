// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/TaskRunner.h"

#include "tests/support/Wait.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

TEST(TaskRunner, tellsWhatRunsAndBringsTheResultBack)
{
    TaskRunner runner;
    QSignalSpy started(&runner, &TaskRunner::started);
    QSemaphore mayEnd;
    int result = 0;
    auto* running = runner.run(
        TaskKind::Backup, u"all.tar"_s, &runner,
        [&mayEnd](const Task&) {
            mayEnd.acquire();
            return 7;
        },
        [&result](int outcome) { result = outcome; });
    QSignalSpy finished(running, &RunningTask::finished);
    EXPECT_EQ(TaskKind::Backup, running->kind());
    EXPECT_EQ(u"all.tar"_s, running->subject());
    ASSERT_EQ(1, started.size());
    EXPECT_EQ(running, started[0][0].value<RunningTask*>());
    EXPECT_EQ(QList{running}, runner.running());
    EXPECT_EQ(0, result);
    mayEnd.release();
    ASSERT_TRUE(test::waitUntil([&result] { return result == 7; }));
    EXPECT_EQ(1, finished.size());
    EXPECT_TRUE(runner.running().isEmpty());
}

TEST(TaskRunner, tellsProgressSparinglyAndItsEndAlways)
{
    constexpr int steps = 100'000;
    TaskRunner runner;
    bool isDone = false;
    auto* running = runner.run(
        TaskKind::Check, {}, &runner,
        [](const Task& task) {
            for (int i = 1; i <= steps; ++i) {
                task.progress(i, steps);
            }
            return 0;
        },
        [&isDone](int) { isDone = true; });
    QSignalSpy progressed(running, &RunningTask::progressed);
    ASSERT_TRUE(test::waitUntil([&isDone] { return isDone; }));
    ASSERT_LE(2, progressed.size()) << "the first and the last";
    EXPECT_GT(steps / 10, progressed.size()) << "not each of those that come at once";
    EXPECT_EQ((QVariantList{steps, steps}), progressed.last());
}

TEST(TaskRunner, givesNothingToWhoIsGone)
{
    TaskRunner runner;
    auto context = std::make_unique<QObject>();
    bool isCalled = false;
    QSemaphore mayEnd;
    auto* running = runner.run(
        TaskKind::Report, {}, context.get(),
        [&mayEnd](const Task&) {
            mayEnd.acquire();
            return 0;
        },
        [&isCalled](int) { isCalled = true; });
    QSignalSpy finished(running, &RunningTask::finished);
    context.reset();
    mayEnd.release();
    ASSERT_TRUE(finished.size() == 1 || finished.wait());
    EXPECT_FALSE(isCalled);
}

TEST(TaskRunner, asksWhatRunsToStopOneByOneAndAllAtItsEnd)
{
    const auto untilStopped = [](const Task& task) {
        while (!task.stop.stop_requested()) {
            QThread::yieldCurrentThread();
        }
        return 0;
    };
    auto runner = std::make_unique<TaskRunner>();
    int ended = 0;
    const auto count = [&ended](int) { ++ended; };
    auto* first = runner->run(TaskKind::Import, u"first"_s, runner.get(), untilStopped, count);
    auto* second = runner->run(TaskKind::Import, u"second"_s, runner.get(), untilStopped, count);
    first->cancel();
    ASSERT_TRUE(test::waitUntil([&ended] { return ended == 1; }));
    EXPECT_EQ(QList{second}, runner->running());
    EXPECT_FALSE(second->stopToken().stop_requested());
    const auto stopped = second->stopToken();
    runner.reset(); // would wait for ever
    EXPECT_TRUE(stopped.stop_requested());
}

} // namespace pingshen::ui
