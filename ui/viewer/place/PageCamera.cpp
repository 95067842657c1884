// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/PageCamera.h"

#include <algorithm>
#include <cmath>

namespace pingshen::ui {

void PageCamera::setPages(const QList<QSizeF>& sizes)
{
    m_sizes = sizes;
    m_page = 0;
    m_layout = PageLayout(m_sizes, m_layout.settings(), m_turns);
    moveTo({});
}

bool PageCamera::correctSizes(const QList<QSizeF>& sizes)
{
    if (sizes == m_sizes || sizes.size() != m_sizes.size()) {
        return false;
    }
    m_sizes = sizes;
    apply(m_layout.settings());
    if (m_layout.pages() > 0) {
        clampTo(m_layout.pointOf(m_corner));
    }
    return true;
}

void PageCamera::setTurns(const QMap<int, int>& turns)
{
    if (turns == m_turns) {
        return;
    }
    const auto isTurned = [&](int page) { return turns.value(page) != m_turns.value(page); };
    const bool isReadTurned = isTurned(m_page) || isTurned(m_corner.page);
    m_turns = turns;
    apply(m_layout.settings());
    if (m_layout.pages() == 0) {
        return;
    }
    if (isReadTurned) {
        showPage(m_page);
    } else {
        clampTo(m_layout.pointOf(m_corner));
    }
}

void PageCamera::apply(const PageLayout::Settings& settings)
{
    m_layout = PageLayout(m_sizes, settings, m_turns);
}

void PageCamera::clampTo(QPoint offset)
{
    const auto limit = reach();
    m_offset = {std::clamp(offset.x(), 0, limit.x()), std::clamp(offset.y(), 0, limit.y())};
}

QPoint PageCamera::reach() const
{
    const auto spare = m_layout.canvas(m_page) - m_layout.settings().viewport;
    return {std::max(0, spare.width()), std::max(0, spare.height())};
}

int PageCamera::pageInView() const
{
    // The page at a third of the height is the one being read, but at either end of the document it is the outermost.
    const auto seen = view();
    const int y = m_offset.y() == 0             ? seen.top()
                  : m_offset.y() == reach().y() ? seen.bottom()
                                                : seen.top() + seen.height() / 3;
    return m_layout.pageAt(y, m_page);
}

void PageCamera::moveTo(QPoint offset)
{
    clampTo(offset);
    if (m_layout.pages() == 0) {
        return;
    }
    m_page = pageInView();
    m_corner = m_layout.anchorOn(m_layout.pageAt(m_offset.y(), m_page), m_offset);
}

void PageCamera::turnTo(int page, QPoint offset)
{
    if (m_layout.settings().mode == PageMode::Single) {
        m_page = std::clamp(page, 0, std::max(0, m_layout.pages() - 1));
    }
    moveTo(offset);
}

void PageCamera::setViewport(QSize viewport, double ratio)
{
    auto settings = m_layout.settings();
    settings.viewport = viewport;
    settings.ratio = ratio;
    if (settings == m_layout.settings()) {
        return;
    }
    apply(settings);
    if (m_layout.pages() > 0) {
        clampTo(m_layout.pointOf(m_corner));
    }
}

void PageCamera::setZoom(const Zoom& zoom, QPoint hold)
{
    auto settings = m_layout.settings();
    if (m_layout.pages() == 0) {
        settings.zoom = zoom;
        apply(settings);
        return;
    }
    const auto point = m_offset + hold;
    const auto anchor = m_layout.anchorOn(m_layout.pageAt(point.y(), m_page), point);
    settings.zoom = zoom;
    apply(settings);
    if (zoom.mode == ZoomMode::FitPage) {
        showPage(m_page);
    } else {
        moveTo(m_layout.pointOf(anchor) - hold);
    }
}

void PageCamera::setRotation(int rotation)
{
    auto settings = m_layout.settings();
    settings.rotation = ((rotation % 360) + 360) % 360;
    const QPoint middle(settings.viewport.width() / 2, settings.viewport.height() / 2);
    if (m_layout.pages() == 0) {
        apply(settings);
        return;
    }
    const auto point = m_offset + middle;
    const auto anchor = m_layout.anchorOn(m_layout.pageAt(point.y(), m_page), point);
    apply(settings);
    moveTo(m_layout.pointOf(anchor) - middle);
}

void PageCamera::setMode(PageMode mode)
{
    auto settings = m_layout.settings();
    settings.mode = mode;
    if (m_layout.pages() == 0) {
        apply(settings);
        return;
    }
    const int page = m_page;
    const auto corner = m_layout.anchorOn(page, m_offset);
    apply(settings);
    clampTo(m_layout.pointOf(corner));
    m_corner = corner;
    m_page = page;
}

void PageCamera::showPage(int page)
{
    if (m_layout.pages() == 0) {
        return;
    }
    m_page = std::clamp(page, 0, m_layout.pages() - 1);
    const int edge = qRound(PageLayout::margin * m_layout.settings().ratio);
    const auto corner = m_layout.pageRect(m_page).topLeft() - QPoint(edge, edge);
    clampTo({m_layout.settings().mode == PageMode::Single ? corner.x() : m_offset.x(), corner.y()});
    m_corner = m_layout.anchorOn(m_page, m_offset);
}

void PageCamera::showPoint(int page, QPointF point)
{
    if (page < 0 || page >= m_layout.pages()) {
        return;
    }
    const int edge = qRound(PageLayout::margin * m_layout.settings().ratio);
    const auto pixel = PageMap(m_layout, page, {}).toView(point);
    turnTo(page, {m_offset.x(), qRound(pixel.y()) - edge});
}

void PageCamera::restore(const ReadingPlace& place)
{
    auto settings = m_layout.settings();
    settings.mode = place.mode;
    settings.zoom = place.zoom;
    settings.rotation = place.rotation;
    apply(settings);
    if (m_layout.pages() == 0) {
        return;
    }
    m_page = std::clamp(place.anchor.page, 0, m_layout.pages() - 1);
    m_corner = {m_page, place.anchor.at};
    clampTo(m_layout.pointOf(m_corner));
}

std::optional<PagePoint> PageCamera::pointAt(QPointF pixel) const
{
    if (m_layout.pages() == 0) {
        return std::nullopt;
    }
    const int y = static_cast<int>(std::floor(pixel.y())) + m_offset.y();
    const int page = std::clamp(m_layout.pageAt(y, m_page), 0, m_layout.pages() - 1);
    return PagePoint{page, map(page).toPage(pixel)};
}

QPoint PageCamera::offsetFor(int page, const QRectF& rect) const
{
    const auto place = PageMap(m_layout, page, {}).toView(rect);
    const QRectF seen(view());
    const auto spare = m_layout.canvas(page) - m_layout.settings().viewport;
    // A tenth at each side is where the eye does not look, and where a search bar may lie.
    const auto along = [](double from, double length, double start, double room, double share) {
        const bool isInside = from >= start + room / 10 && from + length <= start + room * 0.9;
        return isInside ? start : from - std::min(room * share, std::max(room / 10, (room - length) / 2));
    };
    const bool isShown = m_layout.settings().mode == PageMode::Continuous || page == m_page;
    const double x = spare.width() <= 0 ? 0 : along(place.x(), place.width(), seen.x(), seen.width(), 0.5);
    const double y =
        isShown ? along(place.y(), place.height(), seen.y(), seen.height(), 1.0 / 3) : place.y() - seen.height() / 3;
    return {static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y))};
}

ReadingPlace PageCamera::place(const Digest& document) const
{
    const auto& settings = m_layout.settings();
    const auto anchor = m_layout.pages() > 0 ? m_layout.anchorOn(m_page, m_offset) : PageAnchor();
    return {document, anchor, settings.zoom, settings.rotation, settings.mode};
}

} // namespace pingshen::ui
