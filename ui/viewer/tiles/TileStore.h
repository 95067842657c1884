// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/tiles/Paper.h"
#include "ui/viewer/tiles/TileCache.h"
#include "ui/viewer/tiles/TileScheduler.h"

#include <QColor>
#include <QMap>

namespace pingshen::ui {

/// The pictures of one window. Views and lists say what they want; the store asks the source for what is missing in
/// the order of urgency, drops what nobody wants any more, keeps the rest within its memory, and remembers which
/// pages cannot be shown and why. Lives on the window's thread.
class TileStore : public QObject
{
    Q_OBJECT

public:
    struct Memory
    {
        qint64 tiles = 96LL << 20;    ///< bytes
        qint64 previews = 24LL << 20; ///< bytes
    };

    explicit TileStore(PageSource& source, QObject* parent = nullptr);
    TileStore(PageSource& source, Memory memory, QObject* parent = nullptr);

    /// The colour that white pages take where they are shown as they are. Drops all pictures when it changes.
    void setPaper(QColor paper);
    /// The same of all pages of the window.
    void setColours(PageColours colours);
    PageColours colours() const { return m_colours; }
    /// Of a page whose picture is not there yet.
    QColor paper() const { return paperIn(m_colours, m_paper); }

    /// Replaces what this client wants; nothing more is asked for it once it is destroyed. The source hears of it
    /// when control returns to the event loop, so a storm of changes costs one round of requests.
    void setWishes(QObject* client, const QList<TileWish>& wishes);
    /// How many bytes of tiles one view may wish for without pushing others out.
    qint64 share() const;

    /// Null when it is not there (yet). Valid until control returns to the event loop.
    const QImage* find(const TileKey& key);
    /// What there is of a page at another zoom: the tiles of the one size used last.
    QList<TileCache::Entry> substitutes(const Digest& document, int page, QSize notOfSize, int rotation);

    /// Why a page cannot be shown; null when it can, or is not known yet.
    const Error* failure(const Digest& document, int page) const;
    void retry(const Digest& document, int page);
    /// What a page lacks, as far as it is known.
    QList<PageNotice> notices(const Digest& document, int page) const;
    /// Where parts of a page lead, as far as it is known.
    QList<PdfLink> links(const Digest& document, int page) const;
    /// By whom a document is signed digitally, as far as it is known.
    QList<PdfSignature> signatures(const Digest& document) const;
    /// Drops the pictures, failures, notices, links and signatures of a document.
    void forget(const Digest& document);

Q_SIGNALS:
    void coloursChanged();
    void pictureArrived(const pingshen::TileKey& key);
    /// A page failed, or may be tried again.
    void failureChanged(const pingshen::Digest& document, int page);
    void noticesChanged(const pingshen::Digest& document, int page);
    void signaturesChanged(const pingshen::Digest& document);

private:
    using Page = std::pair<Digest, int>;

    TileCache& cacheOf(const TileKey& key) { return isPreview(key) ? m_previews : m_tiles; }
    bool isMissing(const TileKey& key) const;
    QList<TileWish> missing();
    void dropAllBut(const QList<TileWish>& wishes);
    void ask();
    void askSoon();
    void takeAtHand(const QList<TileWish>& wishes);
    void insert(const TileKey& key, const QImage& image);
    void dropPictures();
    void keep(const TileKey& key, const QImage& image);
    void fail(const TileKey& key, const Error& error);

    PageSource& m_source;
    Memory m_memory;
    TileCache m_tiles;
    TileCache m_previews;
    QColor m_paper = Qt::white;
    PageColours m_colours = PageColours::Plain;
    QMap<QObject*, QList<TileWish>> m_wishes;
    QHash<TileKey, TilePriority> m_asked;
    std::map<Page, Error> m_failures;
    std::map<Page, QList<PageNotice>> m_notices;
    std::map<Page, QList<PdfLink>> m_links;
    std::map<Digest, QList<PdfSignature>> m_signatures;
    bool m_askPending = false;
};

} // namespace pingshen::ui
