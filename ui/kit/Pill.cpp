// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Pill.h"

#include "ui/theme/Eliding.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Type.h"

#include <QFontMetrics>
#include <QPainter>

namespace pingshen::ui {

namespace {

constexpr int iconGap = 4;

QFont fontFor(Pill::Shape shape)
{
    return fontOf(shape == Pill::Shape::Tag ? TypeRole::Caption : TypeRole::Small);
}

int sideOf(Pill::Shape shape)
{
    return shape == Pill::Shape::Tag ? 6 : 10;
}

int iconSizeOf(const QFontMetrics& metrics)
{
    return metrics.ascent() + 1;
}

} // namespace

Pill::Pill(QWidget* parent, Shape shape) : QLabel(parent), m_shape(shape)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

void Pill::say(const QString& word, Tone tone, const QString& iconName)
{
    m_tone = tone;
    m_icon = iconName;
    setText(word);
    setToolTip({});
    setVisible(!word.isEmpty());
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return sizeFor(text(), !m_icon.isEmpty(), m_shape);
}

QSize Pill::minimumSizeHint() const
{
    const auto least = sizeFor(text().left(2) + u'…', !m_icon.isEmpty(), m_shape);
    return least.boundedTo(sizeHint());
}

QSize Pill::sizeFor(const QString& word, bool hasIcon, Shape shape)
{
    const QFontMetrics metrics(fontFor(shape));
    const int iconWidth = hasIcon ? iconSizeOf(metrics) + iconGap : 0;
    const int padding = shape == Shape::Tag ? 2 : 4;
    return {metrics.horizontalAdvance(word) + 1 + iconWidth + 2 * sideOf(shape), metrics.height() + padding};
}

void Pill::paint(QPainter& painter, const QRect& rect, const QString& word, Tone tone, const QString& iconName,
                 Shape shape)
{
    const auto& palette = Palette::current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.soft(tone));
    const qreal corner = shape == Shape::Tag ? 4 : rect.height() / 2.0;
    painter.drawRoundedRect(rect, corner, corner);

    painter.setFont(fontFor(shape));
    painter.setPen(palette.ink(tone));
    const QFontMetrics metrics(painter.font());
    auto inside = rect.adjusted(sideOf(shape), 0, -sideOf(shape) + 1, 0);
    if (!iconName.isEmpty()) {
        const int size = iconSizeOf(metrics);
        const QPoint corner2(inside.left(), rect.top() + (rect.height() - size) / 2);
        painter.drawPixmap(corner2,
                           iconPixmap(iconName, size, palette.ink(tone), painter.device()->devicePixelRatioF()));
        inside.setLeft(inside.left() + size + iconGap);
    }
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, elided(word, TextOf::Label, metrics, inside.width()));
    painter.restore();
}

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto height = qMin(sizeHint().height(), this->height());
    paint(painter, QRect(0, (this->height() - height) / 2, width(), height), text(), m_tone, m_icon, m_shape);
    if (const bool cut = width() < sizeHint().width(); cut != !toolTip().isEmpty()) {
        setToolTip(cut ? text() : QString());
    }
}

} // namespace pingshen::ui
