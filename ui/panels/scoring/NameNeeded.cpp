// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/NameNeeded.h"

#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

NameNeeded::NameNeeded(QWidget* parent) : QWidget(parent), m_text(new QLabel(this)), m_enter(new QPushButton(this))
{
    setObjectName(u"nameNeeded"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space(4), space(2), space(3), space(2));
    row->setSpacing(space(2));
    m_text->setProperty("role", u"strong"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    row->addWidget(m_text, 1);
    m_enter->setProperty("role", u"primary"_s);
    m_enter->setObjectName(u"enterName"_s);
    row->addWidget(m_enter);
    connect(m_enter, &QPushButton::clicked, this, &NameNeeded::nameRequested);
    retranslateUi();
}

void NameNeeded::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void NameNeeded::retranslateUi()
{
    m_text->setText(tr("Enter your name to score."));
    m_enter->setText(tr("Enter name…"));
}

} // namespace pingshen::ui
