// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/work/Workplace.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>

namespace pingshen::ui {

/// Which long work runs, for the task strip: a code that the strip words.
enum class TaskKind { Import, Check, Report, Backup, Restore, Verify, Samples, Recognise, Search, Compare };

/// One long piece of work as the window sees it. Lives on the window's thread, owned by its runner.
class RunningTask : public QObject
{
    Q_OBJECT

public:
    RunningTask(TaskKind kind, QString subject, QObject* parent);

    TaskKind kind() const { return m_kind; }
    const QString& subject() const { return m_subject; } ///< a file or applicant name
    std::stop_token stopToken() const { return m_stop.get_token(); }
    /// Asks it to stop; it ends with Cancelled, soon.
    void cancel() { m_stop.request_stop(); }

Q_SIGNALS:
    /// `total` 0: not known.
    void progressed(qint64 done, qint64 total);
    void finished();

private:
    TaskKind m_kind;
    QString m_subject;
    std::stop_source m_stop;
};

/// Runs long work on a pool, each piece with its own connection to the vault, and brings the results back.
class TaskRunner : public QObject
{
    Q_OBJECT

public:
    explicit TaskRunner(QObject* parent = nullptr);
    /// Asks everything to stop and waits for it.
    ~TaskRunner() override;

    /// `job(const Task&)` on the pool, `then(its result)` on this thread unless `context` is gone.
    template<class Job, class Then>
    RunningTask* run(TaskKind kind, const QString& subject, QObject* context, Job job, Then then)
    {
        auto* running = begin(kind, subject);
        const auto work = [this, running, task = taskOf(running), guard = QPointer(context), job = std::move(job),
                           then = std::move(then)]() mutable {
            auto outcome = std::make_shared<std::invoke_result_t<Job&, const Task&>>(job(task));
            const auto deliver = [this, running, guard, outcome, then = std::move(then)]() mutable {
                end(running);
                if (guard) {
                    then(std::move(*outcome));
                }
            };
            QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
        };
        m_pool.start(work);
        return running;
    }

    const QList<RunningTask*>& running() const { return m_running; }

Q_SIGNALS:
    void started(pingshen::ui::RunningTask* task);

private:
    RunningTask* begin(TaskKind kind, const QString& subject);
    Task taskOf(RunningTask* running);
    void end(RunningTask* running);

    QThreadPool m_pool;
    QList<RunningTask*> m_running;
};

} // namespace pingshen::ui
