// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/ReadablePages.h"

#include "ui/viewer/PageView.h"
#include "ui/viewer/tiles/TileScheduler.h"
#include "ui/viewer/tiles/TileStore.h"

#include <algorithm>
#include <cmath>

namespace pingshen::ui {

namespace {

qint64 areaOf(const QRect& rect)
{
    return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height();
}

constexpr double longEdgeOfA4 = 842; // points

bool isLegible(const PageLayout& layout, int page)
{
    const auto paper = layout.paper(page);
    const double enlarged = std::max(1.0, std::max(paper.width(), paper.height()) / longEdgeOfA4);
    return std::lround(layout.percentOf(page) * enlarged) >= std::lround(legiblePercent);
}

} // namespace

QList<int> pagesOnScreen(const PageLayout& layout, const QRect& view, int shown)
{
    QList<int> pages;
    const auto seen = layout.visiblePages(view, shown);
    for (int page = seen.first; page <= seen.last; ++page) {
        const auto rect = layout.pageRect(page);
        const auto part = 2 * areaOf(rect & view);
        const bool showsMost = part >= areaOf(rect) || part >= areaOf(view);
        if (showsMost && isLegible(layout, page)) {
            pages.append(page);
        }
    }
    return pages;
}

QList<int> readablePages(const PageView& view, TileStore& tiles)
{
    if (!view.isVisible() || view.document().isEmpty()) {
        return {};
    }
    const auto& camera = view.camera();
    auto pages = pagesOnScreen(camera.layout(), camera.view(), camera.page());
    pages.removeIf([&](int page) {
        const auto part = camera.view().translated(-camera.layout().pageRect(page).topLeft());
        const auto wanted = gridOf(camera.layout(), view.document(), page).tilesIn(part);
        return tiles.failure(view.document(), page)
               || std::ranges::any_of(wanted, [&](const TileKey& key) { return !tiles.find(key); });
    });
    return pages;
}

} // namespace pingshen::ui
