// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Highlight.h"
#include "ui/viewer/overlays/PageOverlay.h"

#include <QList>

namespace pingshen::ui {

/// What somebody highlighted for themselves, in a colour of its own that is neither a hit's nor that of evidence; a
/// passage with a note has a small sign at the page's right edge.
class HighlightOverlay : public PageOverlay
{
    Q_OBJECT

public:
    explicit HighlightOverlay(QObject* parent = nullptr) : PageOverlay(Layer::Passages, parent) {}

    /// `unsaved`: not written to the vault yet; they are framed.
    void show(const QList<Highlight>& highlights, const QList<HighlightId>& unsaved = {});
    /// Of a page, in the order given.
    QList<Highlight> on(const Digest& content, int page) const;

    void paint(QPainter& painter, const Digest& document, const PageMap& map) override;
    QString spoken(const Digest& document, int page) const override;

private:
    QList<Highlight> m_highlights;
    QList<HighlightId> m_unsaved;
};

} // namespace pingshen::ui
