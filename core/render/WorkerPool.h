// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/WorkerSettings.h"
#include "core/render/RequestQueue.h"

#include <QThread>

#include <atomic>

namespace pingshen {

class WorkerCrew;

/// Up to `WorkerSettings::workers` worker processes and the queue before them, on a thread of their own.
/// Workers start when they are needed. One that crashes, hangs or grows too large is ended; the request it had in
/// hand fails with the reason, and that page (or that document, if it was being opened) is refused from then on, as
/// long as the pool lives; everything else goes on in a new worker. A pool whose workers cannot be started at all
/// fails what waits with WorkerNotStarted and tries again only after a pause.
/// A worker serves one owner (PdfSource::owner) for all its life: what one applicant's file did to it, another's never
/// meets.
/// Thread-safe. Answers are called on the pool's thread, exactly once each, and must not block it.
class WorkerPool
{
public:
    explicit WorkerPool(const WorkerSettings& settings);
    /// Ends the workers. What was not answered yet is answered with Cancelled before this returns.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// Starts workers before they are asked for anything.
    void prestart(int workers);

    /// Asks about this document. Returns the request's id, unique in this pool.
    quint64 submit(const PdfSource& source, RenderRequest request, RequestPriority priority,
                   std::function<void(RenderReply)> answer);
    /// True: it had not begun, and its answer will not be called. False: it has begun or is answered.
    bool cancel(quint64 id) { return m_queue.cancel(id); }
    /// Ends the worker that works on it, which is nobody's fault; its answer will most likely not be called.
    void abandon(quint64 id);
    /// Moves a waiting request forward. False: it is not waiting.
    bool promote(quint64 id, RequestPriority priority) { return m_queue.promote(id, priority); }
    /// Lets the workers let go of a document.
    void closeDocument(const Digest& document);

    /// What the workers have given up; nothing until the first of them has said so.
    std::optional<Guards> guards() const;
    /// Answered as soon as it is known, on the pool's thread; starts a worker if none runs. Errors: WorkerNotStarted.
    void askGuards(std::function<void(Result<Guards>)> answer);

private:
    RequestQueue m_queue;
    QThread m_thread;
    WorkerCrew* m_crew;
    std::atomic<quint64> m_lastId = 0;
};

} // namespace pingshen
