// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/SmoothScroll.h"

#include <QEasingCurve>

namespace pingshen::ui {

SmoothScroll::SmoothScroll(QObject* parent) : QObject(parent)
{
    m_animation.setDuration(120);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        if (isGliding()) {
            Q_EMIT moved(value.toPoint());
        }
    });
}

void SmoothScroll::glide(QPoint from, QPoint to)
{
    m_animation.stop();
    m_animation.setStartValue(from);
    m_animation.setEndValue(to);
    m_animation.start();
}

} // namespace pingshen::ui
