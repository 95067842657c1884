// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Pin.h"
#include "ui/viewer/overlays/PageOverlay.h"

#include <QList>

namespace pingshen::ui {

/// A pin as it stands on a page.
struct PinMark
{
    Digest content;
    Passage passage;
    Stance stance = Stance::Context;
    int number = 0;         ///< of its indicator, as it is counted in the form; 0: none
    bool isCurrent = false; ///< of the indicator that is being scored

    friend bool operator==(const PinMark&, const PinMark&) = default;
};

/// Paints the passages that were pinned, each with the number of its indicator and the sign of its stance in the
/// margin.
class PinOverlay : public PageOverlay
{
    Q_OBJECT

public:
    explicit PinOverlay(QObject* parent = nullptr) : PageOverlay(Layer::Passages, parent) {}

    /// Takes the place of all marks before.
    void show(const QList<PinMark>& marks);
    /// On the page of that content, in the order given.
    QList<PinMark> marksOn(const Digest& content, int page) const;

    void paint(QPainter& painter, const Digest& document, const PageMap& map) override;
    QString spoken(const Digest& document, int page) const override;

private:
    QList<PinMark> m_marks;
};

} // namespace pingshen::ui
