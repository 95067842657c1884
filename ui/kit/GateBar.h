// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Points.h"

#include <QWidget>

namespace pingshen::ui {

class Pill;

/// Where the weighted total stands against the threshold: a bar of 0 to 100 with a tick, and a word.
/// While something is not scored it is provisional: never shown as passed, whatever the total.
class GateBar final : public QWidget
{
    Q_OBJECT

public:
    enum class State { Provisional, Met, NotMet };

    explicit GateBar(QWidget* parent = nullptr);

    /// `missing`: indicators without points.
    void showTotal(WeightedPoints total, WeightedPoints threshold, int missing);
    State state() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void retranslateUi();
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    Pill* m_word;
    WeightedPoints m_total;
    WeightedPoints m_threshold;
    int m_missing = 1;
};

} // namespace pingshen::ui
