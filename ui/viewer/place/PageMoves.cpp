// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/PageMoves.h"

#include <algorithm>
#include <limits>

namespace pingshen::ui {

namespace {

constexpr int line = 48;
constexpr int overlap = 40;
constexpr int farthest = std::numeric_limits<int>::max() / 2;

class Compass
{
public:
    explicit Compass(const PageCamera& camera) : m_camera(camera), m_offset(camera.view().topLeft()) {}

    Destination beside(int step) const
    {
        if (m_camera.reach().x() > 0) {
            return {m_camera.page(), m_offset + QPoint(step * pixels(line), 0)};
        }
        return turned(step, isSingle() ? QPoint() : QPoint(m_offset.x(), top(next(step)) - pixels(PageLayout::margin)));
    }

    Destination along(int distance) const
    {
        const bool isAtEnd = distance < 0 ? m_offset.y() == 0 : m_offset.y() == m_camera.reach().y();
        const int step = distance < 0 ? -1 : 1;
        if (isSingle() && isAtEnd && next(step) != m_camera.page()) {
            return turned(step, QPoint(m_offset.x(), step < 0 ? farthest : 0));
        }
        return {m_camera.page(), m_offset + QPoint(0, distance)};
    }

    Destination screen(int step) const
    {
        const int height = m_camera.view().height();
        const int pitch = m_camera.layout().pageRect(m_camera.page()).height() + pixels(PageLayout::margin);
        if (!isSingle() && pitch <= height) {
            return {m_camera.page(), m_offset + QPoint(0, top(next(step * (height / pitch))) - top(m_camera.page()))};
        }
        return along(step * std::max(pixels(line), height - pixels(overlap)));
    }

    Destination page(int step) const { return isSingle() ? turned(step, m_offset) : screen(step); }

    Destination outermost(int page, int y) const { return {page, QPoint(m_offset.x(), isSingle() ? 0 : y)}; }

    int last() const { return m_camera.layout().pages() - 1; }
    int pixels(int logical) const { return qRound(logical * m_camera.layout().settings().ratio); }

private:
    bool isSingle() const { return m_camera.layout().settings().mode == PageMode::Single; }
    int next(int step) const { return std::clamp(m_camera.page() + step, 0, last()); }
    int top(int page) const { return m_camera.layout().pageRect(page).top(); }

    Destination turned(int step, QPoint offset) const
    {
        const int page = next(step);
        return page == m_camera.page() ? Destination{page, m_offset} : Destination{page, offset};
    }

    const PageCamera& m_camera;
    QPoint m_offset;
};

} // namespace

Destination destinationOf(const PageCamera& camera, Move move)
{
    if (camera.layout().pages() == 0) {
        return {};
    }
    const Compass compass(camera);
    switch (move) {
    case Move::LineUp:
        return compass.along(-compass.pixels(line));
    case Move::LineDown:
        return compass.along(compass.pixels(line));
    case Move::Left:
        return compass.beside(-1);
    case Move::Right:
        return compass.beside(1);
    case Move::ScreenUp:
        return compass.screen(-1);
    case Move::ScreenDown:
        return compass.screen(1);
    case Move::PageUp:
        return compass.page(-1);
    case Move::PageDown:
        return compass.page(1);
    case Move::First:
        return compass.outermost(0, 0);
    case Move::Last:
        return compass.outermost(compass.last(), farthest);
    }
    return {};
}

} // namespace pingshen::ui
