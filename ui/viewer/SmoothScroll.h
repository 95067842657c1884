// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QVariantAnimation>

namespace pingshen::ui {

/// Glides from one offset to another in 120 ms; a new target takes over from wherever it is.
class SmoothScroll : public QObject
{
    Q_OBJECT

public:
    explicit SmoothScroll(QObject* parent);

    void glide(QPoint from, QPoint to);
    void stop() { m_animation.stop(); }
    bool isGliding() const { return m_animation.state() == QAbstractAnimation::Running; }
    QPoint target() const { return m_animation.endValue().toPoint(); }

Q_SIGNALS:
    void moved(QPoint offset);

private:
    QVariantAnimation m_animation;
};

} // namespace pingshen::ui
