// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/KeyCap.h"

#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QFontMetrics>
#include <QPainter>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// "Ctrl+K" as "Ctrl K"; a plus that is a key stays.
QString written(QString keys)
{
    const bool endsWithPlus = keys.endsWith(u"++"_s) || keys == u"+"_s;
    if (endsWithPlus) {
        keys.chop(1);
    }
    keys.replace(u'+', u' ');
    return endsWithPlus ? keys + u'+' : keys;
}

} // namespace

KeyCap::KeyCap(const QString& keys, QWidget* parent) : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    showKeys(keys);
}

void KeyCap::showKeys(const QString& keys)
{
    setText(written(keys));
    setHidden(keys.isEmpty());
    updateGeometry();
}

QSize KeyCap::sizeHint() const
{
    return sizeFor(text());
}

QSize KeyCap::sizeFor(const QString& keys)
{
    const QFontMetrics metrics(fontOf(TypeRole::Caption));
    const int height = metrics.height() + 2;
    return {qMax(height, metrics.horizontalAdvance(keys) + 10), height};
}

void KeyCap::paint(QPainter& painter, const QRect& rect, const QString& keys)
{
    const auto& palette = Palette::current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette.border);
    painter.setBrush(palette.background);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(fontOf(TypeRole::Caption));
    painter.setPen(palette.secondText);
    painter.drawText(rect, Qt::AlignCenter, keys);
    painter.restore();
}

QPixmap KeyCap::picture(const QString& keys, const QColor& ink, qreal ratio)
{
    const auto size = sizeFor(keys);
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    auto line = ink;
    line.setAlphaF(0.5F);
    painter.setPen(line);
    painter.drawRoundedRect(QRectF({}, size).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(fontOf(TypeRole::Caption));
    painter.setPen(ink);
    painter.drawText(QRect({}, size), Qt::AlignCenter, keys);
    return picture;
}

void KeyCap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), text());
}

} // namespace pingshen::ui
