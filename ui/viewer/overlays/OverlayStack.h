// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/overlays/PageOverlay.h"

#include <QList>

namespace pingshen::ui {

class PageCamera;

/// The overlays of one view in the order in which they are painted. None is owned; one that is destroyed leaves.
class OverlayStack : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Twice is once.
    void add(PageOverlay& overlay);
    void remove(PageOverlay& overlay);
    void paint(QPainter& painter, const Digest& document, const PageCamera& camera) const;
    /// Whether the pages are shown light on dark.
    void setNight(bool night) { m_isNight = night; }

    /// What the overlays say of a page, in their order.
    QStringList spoken(const Digest& document, int page) const;

Q_SIGNALS:
    void changed();

private:
    QList<PageOverlay*> m_overlays;
    bool m_isNight = false;
};

} // namespace pingshen::ui
