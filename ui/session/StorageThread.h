// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/Workplace.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>

namespace pingshen::ui {

/// Runs jobs on the vault in the order they were given, on a thread of its own, and brings each result back to the
/// thread that this lives on, as the objects that ask do. If the one that asked is gone by then, the result is dropped.
/// Jobs given are always run, also those still waiting when the thread ends; without a vault they are not.
class StorageThread : public QObject
{
    Q_OBJECT

public:
    using Opener = std::function<Result<std::unique_ptr<Workplace>>(const VaultOpening&)>;

    explicit StorageThread(Opener opener, QObject* parent = nullptr);
    /// Waits for the jobs given so far, then closes the connection. An opening that is not done is stopped: what it
    /// was to look at stays noted until a person is told.
    ~StorageThread() override;

    /// Opens the vault as agreed, before any job; once more after it failed. Answers with `opened` or `openFailed`. The
    /// opener runs on the thread: a connection belongs to the thread that made it.
    void begin(const VaultOpening& how = {});
    /// The same in two steps: it opens at once, and answers only after `announce`, so that whoever hears it can be made
    /// meanwhile. Jobs given in between are done.
    void prepare(const VaultOpening& how = {});
    void announce();
    /// What an opening makes anew because another version of the program had the vault is given up, with nothing
    /// changed: it fails with Cancelled. So is the look at what was put back: it is opened without.
    void stopOpening() { m_stop.request_stop(); }

    /// `job(Workplace&)` there, then `then(its result)` here unless `context` is gone. Null: nobody waits for it.
    template<class Job, class Then>
    void run(QObject* context, Job job, Then then)
    {
        Q_ASSERT(!context || context->thread() == thread());
        post([this, guard = QPointer(context), job = std::move(job),
              then = std::move(then)](Workplace& workplace) mutable {
            using Outcome = std::invoke_result_t<Job&, Workplace&>;
            auto outcome = std::make_shared<Outcome>(job(workplace));
            // Whether the context is still there can only be asked where it is destroyed: not here.
            auto deliver = [guard, outcome, then = std::move(then)]() mutable {
                if (guard) {
                    then(std::move(*outcome));
                }
            };
            QMetaObject::invokeMethod(this, std::move(deliver), Qt::QueuedConnection);
        });
    }

    /// The answers of the jobs that are done, now. Only for the moment before the system ends the program.
    void deliverAnswers();

    /// Returns when every job given so far is done. Only for the moment before the system ends the program.
    void waitForJobs();

    /// The vault is open and can only be read. Thread-safe.
    bool isReadOnly() const;

    /// A connection of its own for long work on another thread. Thread-safe. Errors: DatabaseFailed while not open.
    Result<std::unique_ptr<Workplace>> newConnection() const;

Q_SIGNALS:
    void opened();
    void openFailed(const pingshen::Error& error);
    /// The opening makes the state anew, which may take a while in a large vault. About once a percent.
    void renewing(qint64 done, qint64 total);
    /// The opening puts the vault back, or looks at what was put back. The same.
    void restoring(qint64 done, qint64 total);

private:
    void open(VaultOpening how);
    void post(std::function<void(Workplace&)> job);

    Opener m_opener;
    QThread m_thread;
    QObject* m_executor;                    ///< lives on the thread; jobs are its queued calls
    std::unique_ptr<Workplace> m_workplace; ///< made, used and destroyed on the thread
    std::atomic<const Workplace*> m_open = nullptr;
    std::optional<Error> m_failure; ///< of the opening; used on the thread only
    std::stop_source m_stop;        ///< of the opening; used here only
};

} // namespace pingshen::ui
