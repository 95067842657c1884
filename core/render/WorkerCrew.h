// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/RequestQueue.h"
#include "core/render/WorkerSettings.h"

#include <QDeadlineTimer>
#include <QObject>

#include <unordered_map>

namespace pingshen {

class WorkerProcess;

/// The worker processes and what each of them is doing; the half of WorkerPool that lives on the pool's thread.
class WorkerCrew final : public QObject
{
    Q_OBJECT

public:
    WorkerCrew(const WorkerSettings& settings, RequestQueue& queue);
    ~WorkerCrew() override;

    void prestart(int workers);
    /// Gives what waits to who is idle, and starts workers when all are busy.
    void dispatch();
    void closeFile(const QString& path);
    /// Ends the worker that has this request in hand, and forgets the request.
    void abandon(quint64 id);

Q_SIGNALS:
    /// From any thread: there is something in the queue.
    void workArrived();

private:
    struct Slot
    {
        std::unique_ptr<WorkerProcess> worker;
        std::optional<QueuedRequest> inHand;
    };

    void startWorker();
    void startForDemand();
    bool isPaused() const;
    WorkerProcess* idleWorkerFor(const RenderRequest& request) const;
    bool anyIdle() const;
    bool anyReady() const;
    void give(WorkerProcess* worker, QueuedRequest request);
    void takeReply(WorkerProcess* worker, const RenderReply& reply);
    void takeDeath(WorkerProcess* worker, const Error& error);
    void countFailedStart(const Error& error);
    std::unique_ptr<WorkerProcess> dismiss(WorkerProcess* worker);
    std::optional<Error::Code> brokenBy(const RenderRequest& request) const;
    void failBroken();
    void failAll(const Error& error);

    WorkerSettings m_settings;
    RequestQueue& m_queue;
    std::unordered_map<WorkerProcess*, Slot> m_slots;
    QHash<QString, Error::Code> m_broken; ///< what brought a worker down in this session, by `nameOf`
    int m_failedStarts = 0;
    QDeadlineTimer m_pause{0};
};

} // namespace pingshen
