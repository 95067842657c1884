// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Palette.h"

#include <QTimer>
#include <QWidget>

namespace pingshen::ui {

/// A thin bar: how much of something is done. It has no words; its owner gives the accessible name.
class ProgressLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget* parent = nullptr);

    /// `total` 0: not known; a part of the bar then wanders while it is on screen.
    void showProgress(qint64 done, qint64 total);
    void setTone(Tone tone);
    double fraction() const; ///< 0..1; 0 while not known

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    static void paint(QPainter& painter, const QRectF& rect, double fraction, const QColor& ink);

private:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

    qint64 m_done = 0;
    qint64 m_total = 1;
    Tone m_tone = Tone::Info;
    int m_step = 0;
    QTimer m_wander;
};

} // namespace pingshen::ui
