// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerPool.h"

#include "core/render/WorkerCrew.h"

using namespace Qt::StringLiterals;

namespace pingshen {

WorkerPool::WorkerPool(const WorkerSettings& settings) : m_crew(new WorkerCrew(settings, m_queue))
{
    m_thread.setObjectName(u"workers"_s);
    m_crew->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_crew, &QObject::deleteLater);
    m_thread.start();
}

WorkerPool::~WorkerPool()
{
    m_thread.quit();
    m_thread.wait();
    for (const auto& queued : m_queue.takeIf([](const auto&) { return true; })) {
        queued.answer({queued.request.id, Error::Code::Cancelled});
    }
}

void WorkerPool::prestart(int workers)
{
    QMetaObject::invokeMethod(
        m_crew, [crew = m_crew, workers] { crew->prestart(workers); }, Qt::QueuedConnection);
}

quint64 WorkerPool::submit(const PdfSource& source, RenderRequest request, RequestPriority priority,
                           std::function<void(RenderReply)> answer)
{
    request.id = ++m_lastId;
    if (source.digest.isEmpty()) { // another computer said so of its document
        QMetaObject::invokeMethod(
            m_crew,
            [id = request.id, answer = std::move(answer)] {
                answer({id, Error::Code::DocumentMissing});
            },
            Qt::QueuedConnection);
        return request.id;
    }
    request.document = source.digest;
    request.password = source.password;
    const auto id = request.id;
    m_queue.push({std::move(request), priority, std::move(answer), source.bytes, source.owner});
    Q_EMIT m_crew->workArrived();
    return id;
}

void WorkerPool::abandon(quint64 id)
{
    QMetaObject::invokeMethod(
        m_crew, [crew = m_crew, id] { crew->abandon(id); }, Qt::QueuedConnection);
}

void WorkerPool::closeDocument(const Digest& document)
{
    QMetaObject::invokeMethod(
        m_crew, [crew = m_crew, document] { crew->closeDocument(document); }, Qt::QueuedConnection);
}

std::optional<Guards> WorkerPool::guards() const
{
    return m_crew->guards();
}

void WorkerPool::askGuards(std::function<void(Result<Guards>)> answer)
{
    QMetaObject::invokeMethod(
        m_crew, [crew = m_crew, answer = std::move(answer)] { crew->askGuards(answer); }, Qt::QueuedConnection);
}

} // namespace pingshen
