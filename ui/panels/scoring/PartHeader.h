// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rubric/Evaluation.h"

#include <QWidget>

class QLabel;

namespace pingshen::ui {

/// The head of one weighted part of the form: its label, its weight, what it comes to so far.
class PartHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PartHeader(const RubricPart& part, QWidget* parent = nullptr);

    /// Of whoever does not score the part says only what it may come to.
    void setScored(bool isScored);
    void show(const PartEvaluation& evaluation);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    RubricPart m_part;
    PartEvaluation m_evaluation;
    bool m_isScored = true;
    QLabel* m_title;
    QLabel* m_sum;
};

} // namespace pingshen::ui
