// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/WorkerSettings.h"
#include "core/render/RenderProtocol.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace pingshen {

class DocumentChannel;
class SharedPixels;

/// One worker from start to end; not started twice. Lives on a thread with an event loop and never blocks it,
/// but for the moment it takes to end a living worker in the destructor.
class WorkerProcess final : public QObject
{
    Q_OBJECT

public:
    explicit WorkerProcess(const WorkerSettings& settings, QObject* parent = nullptr);
    ~WorkerProcess() override;

    void start();
    bool isReady() const { return m_isReady; }
    bool isIdle() const { return m_isReady && !m_isBusy; }
    /// What it works on, or did last.
    const RenderRequest& request() const { return m_request; }
    /// Whether that could be handed to it: a worker that had ended by itself before knows nothing of it.
    bool hasBeenReached() const { return m_isReached; }
    qint64 processId() const { return m_process.processId(); }
    /// Bytes in memory now; 0 where the system does not tell.
    qint64 residentBytes() const;

    /// What it has given up; known once it is ready.
    Guards guards() const { return m_guards; }

    /// One at a time, once ready. Answered by `replied` or `died`.
    void send(const RenderRequest& request, const OpenDocument& bytes);
    /// Lets go of a document. Has no answer.
    void closeDocument(const Digest& document);

Q_SIGNALS:
    void ready();
    void replied(const pingshen::RenderReply& reply);
    /// Once and last: it could not be started (WorkerNotStarted), ended by itself (WorkerCrashed) or was ended for
    /// being late (WorkerTimedOut), large (WorkerOutOfMemory) or beyond understanding (WorkerProtocolBroken).
    void died(const pingshen::Error& error);

private:
    void readFrames();
    void takeFrame(const WorkerFrame& frame);
    void onHello(const WorkerFrame& frame);
    void watchMemory();
    void end(Error::Code verdict);
    void onExit(QProcess::ExitStatus status, int exitCode);
    std::chrono::milliseconds limitOf(const RenderRequest& request) const;

    WorkerSettings m_settings;
    QProcess m_process;
    QTimer m_deadline;
    QTimer m_memoryWatch;
    FrameReader m_frames{renderlimit::replyBytes, renderlimit::pixelBytes};
    std::unique_ptr<DocumentChannel> m_documents;
    std::unique_ptr<SharedPixels> m_shared;
    RenderRequest m_request;
    Guards m_guards;
    std::optional<Error::Code> m_verdict;
    bool m_isReady = false;
    bool m_isBusy = false;
    bool m_isReached = false;
    bool m_isDead = false;
};

} // namespace pingshen
