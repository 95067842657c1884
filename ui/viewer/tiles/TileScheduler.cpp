// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tiles/TileScheduler.h"

#include <QSet>

namespace pingshen::ui {

namespace {

constexpr int previewsAhead = 4;
constexpr int previewsBehind = 2;

class WishList
{
public:
    WishList(const PageLayout& layout, const Sight& sight, qint64 budget)
        : m_layout(layout),
          m_sight(sight),
          m_budget(budget)
    {}

    void wishPreview(int page, TilePriority priority)
    {
        if (page >= 0 && page < m_layout.pages()) {
            wish(previewOf(m_sight.document, page, m_layout.paper(page), m_layout.rotationOf(page)), priority);
        }
    }

    /// Tiles of the part of the canvas; in single mode of that page's canvas.
    void wishTiles(int page, const QRect& part, TilePriority priority)
    {
        const auto rect = m_layout.pageRect(page);
        const auto tiles = gridOf(m_layout, m_sight.document, page).tilesIn(part.translated(-rect.topLeft()));
        for (const auto& tile : tiles) {
            wish(tile, priority);
        }
    }

    void wishScreen(const QRect& part)
    {
        const auto pages = m_layout.visiblePages(part, m_sight.page);
        for (int page = pages.first; page <= pages.last; ++page) {
            wishTiles(page, part, TilePriority::Neighbour);
        }
    }

    /// What is seen of a page right after going to it.
    void wishFirstScreen(int page)
    {
        if (page >= 0 && page < m_layout.pages()) {
            const QPoint corner(m_sight.view.x(), m_layout.pageRect(page).y());
            wishTiles(page, QRect(corner, m_sight.view.size()), TilePriority::Neighbour);
        }
    }

    QList<TileWish> take() { return std::move(m_wishes); }

private:
    void wish(const TileKey& key, TilePriority priority)
    {
        const bool mayWait = priority != TilePriority::Visible;
        if (m_known.contains(key) || (mayWait && m_bytes + bytesOf(key) > m_budget)) {
            return;
        }
        m_known.insert(key);
        m_bytes += bytesOf(key);
        m_wishes.append({key, priority});
    }

    const PageLayout& m_layout;
    const Sight& m_sight;
    qint64 m_budget;
    qint64 m_bytes = 0;
    QSet<TileKey> m_known;
    QList<TileWish> m_wishes;
};

void wishNeighbours(WishList& list, const PageLayout& layout, const Sight& sight, PageRange seen)
{
    const int step = sight.direction == Direction::Forward ? 1 : -1;
    const int height = sight.view.height();
    const int next = step > 0 ? seen.last + 1 : seen.first - 1;
    const int previous = step > 0 ? seen.first - 1 : seen.last + 1;
    const bool scrolls = layout.settings().mode == PageMode::Continuous;
    if (scrolls) {
        list.wishScreen(sight.view.translated(0, step * height));
    }
    list.wishFirstScreen(next);
    if (scrolls) {
        list.wishScreen(sight.view.translated(0, -step * height));
    }
    list.wishFirstScreen(previous);
    for (int i = 0; i < previewsAhead; ++i) {
        list.wishPreview(next + i * step, TilePriority::Neighbour);
    }
    for (int i = 0; i < previewsBehind; ++i) {
        list.wishPreview(previous - i * step, TilePriority::Neighbour);
    }
}

} // namespace

qint64 bytesOf(const TileKey& key)
{
    return qint64(4) * key.rect.width() * key.rect.height();
}

TileGrid gridOf(const PageLayout& layout, const Digest& document, int page)
{
    return {document, page, layout.pageRect(page).size(), layout.rotationOf(page)};
}

QList<TileWish> wishesFor(const PageLayout& layout, const Sight& sight, qint64 budget)
{
    const auto seen = layout.visiblePages(sight.view, sight.page);
    if (seen.last < seen.first) {
        return {};
    }
    WishList list(layout, sight, budget);
    // One worker draws the page that is read, the other one the small picture that stands in for it until then.
    list.wishTiles(sight.page, sight.view, TilePriority::Visible);
    list.wishPreview(sight.page, TilePriority::Visible);
    for (int page = seen.first; page <= seen.last; ++page) {
        list.wishPreview(page, TilePriority::Visible);
    }
    for (int page = seen.first; page <= seen.last; ++page) {
        list.wishTiles(page, sight.view, TilePriority::Visible);
    }
    wishNeighbours(list, layout, sight, seen);
    return list.take();
}

} // namespace pingshen::ui
