// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/overlays/SelectionOverlay.h"

#include "ui/theme/Palette.h"
#include "ui/viewer/overlays/MarksOverlay.h"
#include "ui/viewer/selection/PageSelection.h"

#include <QPainter>

#include <algorithm>

namespace pingshen::ui {

SelectionOverlay::SelectionOverlay(const PageSelection& selection, QObject* parent)
    : PageOverlay(Layer::Selection, parent),
      m_selection(selection)
{
    connect(&selection, &PageSelection::changed, this, &PageOverlay::changed);
}

void SelectionOverlay::paint(QPainter& painter, const Digest&, const PageMap& map)
{
    const auto& colours = Palette::current();
    for (const auto& rect : m_selection.rectsOn(map.page())) {
        const auto place = map.toView(rect);
        painter.setCompositionMode(underLetters(map));
        painter.fillRect(place, inkOn(map, colours.selection));
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        if (m_selection.isRectangle()) {
            painter.setPen(QPen(inkOn(map, colours.keyword), std::max(1.0, map.ratio()), Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(place);
        }
    }
    if (const auto caret = m_selection.caret(); caret && caret->page == map.page() && m_selection.hasCaret()) {
        const double thick = std::max(1.0, 2 * map.ratio());
        const auto place = map.toView(caret->rect);
        const bool lies = place.width() > place.height();
        painter.fillRect(lies ? place.adjusted(0, -thick / 2, 0, thick / 2)
                              : place.adjusted(-thick / 2, 0, thick / 2, 0),
                         inkOn(map, colours.keyword));
    }
}

} // namespace pingshen::ui
