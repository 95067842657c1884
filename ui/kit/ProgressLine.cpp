// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/ProgressLine.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace pingshen::ui {

namespace {

constexpr int thickness = 3;
constexpr int wanderSteps = 60;

} // namespace

ProgressLine::ProgressLine(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_wander.setInterval(33);
    connect(&m_wander, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % wanderSteps;
        update();
    });
}

void ProgressLine::showProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    if (total <= 0 && isVisible()) {
        m_wander.start();
    } else if (total > 0) {
        m_wander.stop();
    }
    update();
}

void ProgressLine::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

double ProgressLine::fraction() const
{
    return m_total <= 0 ? 0 : std::clamp(static_cast<double>(m_done) / static_cast<double>(m_total), 0.0, 1.0);
}

QSize ProgressLine::sizeHint() const
{
    return {120, thickness};
}

QSize ProgressLine::minimumSizeHint() const
{
    return {24, thickness};
}

void ProgressLine::paint(QPainter& painter, const QRectF& rect, double fraction, const QColor& ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto corner = rect.height() / 2;
    painter.setBrush(Palette::current().border);
    painter.drawRoundedRect(rect, corner, corner);
    if (fraction > 0) {
        painter.setBrush(ink);
        const QSizeF done(qMax(rect.height(), rect.width() * fraction), rect.height());
        painter.drawRoundedRect(QRectF(rect.topLeft(), done), corner, corner);
    }
    painter.restore();
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto ink = Palette::current().ink(m_tone);
    const QRectF bar(0, (height() - thickness) / 2.0, width(), thickness);
    paint(painter, bar, fraction(), ink);
    if (m_total <= 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath inside;
        inside.addRoundedRect(bar, thickness / 2.0, thickness / 2.0);
        painter.setClipPath(inside);
        const double part = bar.width() / 4;
        const double left = (bar.width() + part) * m_step / wanderSteps - part;
        painter.fillRect(QRectF(left, bar.top(), part, bar.height()), ink);
    }
}

void ProgressLine::showEvent(QShowEvent*)
{
    if (m_total <= 0) {
        m_wander.start();
    }
}

void ProgressLine::hideEvent(QHideEvent*)
{
    m_wander.stop();
}

} // namespace pingshen::ui
