// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/WorkerSettings.h"
#include "core/render/RequestQueue.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
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
    void closeDocument(const Digest& document);
    void askGuards(const std::function<void(Result<Guards>)>& answer);
    /// From any thread; nothing until a worker has said hello.
    std::optional<Guards> guards() const;
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
        std::optional<QString> owner; ///< whose documents it has seen; nothing: none yet
    };

    void startWorker();
    enum class Patience { Lasts, IsOver };

    void startForDemand(Patience patience);
    bool mayWait(qsizetype starting) const;
    void startSpare();
    bool needsSpare() const;
    bool isPaused() const;
    bool anyReady() const;
    bool giveFirst();
    WorkerProcess* workerFor(const QueuedRequest& queued) const;
    int rankOf(const Slot& slot, const QueuedRequest& queued) const;
    WorkerProcess* idleWorkerOfAnotherOwner(const std::optional<QString>& owner) const;
    qsizetype countOf(const std::function<bool(const Slot&)>& isWanted) const;
    void give(WorkerProcess* worker, QueuedRequest queued);
    void takeReply(WorkerProcess* worker, const RenderReply& reply);
    void takeDeath(WorkerProcess* worker, const Error& error);
    void countFailedStart(const Error& error);
    void retire(WorkerProcess* worker);
    std::optional<Error::Code> brokenBy(const RenderRequest& request) const;
    void failBroken();
    void failUnserved();
    void answerGuards(const Result<Guards>& guards);
    void failAll(const Error& error);

    WorkerSettings m_settings;
    RequestQueue& m_queue;
    std::unordered_map<WorkerProcess*, Slot> m_slots;
    QHash<QString, Error::Code> m_broken; ///< what brought a worker down in this session, by `nameOf`
    int m_failedStarts = 0;
    QDeadlineTimer m_pause{0};
    QTimer m_quiet;  ///< since nothing was to be done
    QTimer m_waited; ///< since more was to be done than is in hand, and none of it for somebody who waits
    std::atomic<int> m_guards = -1; ///< -1: not known
    std::vector<std::function<void(Result<Guards>)>> m_guardsAsked;
};

} // namespace pingshen
