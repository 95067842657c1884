// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Submission.h"
#include "core/rubric/Evaluation.h"

#include <QAbstractButton>

namespace pingshen::ui {

/// An indicator that is not being scored right now: its label, its state and its points. In one line where the
/// label fits, else in two.
class IndicatorRow : public QAbstractButton
{
    Q_OBJECT

public:
    /// `number`: as the form counts it, from 1; it stands on the pages beside what is pinned to the indicator.
    IndicatorRow(const Indicator& indicator, int number, QWidget* parent = nullptr);

    const IndicatorId& indicator() const { return m_indicator.id; }
    /// `issue`: what keeps the sheet from being submitted here, beside missing points.
    void show(const IndicatorEvaluation& evaluation, const std::optional<SheetIssue>& issue);
    /// Of whoever does not score it says only what it may come to.
    void setScored(bool isScored);

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    QRect labelArea(int width) const;
    QString pointsText() const;
    QString stateText() const;

    Indicator m_indicator;
    int m_number;
    std::optional<Points> m_points;
    bool m_isScored = true;
    bool m_scored = false;
    std::optional<SheetIssue> m_issue;
    QString m_state;
};

} // namespace pingshen::ui
