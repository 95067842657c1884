// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "ui/viewer/place/PageMap.h"

#include <QObject>

class QPainter;

namespace pingshen::ui {

/// Something painted on the pages of one view: hits, pins, the selection. Lives on the window's thread.
class PageOverlay : public QObject
{
    Q_OBJECT

public:
    /// From the paper upwards; overlays of one layer are painted as they were added.
    enum class Layer { Keywords, Hits, Passages, Selection, Links, Tool };

    explicit PageOverlay(Layer layer, QObject* parent = nullptr) : QObject(parent), m_layer(layer) {}

    Layer layer() const { return m_layer; }

    /// Asked for every page in sight, after all pages are painted, so that a mark may stand in the margin. The painter
    /// counts in device pixels of the viewport, as `map` does; how it is left does not matter.
    virtual void paint(QPainter& painter, const Digest& document, const PageMap& map) = 0;
    /// What is painted on a page, in words, for who does not see it; empty: nothing worth saying.
    virtual QString spoken(const Digest& document, int page) const
    {
        Q_UNUSED(document);
        Q_UNUSED(page);
        return {};
    }

Q_SIGNALS:
    /// Something is to be painted differently.
    void changed();

private:
    Layer m_layer;
};

} // namespace pingshen::ui
