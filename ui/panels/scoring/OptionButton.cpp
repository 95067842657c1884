// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/OptionButton.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QPainter>
#include <QPainterPath>

namespace pingshen::ui {

namespace {

constexpr int markWidth = 18;
constexpr int barWidth = 3;
constexpr int textFlags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter;

void paintFrame(QPainter& painter, const QRectF& frame, const QColor& border, const QColor& ground)
{
    QPainterPath path;
    path.addRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(path, ground);
    painter.setPen(border);
    painter.drawPath(path);
}

} // namespace

OptionButton::OptionButton(int digit, QWidget* parent) : QAbstractButton(parent), m_digit(digit)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void OptionButton::setWords(const QString& label, const QString& points)
{
    setText(label);
    setAccessibleName(points.isEmpty() ? label : label + u' ' + points);
    m_points = points;
    updateGeometry();
    update();
}

void OptionButton::showDigit(bool shown)
{
    if (std::exchange(m_digitShown, shown) != shown) {
        update();
    }
}

QRect OptionButton::labelRect(int width) const
{
    const int points = m_points.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_points) + space(2);
    const int tick = markWidth + space(1);
    return {space(2) + markWidth + space(2), space(1), width - space(6) - markWidth - points - tick, 0};
}

QSize OptionButton::sizeHint() const
{
    const int label = fontMetrics().horizontalAdvance(text());
    const int marks = 2 * markWidth + space(1);
    return {label + space(6) + marks + fontMetrics().horizontalAdvance(m_points) + space(2), heightForWidth(10'000)};
}

QSize OptionButton::minimumSizeHint() const
{
    return {space(24), controlHeight};
}

int OptionButton::heightForWidth(int width) const
{
    const auto bounds = fontMetrics().boundingRect(QRect(0, 0, labelRect(width).width(), 1000), textFlags, text());
    return std::max(controlHeight + 2, bounds.height() + space(3));
}

/// The digit while it acts, else a ring; the tick of the choice has a place of its own, so that it never jumps.
void OptionButton::paintMark(QPainter& painter) const
{
    const auto& palette = Palette::current();
    const QRectF place(space(2), (height() - markWidth) / 2.0, markWidth, markWidth);
    if (m_digitShown) {
        paintFrame(painter, place, palette.border, palette.background);
        painter.setFont(fontOf(TypeRole::Caption));
        painter.setPen(palette.text);
        painter.drawText(place, Qt::AlignCenter, QString::number(m_digit));
    } else {
        painter.setPen(QPen(isChecked() ? palette.accent : palette.faint, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(place.adjusted(3.5, 3.5, -3.5, -3.5));
    }
    if (isChecked()) {
        painter.drawPixmap(tickPlace().topLeft() + QPoint(1, 1),
                           iconPixmap(QStringLiteral("check"), smallIcon, palette.accent, devicePixelRatioF()));
    }
}

/// Before the points.
QRect OptionButton::tickPlace() const
{
    const int points = m_points.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_points) + space(1);
    return {width() - space(2) - points - markWidth, (height() - markWidth) / 2, markWidth, markWidth};
}

void OptionButton::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto ground = isChecked() ? palette.accentSoft : isEnabled() ? palette.surface : palette.background;
    paintFrame(painter, rect(), underMouse() && isEnabled() ? palette.faint : palette.border, ground);
    if (isChecked()) {
        QPainterPath bar;
        bar.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter.setClipPath(bar);
        painter.fillRect(0, 0, barWidth, height(), palette.accent);
        painter.setClipping(false);
    }
    paintMark(painter);

    painter.setFont(font());
    painter.setPen(isEnabled() || isChecked() ? palette.text : palette.secondText);
    auto label = labelRect(width());
    label.setBottom(height() - space(1));
    painter.drawText(label, textFlags, text());
    painter.setPen(palette.secondText);
    painter.drawText(rect().adjusted(0, 0, -space(2), 0), Qt::AlignRight | Qt::AlignVCenter, m_points);
}

} // namespace pingshen::ui
