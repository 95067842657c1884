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

quint64 WorkerPool::submit(RenderRequest request, RequestPriority priority, std::function<void(RenderReply)> answer)
{
    request.id = ++m_lastId;
    const auto id = request.id;
    m_queue.push({std::move(request), priority, std::move(answer)});
    Q_EMIT m_crew->workArrived();
    return id;
}

void WorkerPool::abandon(quint64 id)
{
    QMetaObject::invokeMethod(
        m_crew, [crew = m_crew, id] { crew->abandon(id); }, Qt::QueuedConnection);
}

void WorkerPool::closeFile(const QString& path)
{
    QMetaObject::invokeMethod(
        m_crew, [crew = m_crew, path] { crew->closeFile(path); }, Qt::QueuedConnection);
}

} // namespace pingshen
