// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/OptionButton.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QPainter>
#include <QPainterPath>

namespace pingshen::ui {

namespace {

constexpr int capWidth = 18;
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
    setFocusPolicy(Qt::TabFocus);
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

QRect OptionButton::labelRect(int width) const
{
    const int points = m_points.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_points) + space(2);
    return {space(2) + capWidth + space(2), space(1), width - space(6) - capWidth - points, 0};
}

QSize OptionButton::sizeHint() const
{
    const int label = fontMetrics().horizontalAdvance(text());
    return {label + space(6) + capWidth + fontMetrics().horizontalAdvance(m_points) + space(2), heightForWidth(10'000)};
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

void OptionButton::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isChecked() || hasFocus();
    const auto ground = isChecked() ? palette.accentSoft : palette.surface;
    paintFrame(painter, rect(),
               lit                           ? palette.accent
               : underMouse() && isEnabled() ? palette.faint
                                             : palette.border,
               ground);

    const QRectF cap(space(2), (height() - capWidth) / 2.0, capWidth, capWidth);
    paintFrame(painter, cap, palette.border, palette.background);
    painter.setFont(fontOf(TypeRole::Caption));
    painter.setPen(palette.secondText);
    painter.drawText(cap, Qt::AlignCenter, QString::number(m_digit));

    painter.setFont(font());
    painter.setPen(isEnabled() || isChecked() ? palette.text : palette.secondText);
    auto label = labelRect(width());
    label.setBottom(height() - space(1));
    painter.drawText(label, textFlags, text());
    painter.setPen(palette.secondText);
    painter.drawText(rect().adjusted(0, 0, -space(2), 0), Qt::AlignRight | Qt::AlignVCenter, m_points);
}

} // namespace pingshen::ui
