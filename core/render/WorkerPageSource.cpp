// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerPageSource.h"

#include "core/render/WorkerPool.h"

#include <QSet>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace pingshen {

namespace {

/// How long a document that nobody looks at waits to be opened whole.
constexpr std::chrono::milliseconds patienceForPicture{250};

RenderRequest requestOf(const TileKey& key)
{
    return {.kind = RenderRequest::Kind::Tile,
            .document = key.document,
            .page = key.page,
            .pageSize = key.pageSize,
            .rect = key.rect,
            .rotation = key.rotation};
}

} // namespace

WorkerPageSource::WorkerPageSource(const WorkerSettings& settings, QObject* parent)
    : PageSource(parent),
      m_pool(std::make_unique<WorkerPool>(settings))
{}

WorkerPageSource::~WorkerPageSource() = default;

void WorkerPageSource::prestart()
{
    m_pool->prestart(1);
}

void WorkerPageSource::foresee(const PdfSource& source, int page, const QList<TileKey>& pictures)
{
    later([this] { m_foresees = true; });
    m_pool->submit(source, {.kind = RenderRequest::Kind::Glance, .page = page}, RequestPriority::Open,
                   [this, source, pictures](const RenderReply& reply) {
                       if (reply.value) {
                           drawForeseen(source, pictures);
                       }
                   });
}

/// On the pool's thread. Each is asked for once the one before has come: more workers would be started for them.
void WorkerPageSource::drawForeseen(const PdfSource& source, QList<TileKey> keys)
{
    if (keys.isEmpty() || !decodeRequest(encode(requestOf(keys.first())))) {
        return;
    }
    const auto key = keys.takeFirst();
    const auto id = m_pool->submit(source, requestOf(key), RequestPriority::Visible,
                                   [this, source, key, rest = keys](const RenderReply& reply) {
                                       later([this, key, reply] { finishForeseen(key, reply); });
                                       if (reply.value) { // neither broken nor on the way out
                                           drawForeseen(source, rest);
                                       }
                                   });
    later([this, key, id] {
        if (m_foresees) {
            m_foreseen.insert(key, {id});
        }
    });
}

void WorkerPageSource::finishForeseen(const TileKey& key, const RenderReply& reply)
{
    if (m_asked.value(key) == reply.id) {
        finishTile(key, reply.id, reply);
    } else if (const auto foreseen = m_foreseen.find(key);
               foreseen != m_foreseen.end() && foreseen->request == reply.id) {
        foreseen->reply = reply;
    }
}

/// Whether it is there or on its way; it is answered like one that was asked for.
bool WorkerPageSource::takeForeseen(const TileKey& key)
{
    if (!m_foreseen.contains(key)) {
        return false;
    }
    const auto foreseen = m_foreseen.take(key);
    m_asked.insert(key, foreseen.request);
    if (foreseen.reply) {
        later([this, key, reply = *foreseen.reply] { finishTile(key, reply.id, reply); });
    }
    return true;
}

void WorkerPageSource::later(std::function<void()> announcement)
{
    QMetaObject::invokeMethod(this, std::move(announcement), Qt::QueuedConnection);
}

void WorkerPageSource::open(const PdfSource& source, int page)
{
    auto& document = m_documents[source.digest];
    const bool same = document.source == source;
    if (same && document.summary) {
        later([this, digest = source.digest] {
            if (const auto found = m_documents.find(digest); found != m_documents.end() && found->second.summary) {
                Q_EMIT opened(digest, *found->second.summary);
            }
        });
        return;
    }
    if (same && document.opening != 0) {
        return;
    }
    document = {source, std::nullopt, 0, false, {}, {}, 0};
    askFor(document, {.kind = RenderRequest::Kind::Glance, .page = page}, RequestPriority::Open);
}

void WorkerPageSource::askFor(Document& document, RenderRequest request, RequestPriority priority)
{
    document.opening = m_pool->submit(document.source, std::move(request), priority,
                                      [this, digest = document.source.digest](const RenderReply& reply) {
                                          later([this, digest, reply] { finishOpening(digest, reply.id, reply); });
                                      });
}

/// Behind the picture that is waited for, or the worker would not be free for it.
void WorkerPageSource::openWhole(const Digest& document)
{
    const auto found = m_documents.find(document);
    const bool isPart = found != m_documents.end() && found->second.summary && !found->second.summary->isWhole;
    if (isPart && !std::exchange(found->second.isAskedWhole, true)) {
        askFor(found->second, {.kind = RenderRequest::Kind::Open}, RequestPriority::Preview);
    }
}

void WorkerPageSource::finishOpening(const Digest& document, quint64 id, const RenderReply& reply)
{
    const auto found = m_documents.find(document);
    if (found == m_documents.end() || found->second.opening != id) {
        return;
    }
    found->second.opening = 0;
    if (!reply.value && found->second.summary) {
        return; // its pages are shown as far as they can be
    }
    if (!reply.value) {
        m_documents.erase(found);
        Q_EMIT openFailed(document, reply.value.error());
        return;
    }
    found->second.summary = std::get<PdfSummary>(*reply.value);
    if (found->second.summary->isRevised) {
        // What was told of its pages is forgotten; they are looked at again when they are drawn again.
        found->second.examined.clear();
        found->second.linked.clear();
    }
    if (!found->second.summary->isWhole) {
        QTimer::singleShot(patienceForPicture, this, [this, document] { openWhole(document); });
    }
    Q_EMIT opened(document, PdfSummary(*found->second.summary));
}

void WorkerPageSource::close(const Digest& document)
{
    const auto found = m_documents.find(document);
    if (found == m_documents.end()) {
        return;
    }
    m_pool->cancel(found->second.opening);
    for (const auto id : std::as_const(found->second.examined)) {
        m_pool->cancel(id);
    }
    for (const auto id : std::as_const(found->second.linked)) {
        m_pool->cancel(id);
    }
    m_pool->cancel(found->second.checked);
    m_pool->closeDocument(document);
    m_documents.erase(found);
    erase_if(m_asked, [&](const auto& asked) {
        return asked.key().document == document && (m_pool->cancel(asked.value()), true);
    });
}

void WorkerPageSource::request(const TileKey& key, TilePriority priority)
{
    if (const auto asked = m_asked.constFind(key); asked != m_asked.constEnd()) {
        m_pool->promote(*asked, requestPriority(priority));
        return;
    }
    const auto found = m_documents.find(key.document);
    if (found != m_documents.end() && takeForeseen(key)) {
        return;
    }
    auto request = requestOf(key);
    // What the worker would refuse to read is refused here: over there it looks like a broken window.
    const auto isSane = found != m_documents.end() && decodeRequest(encode(request));
    if (!isSane) {
        const auto code = found != m_documents.end() ? Error::Code::PdfPageUnrenderable : Error::Code::DocumentNotFound;
        later([this, key, error = Error{code, {{u"page"_s, key.page + 1}}, {}, nullptr}] {
            Q_EMIT tileFailed(key, error);
        });
        return;
    }
    m_asked.insert(key, m_pool->submit(found->second.source, std::move(request), requestPriority(priority),
                                       [this, key](const RenderReply& reply) {
                                           later([this, key, reply] { finishAsked(key, reply); });
                                       }));
}

/// By now everything in sight was asked for, so that what was foreseen and not taken is not in sight.
void WorkerPageSource::finishAsked(const TileKey& key, const RenderReply& reply)
{
    m_foresees = false;
    m_foreseen.clear();
    finishTile(key, reply.id, reply);
}

void WorkerPageSource::finishTile(const TileKey& key, quint64 id, const RenderReply& reply)
{
    const auto asked = m_asked.constFind(key);
    if (asked == m_asked.constEnd() || *asked != id) {
        return;
    }
    m_asked.erase(asked);
    openWhole(key.document);
    if (reply.value) {
        Q_EMIT tileReady(key, std::get<QImage>(*reply.value));
        askOfDrawn(key);
    } else {
        Q_EMIT tileFailed(key, reply.value.error());
    }
}

QImage WorkerPageSource::takeAtHand(const TileKey& key)
{
    const auto foreseen = m_foreseen.constFind(key);
    const bool isThere = foreseen != m_foreseen.constEnd() && foreseen->reply && foreseen->reply->value
                         && m_documents.contains(key.document);
    if (!isThere) {
        return {};
    }
    const auto reply = m_foreseen.take(key).reply;
    later([this, key] {
        openWhole(key.document);
        askOfDrawn(key);
    });
    return std::get<QImage>(*reply->value);
}

/// What is known of a page and its document only once it was looked through: behind its picture.
void WorkerPageSource::askOfDrawn(const TileKey& key)
{
    askLinks(key.document, key.page);
    examine(key.document, key.page);
    askSignatures(key.document);
}

/// What a page lacks is found out after it is shown, and once.
void WorkerPageSource::examine(const Digest& document, int page)
{
    const auto found = m_documents.find(document);
    if (found == m_documents.end() || found->second.examined.contains(page)) {
        return;
    }
    found->second.examined.insert(
        page, m_pool->submit(found->second.source, {.kind = RenderRequest::Kind::Examine, .page = page},
                             RequestPriority::Background, [this, document, page](const RenderReply& reply) {
                                 later([this, document, page, reply] { finishExamining(document, page, reply); });
                             }));
}

void WorkerPageSource::finishExamining(const Digest& document, int page, const RenderReply& reply)
{
    const auto found = m_documents.find(document);
    if (found == m_documents.end() || found->second.examined.value(page) != reply.id || !reply.value) {
        return;
    }
    if (const auto notices = std::get<QList<PageNotice>>(*reply.value); !notices.isEmpty()) {
        Q_EMIT noticed(document, page, notices);
    }
}

void WorkerPageSource::askSignatures(const Digest& document)
{
    const auto found = m_documents.find(document);
    if (found == m_documents.end() || found->second.checked != 0) {
        return;
    }
    found->second.checked = m_pool->submit(found->second.source, {.kind = RenderRequest::Kind::Signatures},
                                           RequestPriority::Background, [this, document](const RenderReply& reply) {
                                               later([this, document, reply] { finishSignatures(document, reply); });
                                           });
}

void WorkerPageSource::finishSignatures(const Digest& document, const RenderReply& reply)
{
    const auto found = m_documents.find(document);
    if (found == m_documents.end() || found->second.checked != reply.id || !reply.value) {
        return;
    }
    if (const auto signatures = std::get<QList<PdfSignature>>(*reply.value); !signatures.isEmpty()) {
        Q_EMIT signedBy(document, signatures);
    }
}

void WorkerPageSource::askLinks(const Digest& document, int page)
{
    const auto found = m_documents.find(document);
    if (found == m_documents.end() || found->second.linked.contains(page)) {
        return;
    }
    found->second.linked.insert(
        page, m_pool->submit(found->second.source, {.kind = RenderRequest::Kind::Links, .page = page},
                             RequestPriority::Background, [this, document, page](const RenderReply& reply) {
                                 later([this, document, page, reply] { finishLinks(document, page, reply); });
                             }));
}

void WorkerPageSource::finishLinks(const Digest& document, int page, const RenderReply& reply)
{
    const auto found = m_documents.find(document);
    if (found == m_documents.end() || found->second.linked.value(page) != reply.id || !reply.value) {
        return;
    }
    const auto pages = found->second.summary ? found->second.summary->pages() : 0;
    auto links = std::get<QList<PdfLink>>(*reply.value);
    links.removeIf([pages](const PdfLink& link) { return link.page >= pages; });
    if (!links.isEmpty()) {
        Q_EMIT linked(document, page, links);
    }
}

void WorkerPageSource::dropAllBut(const QList<TileKey>& keep)
{
    const QSet<TileKey> kept(keep.begin(), keep.end());
    erase_if(m_asked, [&](const auto& asked) { return !kept.contains(asked.key()) && m_pool->cancel(asked.value()); });
}

std::optional<Guards> WorkerPageSource::guards() const
{
    return m_pool->guards();
}

} // namespace pingshen
