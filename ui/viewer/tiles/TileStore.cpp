// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tiles/TileStore.h"

#include <QSet>

#include <algorithm>
#include <ranges>

namespace pingshen::ui {

namespace {

bool isVisible(const TileWish& wish)
{
    return wish.priority == TilePriority::Visible;
}

} // namespace

TileStore::TileStore(PageSource& source, QObject* parent) : TileStore(source, Memory(), parent) {}

TileStore::TileStore(PageSource& source, Memory memory, QObject* parent)
    : QObject(parent),
      m_source(source),
      m_memory(memory),
      m_tiles(memory.tiles),
      m_previews(memory.previews)
{
    connect(&source, &PageSource::tileReady, this, &TileStore::keep);
    connect(&source, &PageSource::tileFailed, this, &TileStore::fail);
    connect(&source, &PageSource::noticed, this, [this](const Digest& document, int page, const auto& notices) {
        m_notices.insert_or_assign(Page(document, page), notices);
        Q_EMIT noticesChanged(document, page);
    });
    connect(&source, &PageSource::linked, this, [this](const Digest& document, int page, const auto& links) {
        m_links.insert_or_assign(Page(document, page), links);
    });
    connect(&source, &PageSource::signedBy, this, [this](const Digest& document, const auto& signatures) {
        m_signatures.insert_or_assign(document, signatures);
        Q_EMIT signaturesChanged(document);
    });
}

void TileStore::setPaper(QColor paper)
{
    if (paper == m_paper) {
        return;
    }
    m_paper = paper;
    if (m_colours == PageColours::Plain) {
        dropPictures();
    }
}

void TileStore::setColours(PageColours colours)
{
    if (colours != m_colours) {
        m_colours = colours;
        dropPictures();
        Q_EMIT coloursChanged();
    }
}

void TileStore::dropPictures()
{
    const auto all = [](const TileKey&) { return true; };
    m_tiles.removeIf(all);
    m_previews.removeIf(all);
    askSoon();
}

void TileStore::setWishes(QObject* client, const QList<TileWish>& wishes)
{
    if (!m_wishes.contains(client)) {
        connect(client, &QObject::destroyed, this, [this, client] {
            m_wishes.remove(client);
            askSoon();
        });
    }
    m_wishes.insert(client, wishes);
    takeAtHand(wishes);
    askSoon();
}

/// The first picture of a window shows the page, too.
void TileStore::takeAtHand(const QList<TileWish>& wishes)
{
    for (const auto& wish : wishes) {
        if (isVisible(wish) && isMissing(wish.key)) {
            if (const auto image = m_source.takeAtHand(wish.key); !image.isNull()) {
                insert(wish.key, image);
            }
        }
    }
}

void TileStore::insert(const TileKey& key, const QImage& image)
{
    cacheOf(key).insert(key, m_colours == PageColours::Night ? atNight(image) : onPaper(image, paper()));
    Q_EMIT pictureArrived(key);
}

qint64 TileStore::share() const
{
    const auto views = std::ranges::count_if(
        m_wishes, [](const QList<TileWish>& wishes) { return std::ranges::any_of(wishes, isVisible); });
    return m_memory.tiles * 3 / 4 / std::max<qint64>(1, views);
}

const QImage* TileStore::find(const TileKey& key)
{
    return cacheOf(key).find(key);
}

QList<TileCache::Entry> TileStore::substitutes(const Digest& document, int page, QSize notOfSize, int rotation)
{
    QList<TileCache::Entry> found;
    for (const auto& entry : m_tiles.entries()) {
        const auto& key = entry.key;
        const bool fits = key.page == page && key.rotation == rotation && key.document == document;
        if (fits && key.pageSize != notOfSize && (found.isEmpty() || found.first().key.pageSize == key.pageSize)) {
            found.append(entry);
        }
    }
    for (const auto& entry : found) {
        m_tiles.find(entry.key);
    }
    return found;
}

const Error* TileStore::failure(const Digest& document, int page) const
{
    const auto found = m_failures.find({document, page});
    return found == m_failures.end() ? nullptr : &found->second;
}

QList<PageNotice> TileStore::notices(const Digest& document, int page) const
{
    const auto found = m_notices.find({document, page});
    return found == m_notices.end() ? QList<PageNotice>() : found->second;
}

QList<PdfSignature> TileStore::signatures(const Digest& document) const
{
    const auto found = m_signatures.find(document);
    return found == m_signatures.end() ? QList<PdfSignature>() : found->second;
}

QList<PdfLink> TileStore::links(const Digest& document, int page) const
{
    const auto found = m_links.find({document, page});
    return found == m_links.end() ? QList<PdfLink>() : found->second;
}

void TileStore::retry(const Digest& document, int page)
{
    if (m_failures.erase({document, page}) > 0) {
        Q_EMIT failureChanged(document, page);
        askSoon();
    }
}

void TileStore::forget(const Digest& document)
{
    const auto isOfDocument = [&](const TileKey& key) { return key.document == document; };
    m_tiles.removeIf(isOfDocument);
    m_previews.removeIf(isOfDocument);
    const auto isOfItsPages = [&](const auto& page) { return page.first.first == document; };
    std::erase_if(m_failures, isOfItsPages);
    std::erase_if(m_notices, isOfItsPages);
    std::erase_if(m_links, isOfItsPages);
    m_signatures.erase(document);
}

void TileStore::askSoon()
{
    if (!m_askPending) {
        m_askPending = true;
        QMetaObject::invokeMethod(this, &TileStore::ask, Qt::QueuedConnection);
    }
}

bool TileStore::isMissing(const TileKey& key) const
{
    return !m_tiles.contains(key) && !m_previews.contains(key) && !failure(key.document, key.page);
}

QList<TileWish> TileStore::missing()
{
    qint64 visible = 0;
    QList<TileWish> missing;
    for (const auto& wishes : std::as_const(m_wishes)) {
        for (const auto& wish : wishes) {
            visible += isVisible(wish) ? bytesOf(wish.key) : 0;
            if (isMissing(wish.key)) {
                missing.append(wish);
            }
        }
    }
    // What is in sight must fit, else it would push itself out and be asked for again without end.
    m_tiles.setBudget(std::max(m_memory.tiles, visible));
    std::ranges::stable_sort(missing, {}, &TileWish::priority);
    QSet<TileKey> known;
    missing.removeIf([&](const TileWish& wish) {
        const bool isTwin = known.contains(wish.key);
        known.insert(wish.key);
        return isTwin;
    });
    return missing;
}

/// What has become less urgent is dropped too, to be asked for again, or it would stay in front of what is seen.
void TileStore::dropAllBut(const QList<TileWish>& wishes)
{
    QHash<TileKey, TilePriority> kept;
    for (const auto& wish : wishes) {
        const auto asked = m_asked.constFind(wish.key);
        if (asked != m_asked.constEnd() && wish.priority <= *asked) {
            kept.insert(wish.key, *asked);
        }
    }
    if (kept.size() < m_asked.size()) {
        m_source.dropAllBut(kept.keys());
        m_asked = kept;
    }
}

void TileStore::ask()
{
    m_askPending = false;
    const auto wishes = missing();
    dropAllBut(wishes);
    const auto isAsked = [this](const TileWish& wish) {
        const auto asked = m_asked.constFind(wish.key);
        return asked != m_asked.constEnd() && *asked == wish.priority;
    };
    if (std::ranges::all_of(wishes, isAsked)) {
        return;
    }
    // All of them, also those that wait already: they are served in the order in which they are asked for last.
    for (const auto& [key, priority] : wishes) {
        m_asked.insert(key, priority);
        m_source.request(key, priority);
    }
}

void TileStore::keep(const TileKey& key, const QImage& image)
{
    if (m_asked.remove(key) == 0) {
        return; // dropped when its work had begun: the view has gone elsewhere
    }
    insert(key, image);
}

void TileStore::fail(const TileKey& key, const Error& error)
{
    // A document that was closed when it was asked for is no broken one: it is asked for again once it is open.
    const bool isWanted = m_asked.remove(key) > 0;
    if (!isWanted || error.code == Error::Code::Cancelled || error.code == Error::Code::DocumentNotFound) {
        return;
    }
    m_failures.insert_or_assign(Page(key.document, key.page), error);
    Q_EMIT failureChanged(key.document, key.page);
}

} // namespace pingshen::ui
