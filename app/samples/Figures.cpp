// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/Figures.h"

#include "app/samples/Dice.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace pingshen {

namespace {

constexpr double pi = std::numbers::pi;
const QColor sealRed(0xC8, 0x1E, 0x1E, 215);
const QColor pen(0x1C, 0x2A, 0x5C);

/// `text` as an outline, centred on the origin.
QPainterPath centred(const QString& text, const QFont& font)
{
    QPainterPath path;
    path.addText(0, 0, font, text);
    const auto box = path.boundingRect();
    return path.translated(-box.center());
}

QPainterPath star(double radius)
{
    QPolygonF points;
    for (int i = 0; i < 5; ++i) {
        const auto angle = (i * 144 - 90) * pi / 180;
        points.append({radius * std::cos(angle), radius * std::sin(angle)});
    }
    QPainterPath path;
    path.addPolygon(points);
    path.setFillRule(Qt::WindingFill);
    return path;
}

/// The owner's name around the upper part of a ring, each letter upright from the centre.
QPainterPath around(const QString& owner, double radius, const Fonts& fonts)
{
    const auto step = std::min(24.0, 270.0 / static_cast<double>(std::max<qsizetype>(owner.size(), 1)));
    const auto size = std::min(radius * 0.3, radius * step * pi / 180);
    const auto font = paperFont(fonts.serif, Weight::Bold, 100);
    QPainterPath ring;
    auto angle = -step * static_cast<double>(owner.size() - 1) / 2;
    for (const auto letter : owner) {
        QTransform place;
        place.rotate(angle);
        place.translate(0, -radius);
        place.scale(size / 100, size / 100 * 1.25);
        ring.addPath(place.map(centred(letter, font)));
        angle += step;
    }
    return ring;
}

} // namespace

quint32 seedOf(const QString& name)
{
    quint32 hash = 2166136261U;
    for (const auto byte : name.toUtf8()) {
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619U;
    }
    return hash;
}

Drawing sealDrawing(const QString& owner, const QString& line, const Fonts& fonts)
{
    return [owner, line, fonts](QPainter& painter, QSizeF size) {
        const auto radius = size.width() / 2;
        painter.translate(radius, radius);
        painter.rotate(static_cast<double>(seedOf(owner) % 17) - 8.0);
        painter.setPen(QPen(sealRed, radius * 0.055));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(), radius * 0.96, radius * 0.96);
        painter.setPen(Qt::NoPen);
        painter.setBrush(sealRed);
        painter.drawPath(star(radius * 0.3));
        painter.drawPath(around(owner, radius * 0.74, fonts));
        const auto scale = radius * 0.2 / 100;
        painter.translate(0, radius * 0.56);
        painter.scale(scale, scale);
        painter.drawPath(centred(line, paperFont(fonts.serif, Weight::Bold, 100)));
    };
}

Drawing signatureDrawing(const QString& name)
{
    return [name](QPainter& painter, QSizeF size) {
        Dice dice(seedOf(name));
        const auto middle = size.height() * 0.6;
        QPainterPath path(QPointF(size.width() * 0.04, middle));
        const int strokes = 7 + static_cast<int>(dice.roll(4));
        const auto stride = size.width() * 0.86 / strokes;
        for (int i = 0; i < strokes; ++i) {
            const auto x = size.width() * 0.04 + stride * i;
            const auto rise = size.height() * (i == 0 ? 0.55 : 0.04 + 0.01 * dice.roll(52));
            const auto fall = size.height() * 0.01 * dice.roll(22);
            path.cubicTo(x + stride * 0.9, middle - rise * 1.6, x - stride * 0.25, middle - rise, x + stride * 0.45,
                         middle + fall);
            path.quadTo(x + stride * 0.7, middle + fall * 0.4, x + stride, middle - size.height() * 0.04);
        }
        path.quadTo(size.width() * 0.7, size.height() * 1.02, size.width() * 0.3, size.height() * 0.92);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(pen, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
    };
}

Drawing portraitDrawing(const QString& name)
{
    return [name](QPainter& painter, QSizeF size) {
        Dice dice(seedOf(name));
        painter.fillRect(QRectF(QPointF(), size), QColor(0xE3, 0xE8, 0xEE));
        painter.setClipRect(QRectF(QPointF(), size));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromHsv(static_cast<int>(dice.roll(360)), 60, 110));
        const auto w = size.width();
        const auto h = size.height();
        painter.drawEllipse(QPointF(w * 0.5, h * 1.08), w * 0.46, h * 0.36);
        painter.setBrush(QColor(0x5B, 0x4A, 0x3F));
        painter.drawEllipse(QPointF(w * 0.5, h * 0.4), w * 0.235, h * 0.25);
        painter.setBrush(QColor(0xD9, 0xB3, 0x96));
        painter.drawRect(QRectF(w * 0.42, h * 0.58, w * 0.16, h * 0.18));
        painter.drawEllipse(QPointF(w * 0.5, h * 0.44), w * 0.19, h * 0.22);
    };
}

Drawing codeDrawing(const QString& name)
{
    return [name](QPainter& painter, QSizeF size) {
        constexpr int modules = 29;
        constexpr int finder = 7;
        const auto unit = size.width() / modules;
        Dice dice(seedOf(name));
        const auto square = [&](int x, int y, int side, const QColor& colour) {
            painter.fillRect(QRectF(x * unit, y * unit, side * unit, side * unit), colour);
        };
        painter.setRenderHint(QPainter::Antialiasing, false);
        for (int y = 0; y < modules; ++y) {
            for (int x = 0; x < modules; ++x) {
                if (dice.roll(2) == 1) {
                    square(x, y, 1, Qt::black);
                }
            }
        }
        for (const auto corner : {QPoint(0, 0), QPoint(modules - finder, 0), QPoint(0, modules - finder)}) {
            square(corner.x() - 1, corner.y() - 1, finder + 2, Qt::white);
            square(corner.x(), corner.y(), finder, Qt::black);
            square(corner.x() + 1, corner.y() + 1, finder - 2, Qt::white);
            square(corner.x() + 2, corner.y() + 2, finder - 4, Qt::black);
        }
    };
}

Drawing rosetteDrawing(const QColor& colour)
{
    return [colour](QPainter& painter, QSizeF size) {
        painter.translate(size.width() / 2, size.height() / 2);
        painter.setPen(QPen(colour, 0.35));
        painter.setBrush(Qt::NoBrush);
        const auto radius = size.width() / 2;
        for (int ring = 0; ring < 6; ++ring) {
            QPainterPath path;
            for (int i = 0; i <= 240; ++i) {
                const auto angle = i * 2 * pi / 240;
                const auto wave = 0.72 + 0.24 * std::cos(angle * 9 + ring * pi / 3);
                const QPointF point(radius * wave * std::cos(angle), radius * wave * std::sin(angle));
                i == 0 ? path.moveTo(point) : path.lineTo(point);
            }
            painter.drawPath(path);
        }
    };
}

Drawing borderDrawing(const QColor& colour)
{
    return [colour](QPainter& painter, QSizeF size) {
        painter.setBrush(Qt::NoBrush);
        const QRectF sheet(QPointF(), size);
        painter.setPen(QPen(colour, 3));
        painter.drawRect(sheet.adjusted(30, 30, -30, -30));
        painter.setPen(QPen(colour, 0.7));
        painter.drawRect(sheet.adjusted(35, 35, -35, -35));
    };
}

} // namespace pingshen
