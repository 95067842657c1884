// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerProcess.h"

#include "core/process/DocumentChannel.h"
#include "core/process/ProcessMemory.h"
#include "core/process/WorkerStart.h"
#include "core/render/SharedPixels.h"

using namespace Qt::StringLiterals;

namespace pingshen {

namespace {

constexpr std::chrono::milliseconds memoryWatchStep{50};

} // namespace

WorkerProcess::WorkerProcess(const WorkerSettings& settings, QObject* parent) : QObject(parent), m_settings(settings)
{
    m_deadline.setSingleShot(true);
    m_memoryWatch.setInterval(memoryWatchStep);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { end(m_isReady ? Error::Code::WorkerTimedOut : Error::Code::WorkerNotStarted); });
    connect(&m_memoryWatch, &QTimer::timeout, this, &WorkerProcess::watchMemory);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &WorkerProcess::readFrames);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            onExit(QProcess::CrashExit, 0);
        }
    });
    connect(&m_process, &QProcess::finished, this,
            [this](int exitCode, QProcess::ExitStatus status) { onExit(status, exitCode); });
}

WorkerProcess::~WorkerProcess()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void WorkerProcess::start()
{
    m_documents = DocumentChannel::create();
    if (!m_documents) {
        onExit(QProcess::CrashExit, 0);
        return;
    }
    auto arguments = m_settings.arguments;
    arguments << u"--memory"_s << QString::number(m_settings.memoryBytes);
    arguments << u"--documents"_s << QString::number(m_documents->workerEnd());
    if (m_settings.sharedBytes > 0) {
        m_shared = SharedPixels::create(m_settings.sharedBytes);
    }
    if (m_shared) {
        arguments << u"--pixels"_s << QString::number(m_shared->descriptor()) << QString::number(m_shared->size());
    }
    const auto keepOpen = [documents = m_documents.get(), shared = m_shared.get()] {
        documents->keepOpenOnExec();
        if (shared) {
            shared->keepOpenOnExec();
        }
    };
    prepareWorker(m_process, m_settings.messagesFile, keepOpen,
                  m_settings.isInBackground ? Urgency::Background : Urgency::Normal);
    m_deadline.start(m_settings.helloLimit);
    m_process.start(m_settings.program, arguments);
    m_documents->letGo(m_process.processId());
}

qint64 WorkerProcess::residentBytes() const
{
    return residentBytesOf(m_process.processId());
}

void WorkerProcess::send(const RenderRequest& request, const OpenDocument& bytes)
{
    Q_ASSERT(isIdle());
    m_request = request;
    m_isBusy = true;
    m_deadline.start(limitOf(request));
    m_memoryWatch.start();
    const auto ticket = m_documents->send(request.id, bytes);
    m_isReached = ticket.has_value();
    if (!ticket) {
        end(Error::Code::WorkerCrashed); // most likely it has ended by itself
        return;
    }
    m_request.ticket = *ticket;
    m_process.write(toBytes(encode(m_request)));
}

void WorkerProcess::closeDocument(const Digest& document)
{
    if (m_isReady) {
        m_process.write(toBytes(encode(RenderRequest{.kind = RenderRequest::Kind::Close, .document = document})));
    }
}

std::chrono::milliseconds WorkerProcess::limitOf(const RenderRequest& request) const
{
    switch (request.kind) {
    case RenderRequest::Kind::Open:
    case RenderRequest::Kind::Glance:
    case RenderRequest::Kind::Close:
        return m_settings.openLimit;
    case RenderRequest::Kind::Tile:
    case RenderRequest::Kind::Examine:
    case RenderRequest::Kind::Links:
    case RenderRequest::Kind::Signatures:
        return m_settings.tileLimit;
    case RenderRequest::Kind::Text:
        return request.recognise == PdfService::Recognise::Yes ? m_settings.recogniseLimit : m_settings.textLimit;
    case RenderRequest::Kind::Probe:
    case RenderRequest::Kind::Mark:
        return m_settings.probeLimit;
    }
    return m_settings.tileLimit;
}

void WorkerProcess::readFrames()
{
    m_frames.add(m_process.readAllStandardOutput());
    while (!m_verdict) {
        auto frame = m_frames.next();
        if (!frame) {
            end(Error::Code::WorkerProtocolBroken);
        } else if (frame->has_value()) {
            takeFrame(**frame);
        } else {
            return;
        }
    }
}

void WorkerProcess::takeFrame(const WorkerFrame& frame)
{
    if (!m_isReady) {
        onHello(frame);
        return;
    }
    auto reply = m_isBusy ? decodeReply(frame, m_shared.get(), m_request) : std::nullopt;
    if (!reply) {
        end(Error::Code::WorkerProtocolBroken);
        return;
    }
    m_isBusy = false;
    m_deadline.stop();
    m_memoryWatch.stop();
    Q_EMIT replied(*reply);
}

void WorkerProcess::onHello(const WorkerFrame& frame)
{
    const auto hello = decodeHello(frame);
    if (!hello || hello->version != workerProtocolVersion) {
        end(Error::Code::WorkerNotStarted);
        return;
    }
    m_guards = hello->guards;
    m_isReady = true;
    m_deadline.stop();
    Q_EMIT ready();
}

void WorkerProcess::watchMemory()
{
    if (residentBytes() > m_settings.memoryBytes) {
        end(Error::Code::WorkerOutOfMemory);
    }
}

void WorkerProcess::end(Error::Code verdict)
{
    m_verdict = m_verdict.value_or(verdict);
    m_isReady = false;
    m_deadline.stop();
    m_memoryWatch.stop();
    m_process.kill();
}

void WorkerProcess::onExit(QProcess::ExitStatus status, int exitCode)
{
    if (m_isDead) {
        return;
    }
    m_isDead = true;
    m_deadline.stop();
    m_memoryWatch.stop();
    const auto outOfMemory = status == QProcess::NormalExit && exitCode == workerOutOfMemoryExit;
    auto code = outOfMemory ? Error::Code::WorkerOutOfMemory : Error::Code::WorkerCrashed;
    if (!m_isReady) {
        code = Error::Code::WorkerNotStarted;
    }
    m_isReady = false;
    Q_EMIT died(Error{m_verdict.value_or(code), {}, {}, nullptr});
}

} // namespace pingshen
