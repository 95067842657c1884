// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/PinOverlay.h"

#include "ui/text/Labels.h"
#include "ui/text/PinText.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"
#include "ui/viewer/overlays/MarksOverlay.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace pingshen::ui {

namespace {

Tone toneOf(Stance stance)
{
    switch (stance) {
    case Stance::For:
        return Tone::Ok;
    case Stance::Against:
        return Tone::Error;
    case Stance::Context:
        return Tone::Info;
    }
    Q_UNREACHABLE();
}

void paintPassage(QPainter& painter, const PinMark& mark, const PageMap& map)
{
    // The paper does not follow the look of the window.
    const auto& paper = Palette::light();
    for (const auto& rect : mark.passage.rects) {
        const double apart = 1.5 * map.ratio(); // the frame strikes no letter through
        const auto place = QRectF(map.toView(pointsOf(rect))).adjusted(-apart, -apart, apart, apart);
        paintMarker(painter, place, paper.soft(toneOf(mark.stance)), map);
        painter.setPen(QPen(inkOn(map, paper.ink(toneOf(mark.stance))), (mark.isCurrent ? 2 : 1) * map.ratio()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(place, 2 * map.ratio(), 2 * map.ratio());
    }
}

/// At the left edge of the page, level with the passage; `taken`: what stands there already, each below the other.
void paintBadge(QPainter& painter, const PinMark& mark, const PageMap& map, QList<QRectF>& taken)
{
    auto font = fontOf(TypeRole::Strong);
    font.setPixelSize(qRound(12 * map.ratio()));
    painter.setFont(font);
    const auto sign = signOf(mark.stance);
    const auto text = mark.number > 0 ? QString(QString::number(mark.number) + u' ' + sign) : sign;
    const QFontMetricsF metrics(font);
    const double pad = 5 * map.ratio();
    const QSizeF size(metrics.horizontalAdvance(text) + 2 * pad, metrics.height() + pad);
    const auto passage = map.toView(pointsOf(mark.passage.rects.first()));
    QRectF badge({map.frame().left() - size.width() / 2, passage.center().y() - size.height() / 2}, size);
    for (const auto& other : std::as_const(taken)) {
        if (badge.intersects(other)) {
            badge.moveTop(other.bottom() + map.ratio());
        }
    }
    badge.moveLeft(std::max(badge.left(), 0.0));
    taken.append(badge);
    const auto& palette = Palette::current();
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.ink(toneOf(mark.stance)));
    painter.drawRoundedRect(badge, 4 * map.ratio(), 4 * map.ratio());
    painter.setPen(palette.surface);
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace

void PinOverlay::show(const QList<PinMark>& marks)
{
    if (m_marks != marks) {
        m_marks = marks;
        Q_EMIT changed();
    }
}

QList<PinMark> PinOverlay::marksOn(const Digest& content, int page) const
{
    auto marks = m_marks;
    marks.removeIf([&](const PinMark& mark) { return mark.content != content || mark.passage.page != page; });
    return marks;
}

QString PinOverlay::spoken(const Digest& document, int page) const
{
    QStringList words;
    for (const auto& mark : marksOn(document, page)) {
        const auto quote = mark.passage.quote.simplified();
        const auto what = quote.isEmpty() ? tr("an area of the page") : quote;
        words.append(
            mark.number > 0
                ? tr("Evidence, indicator %1, %2: %3").arg(QString::number(mark.number), labelOf(mark.stance), what)
                : tr("Evidence, %1: %2").arg(labelOf(mark.stance), what));
    }
    return words.join(u'\n');
}

void PinOverlay::paint(QPainter& painter, const Digest& document, const PageMap& map)
{
    const auto marks = marksOn(document, map.page());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& mark : marks) {
        paintPassage(painter, mark, map);
    }
    QList<QRectF> taken;
    for (const auto& mark : marks) {
        paintBadge(painter, mark, map, taken);
    }
}

} // namespace pingshen::ui
