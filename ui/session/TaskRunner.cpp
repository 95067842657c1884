// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/TaskRunner.h"

#include <QDeadlineTimer>

#include <atomic>

namespace pingshen::ui {

namespace {

/// Progress often comes thousands of times a second; the window wants about thirty.
class Throttle
{
public:
    bool isDue(bool last)
    {
        if (last || m_next.hasExpired()) {
            m_next.setRemainingTime(std::chrono::milliseconds(33));
            return true;
        }
        return false;
    }

private:
    QDeadlineTimer m_next{0};
};

} // namespace

RunningTask::RunningTask(TaskKind kind, QString subject, QObject* parent)
    : QObject(parent),
      m_kind(kind),
      m_subject(std::move(subject))
{}

TaskRunner::TaskRunner(QObject* parent) : QObject(parent) {}

TaskRunner::~TaskRunner()
{
    for (auto* task : std::as_const(m_running)) {
        task->cancel();
    }
    m_pool.waitForDone();
}

RunningTask* TaskRunner::begin(TaskKind kind, const QString& subject)
{
    auto* task = new RunningTask(kind, subject, this);
    m_running.append(task);
    Q_EMIT started(task);
    return task;
}

Task TaskRunner::taskOf(RunningTask* running)
{
    const auto throttle = std::make_shared<Throttle>();
    const auto report = [this, running, throttle](qint64 done, qint64 total) {
        if (throttle->isDue(done == total)) {
            const auto show = [running, done, total] { Q_EMIT running->progressed(done, total); };
            QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
        }
    };
    return {running->stopToken(), report};
}

void TaskRunner::end(RunningTask* running)
{
    m_running.removeOne(running);
    Q_EMIT running->finished();
    running->deleteLater();
}

} // namespace pingshen::ui
