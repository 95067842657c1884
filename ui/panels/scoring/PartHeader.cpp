// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/PartHeader.h"

#include "ui/text/Phrasebook.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace pingshen::ui {

PartHeader::PartHeader(const RubricPart& part, QWidget* parent)
    : QWidget(parent),
      m_part(part),
      m_title(new QLabel(this)),
      m_sum(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space(1), space(3), space(1), space(1));
    m_title->setProperty("role", QStringLiteral("small"));
    m_sum->setProperty("role", QStringLiteral("small"));
    row->addWidget(m_title, 1);
    row->addWidget(m_sum);
    retranslateUi();
}

void PartHeader::show(const PartEvaluation& evaluation)
{
    m_evaluation = evaluation;
    retranslateUi();
}

void PartHeader::setScored(bool isScored)
{
    m_isScored = isScored;
    retranslateUi();
}

void PartHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void PartHeader::retranslateUi()
{
    m_title->setText(tr("%1 · weight %2%").arg(m_part.label.in(Phrasebook().language())).arg(m_part.weightPercent));
    const bool done = m_evaluation.scored == m_evaluation.count && m_evaluation.count > 0;
    const auto sum = m_evaluation.sum.toString();
    const auto maximum = m_part.maximum.toString();
    m_sum->setText(!m_isScored ? tr("Up to %1").arg(maximum)
                   : done      ? tr("Subtotal %1 / %2").arg(sum, maximum)
                               : tr("Provisional %1 / %2").arg(sum, maximum));
}

} // namespace pingshen::ui
