// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/SecondaryRow.h"

#include "ui/panels/scoring/PointsField.h"
#include "ui/text/Phrasebook.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace pingshen::ui {

SecondaryRow::SecondaryRow(const Indicator& indicator, QWidget* parent)
    : QWidget(parent),
      m_indicator(indicator),
      m_label(new QLabel(this)),
      m_fact(new PlainEdit(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(1));
    auto* head = new QHBoxLayout;
    m_label->setWordWrap(true);
    m_label->setProperty("role", QStringLiteral("small"));
    head->addWidget(m_label, 1);
    if (indicator.maximum) {
        m_points = new PointsField(this);
        m_points->setFont(fontOf(TypeRole::Strong));
        m_points->setFixedWidth(space(16));
        m_points->setObjectName(QStringLiteral("points-") + indicator.id.value());
        m_points->setRange(*indicator.maximum, indicator.step);
        m_maximum = new QLabel(QStringLiteral("/ ") + indicator.maximum->toString(), this);
        m_maximum->setProperty("role", QStringLiteral("second"));
        head->addWidget(m_points);
        head->addWidget(m_maximum);
    }
    column->addLayout(head);
    m_fact->setObjectName(QStringLiteral("fact-") + indicator.id.value());
    m_fact->setLines(1, 4);
    column->addWidget(m_fact);
    retranslateUi();
}

void SecondaryRow::setLocked(bool locked)
{
    m_fact->setReadOnly(locked);
    if (m_points) {
        m_points->setReadOnly(locked);
    }
}

void SecondaryRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void SecondaryRow::retranslateUi()
{
    const auto label = m_indicator.label.in(Phrasebook().language());
    m_label->setText(label);
    m_fact->setPlaceholderText(tr("Fact (optional)"));
    m_fact->setAccessibleName(tr("%1: fact").arg(label));
    if (m_points) {
        m_points->setAccessibleName(tr("%1: points").arg(label));
    }
}

} // namespace pingshen::ui
