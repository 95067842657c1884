// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/HighlightOverlay.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/viewer/overlays/MarksOverlay.h"

#include <QPainter>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QRgb ownColour = 0xFFE3D3F7;     ///< on white paper
constexpr QRgb unsavedColour = 0xFFB3261E; ///< likewise

/// Level with the passage, at the right edge of the page.
void paintNoteSign(QPainter& painter, const QRectF& passage, const PageMap& map)
{
    const auto& palette = Palette::current();
    const double ratio = map.ratio();
    const double side = (smallIcon + 6) * ratio;
    const QRectF box(map.frame().right() - side / 2, passage.center().y() - side / 2, side, side);
    painter.setPen(QPen(palette.border, ratio));
    painter.setBrush(palette.surface);
    painter.drawRoundedRect(box, 4 * ratio, 4 * ratio);
    const auto picture = iconPixmap(u"note"_s, smallIcon, palette.text, ratio);
    painter.drawPixmap(QRectF(box.center().x() - smallIcon * ratio / 2, box.center().y() - smallIcon * ratio / 2,
                              smallIcon * ratio, smallIcon * ratio),
                       picture, QRectF(QPointF(), QSizeF(picture.size())));
}

} // namespace

void HighlightOverlay::show(const QList<Highlight>& highlights, const QList<HighlightId>& unsaved)
{
    if (m_highlights != highlights || m_unsaved != unsaved) {
        m_highlights = highlights;
        m_unsaved = unsaved;
        Q_EMIT changed();
    }
}

QList<Highlight> HighlightOverlay::on(const Digest& content, int page) const
{
    auto highlights = m_highlights;
    highlights.removeIf(
        [&](const Highlight& each) { return each.place.content != content || each.place.passage.page != page; });
    return highlights;
}

void HighlightOverlay::paint(QPainter& painter, const Digest& document, const PageMap& map)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto highlights = on(document, map.page());
    for (const auto& highlight : highlights) {
        for (const auto& rect : highlight.place.passage.rects) {
            paintMarker(painter, map.toView(pointsOf(rect)), QColor(ownColour), map);
            if (m_unsaved.contains(highlight.id)) {
                painter.setPen(QPen(QColor(unsavedColour), 2 * map.ratio(), Qt::DashLine));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(map.toView(pointsOf(rect)));
            }
        }
        if (!highlight.note.isEmpty() || !highlight.draft.isEmpty()) {
            paintNoteSign(painter, map.toView(pointsOf(highlight.place.passage.rects.first())), map);
        }
    }
}

QString HighlightOverlay::spoken(const Digest& document, int page) const
{
    QStringList words;
    const auto highlights = on(document, page);
    for (const auto& highlight : highlights) {
        const auto quote = highlight.place.passage.quote.simplified();
        const auto what = quote.isEmpty() ? tr("an area of the page") : quote;
        words.append(highlight.note.isEmpty() ? tr("Your highlight: %1").arg(what)
                                              : tr("Your note on %1: %2").arg(what, highlight.note.simplified()));
    }
    return words.join(u'\n');
}

} // namespace pingshen::ui
