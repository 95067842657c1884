// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/PageLayout.h"

#include <algorithm>
#include <cmath>

namespace pingshen::ui {

namespace {

constexpr QSizeF a4(595.0, 842.0);
constexpr double pixelsPerPoint = 96.0 / 72.0;
constexpr double longestCanvas = 1 << 30; // a scroll bar counts in int

bool isSensible(const QSizeF& size)
{
    return std::isfinite(size.width()) && std::isfinite(size.height()) && size.width() >= 1 && size.height() >= 1
           && size.width() <= 100'000 && size.height() <= 100'000;
}

bool isTurned(int rotation)
{
    return rotation == 90 || rotation == 270;
}

/// From the page as it is shown to the unrotated one; both 0..1.
QPointF unrotated(QPointF shown, int rotation)
{
    switch (rotation) {
    case 90:
        return {shown.y(), 1 - shown.x()};
    case 180:
        return {1 - shown.x(), 1 - shown.y()};
    case 270:
        return {1 - shown.y(), shown.x()};
    default:
        return shown;
    }
}

QPointF rotated(QPointF paper, int rotation)
{
    return unrotated(paper, (360 - rotation) % 360);
}

double relative(int position, int length, double ratio)
{
    if (position < 0) {
        return position / ratio;
    }
    return position > length ? 1 + (position - length) / ratio : static_cast<double>(position) / length;
}

int absolute(double position, int length, double ratio)
{
    if (position < 0) {
        return static_cast<int>(std::lround(position * ratio));
    }
    return static_cast<int>(position > 1 ? length + std::lround((position - 1) * ratio)
                                         : std::lround(position * length));
}

} // namespace

PageLayout::PageLayout(QList<QSizeF> sizes, const Settings& settings, QMap<int, int> turns)
    : m_sizes(std::move(sizes)),
      m_settings(settings),
      m_turns(std::move(turns))
{
    for (auto& size : m_sizes) {
        if (!isSensible(size)) {
            size = a4;
        }
    }
    if (m_settings.mode == PageMode::Continuous) {
        stack();
    }
}

void PageLayout::stack()
{
    double length = 0;
    for (int page = 0; page < pages(); ++page) {
        length += pointsOf(page).height() * scaleOf(page);
    }
    m_shrink = std::min(1.0, longestCanvas / std::max(1.0, length));
    m_tops.reserve(pages());
    int widest = 0;
    int y = edge();
    for (int page = 0; page < pages(); ++page) {
        const auto size = pixelsOf(page);
        m_tops.append(y);
        y += size.height() + edge();
        widest = std::max(widest, size.width());
    }
    m_stacked = QSize(widest + 2 * edge(), y);
}

int PageLayout::edge() const
{
    return static_cast<int>(std::lround(margin * m_settings.ratio));
}

QSizeF PageLayout::pointsOf(int page) const
{
    const auto size = m_sizes.at(page);
    return isTurned(rotationOf(page)) ? size.transposed() : size;
}

double PageLayout::scaleOf(int page) const
{
    const auto points = pointsOf(page);
    const auto& [mode, percent] = m_settings.zoom;
    const double width = std::max(1, m_settings.viewport.width() - 2 * edge()) / points.width();
    const double height = std::max(1, m_settings.viewport.height() - 2 * edge()) / points.height();
    const double full = pixelsPerPoint * m_settings.ratio;
    const double wanted = mode == ZoomMode::Percent   ? std::max(percent, smallestPercent) / 100 * full
                          : mode == ZoomMode::FitPage ? std::min(width, height)
                                                      : width;
    return std::min(wanted, largestPercent / 100 * full) * m_shrink;
}

QSize PageLayout::pixelsOf(int page) const
{
    const auto size = pointsOf(page) * scaleOf(page);
    return {std::max(1, static_cast<int>(std::lround(size.width()))),
            std::max(1, static_cast<int>(std::lround(size.height())))};
}

double PageLayout::percentOf(int page) const
{
    return page < pages() ? 100 * scaleOf(page) / (pixelsPerPoint * m_settings.ratio) : m_settings.zoom.percent;
}

QSize PageLayout::canvas(int page) const
{
    if (pages() == 0) {
        return m_settings.viewport;
    }
    const auto content =
        m_settings.mode == PageMode::Continuous ? m_stacked : pixelsOf(page) + QSize(2 * edge(), 2 * edge());
    return content.expandedTo(m_settings.viewport);
}

QRect PageLayout::pageRect(int page) const
{
    Q_ASSERT(page >= 0 && page < pages());
    const auto size = pixelsOf(page);
    const auto room = canvas(page);
    const int x = (room.width() - size.width()) / 2;
    if (m_settings.mode == PageMode::Single) {
        return {QPoint(x, (room.height() - size.height()) / 2), size};
    }
    return {QPoint(x, m_tops.at(page) + (room.height() - m_stacked.height()) / 2), size};
}

int PageLayout::pageAt(int y, int shown) const
{
    if (m_settings.mode == PageMode::Single || pages() == 0) {
        return shown;
    }
    const int inStack = y - (canvas(0).height() - m_stacked.height()) / 2 + edge() / 2;
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end(), inStack);
    return std::max(0, static_cast<int>(next - m_tops.begin()) - 1);
}

PageRange PageLayout::visiblePages(const QRect& view, int shown) const
{
    if (pages() == 0 || view.isEmpty()) {
        return {};
    }
    PageRange range{pageAt(view.top(), shown), pageAt(view.bottom(), shown)};
    if (pageRect(range.first).bottom() < view.top()) {
        ++range.first;
    }
    if (range.last < pages() && pageRect(range.last).top() > view.bottom()) {
        --range.last;
    }
    return range;
}

PageAnchor PageLayout::anchorOn(int page, QPoint point) const
{
    const auto rect = pageRect(page);
    const auto shown = QPointF(relative(point.x() - rect.x(), rect.width(), m_settings.ratio),
                               relative(point.y() - rect.y(), rect.height(), m_settings.ratio));
    return {page, unrotated(shown, rotationOf(page))};
}

QPoint PageLayout::pointOf(const PageAnchor& anchor) const
{
    const int page = std::clamp(anchor.page, 0, pages() - 1);
    const auto rect = pageRect(page);
    const auto shown = rotated(anchor.at, rotationOf(page));
    return rect.topLeft()
           + QPoint(absolute(shown.x(), rect.width(), m_settings.ratio),
                    absolute(shown.y(), rect.height(), m_settings.ratio));
}

} // namespace pingshen::ui
