// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/overlays/OverlayStack.h"

#include "ui/viewer/place/PageCamera.h"

#include <QPainter>

#include <algorithm>

namespace pingshen::ui {

void OverlayStack::add(PageOverlay& overlay)
{
    if (m_overlays.contains(&overlay)) {
        return;
    }
    const auto above = std::ranges::upper_bound(m_overlays, overlay.layer(), {}, &PageOverlay::layer);
    m_overlays.insert(above, &overlay);
    connect(&overlay, &PageOverlay::changed, this, &OverlayStack::changed);
    connect(&overlay, &QObject::destroyed, this, [this](const QObject* gone) {
        // Only its address is still good.
        m_overlays.removeIf([gone](const PageOverlay* each) { return each == gone; });
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void OverlayStack::remove(PageOverlay& overlay)
{
    if (m_overlays.removeAll(&overlay) > 0) {
        overlay.disconnect(this);
        Q_EMIT changed();
    }
}

QStringList OverlayStack::spoken(const Digest& document, int page) const
{
    QStringList words;
    for (const auto* overlay : m_overlays) {
        if (const auto said = overlay->spoken(document, page); !said.isEmpty()) {
            words.append(said);
        }
    }
    return words;
}

void OverlayStack::paint(QPainter& painter, const Digest& document, const PageCamera& camera) const
{
    if (m_overlays.isEmpty()) {
        return;
    }
    const auto seen = camera.layout().visiblePages(camera.view(), camera.page());
    for (auto* overlay : m_overlays) {
        for (int page = seen.first; page <= seen.last; ++page) {
            auto map = camera.map(page);
            map.setNight(m_isNight);
            painter.save();
            overlay->paint(painter, document, map);
            painter.restore();
        }
    }
}

} // namespace pingshen::ui
