// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerTextSource.h"

#include "core/render/WorkerPool.h"

namespace pingshen {

WorkerTextSource::WorkerTextSource(const WorkerSettings& settings, QObject* parent)
    : TextSource(parent),
      m_pool(std::make_unique<WorkerPool>(settings))
{}

WorkerTextSource::~WorkerTextSource() = default;

void WorkerTextSource::request(const PdfSource& source, int page)
{
    auto& pages = m_asked[source.digest];
    if (pages.contains(page)) {
        return;
    }
    const auto answer = [this, document = source.digest, page](const RenderReply& reply) {
        QMetaObject::invokeMethod(
            this, [this, document, page, reply] { finish(document, page, reply); }, Qt::QueuedConnection);
    };
    pages.insert(page, m_pool->submit(source, {.kind = RenderRequest::Kind::Text, .page = page, .words = true},
                                      RequestPriority::Visible, answer));
}

void WorkerTextSource::close(const Digest& document)
{
    const auto pages = m_asked.take(document);
    for (const auto id : pages) {
        m_pool->cancel(id);
    }
    m_pool->closeDocument(document);
}

void WorkerTextSource::finish(const Digest& document, int page, const RenderReply& reply)
{
    const auto pages = m_asked.find(document);
    if (pages == m_asked.end() || pages->value(page) != reply.id) {
        return;
    }
    pages->remove(page);
    if (reply.value) {
        Q_EMIT textReady(document, std::get<PageText>(*reply.value));
    } else {
        Q_EMIT textFailed(document, page, reply.value.error());
    }
}

} // namespace pingshen
