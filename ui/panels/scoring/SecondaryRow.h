// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Rubric.h"
#include "ui/kit/PlainEdit.h"

#include <QWidget>

class QLabel;

namespace pingshen::ui {

class PointsField;

/// A secondary indicator: its label, the fact to record, and points of its own once the office has set the split.
class SecondaryRow : public QWidget
{
    Q_OBJECT

public:
    explicit SecondaryRow(const Indicator& indicator, QWidget* parent = nullptr);

    const IndicatorId& indicator() const { return m_indicator.id; }
    void setLocked(bool locked);
    PlainEdit* fact() const { return m_fact; }
    PointsField* points() const { return m_points; } ///< null while it is a fact only

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    Indicator m_indicator;
    QLabel* m_label;
    QLabel* m_maximum = nullptr;
    PointsField* m_points = nullptr;
    PlainEdit* m_fact;
};

} // namespace pingshen::ui
