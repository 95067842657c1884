// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/overlays/MarksOverlay.h"

#include "ui/theme/Palette.h"
#include "ui/viewer/tiles/Paper.h"

#include <QPainter>

#include <algorithm>

namespace pingshen::ui {

namespace {

/// The side of a word's box that is below its letters, also on a page that the reader turned.
QLineF footOf(const QRectF& rect, const PageMap& map)
{
    return {map.toView(rect.bottomLeft()), map.toView(rect.bottomRight())};
}

void paintDots(QPainter& painter, const QLineF& line, const PageMap& map)
{
    QPen pen(inkOn(map, Palette::current().keyword), std::max(1.0, 1.5 * map.ratio()));
    pen.setDashPattern({1, 1.4});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(line);
}

void paintMark(QPainter& painter, const QRectF& rect, MarkStyle style, const PageMap& map)
{
    const auto& colours = Palette::current();
    const auto place = map.toView(rect);
    switch (style) {
    case MarkStyle::Keyword:
        paintDots(painter, footOf(rect, map), map);
        break;
    case MarkStyle::Hit:
        paintMarker(painter, place, colours.hit, map);
        break;
    case MarkStyle::CurrentHit:
        paintMarker(painter, place, colours.currentHit, map);
        painter.setPen(QPen(inkOn(map, colours.hitEdge), std::max(1.0, map.ratio())));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(place, 2 * map.ratio(), 2 * map.ratio());
        break;
    }
}

} // namespace

QColor inkOn(const PageMap& map, const QColor& colour)
{
    return map.isNight() ? atNight(colour) : colour;
}

QPainter::CompositionMode underLetters(const PageMap& map)
{
    return map.isNight() ? QPainter::CompositionMode_Screen : QPainter::CompositionMode_Multiply;
}

void paintMarker(QPainter& painter, const QRectF& rect, const QColor& colour, const PageMap& map)
{
    const auto before = painter.compositionMode();
    painter.setCompositionMode(underLetters(map));
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkOn(map, colour));
    const double corner = std::min(rect.width(), rect.height()) / 8;
    painter.drawRoundedRect(rect, corner, corner);
    painter.setCompositionMode(before);
}

void MarksOverlay::show(const Digest& document, const QList<PageMark>& marks)
{
    QHash<int, QList<PageMark>> sorted;
    for (const auto& mark : marks) {
        sorted[mark.page].append(mark);
    }
    if (m_document == document && m_marks == sorted) {
        return;
    }
    m_document = document;
    m_marks = std::move(sorted);
    Q_EMIT changed();
}

QList<PageMark> MarksOverlay::marksOn(const Digest& document, int page) const
{
    return document == m_document ? m_marks.value(page) : QList<PageMark>();
}

QString MarksOverlay::spoken(const Digest& document, int page) const
{
    const auto marks = marksOn(document, page);
    const auto isKeyword = [](const PageMark& mark) { return mark.style == MarkStyle::Keyword; };
    const auto keywords = std::ranges::count_if(marks, isKeyword);
    const auto hits = marks.size() - keywords;
    QStringList words;
    if (hits > 0) {
        words.append(tr("Search hits on this page: %1").arg(hits));
    }
    if (keywords > 0) {
        words.append(tr("Keywords on this page: %1").arg(keywords));
    }
    return words.join(u'\n');
}

void MarksOverlay::paint(QPainter& painter, const Digest& document, const PageMap& map)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& mark : marksOn(document, map.page())) {
        for (const auto& rect : mark.rects) {
            paintMark(painter, rect, mark.style, map);
        }
    }
}

} // namespace pingshen::ui
