// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/overlays/PageOverlay.h"

namespace pingshen::ui {

class PageSelection;

/// Paints what is selected, and the caret where the keyboard selects.
class SelectionOverlay : public PageOverlay
{
    Q_OBJECT

public:
    /// `selection` lives as long.
    explicit SelectionOverlay(const PageSelection& selection, QObject* parent = nullptr);

    void paint(QPainter& painter, const Digest& document, const PageMap& map) override;

private:
    const PageSelection& m_selection;
};

} // namespace pingshen::ui
