// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/DraftOffer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace pingshen::ui {

namespace {

QString labelOf(const QLineEdit& line)
{
    for (const auto* label : line.window()->findChildren<QLabel*>()) {
        if (label->buddy() == &line) {
            return label->text();
        }
    }
    return line.accessibleName();
}

} // namespace

DraftOffer::DraftOffer(const QLineEdit& line, const QString& draft, QWidget* dialog)
    : QWidget(dialog),
      m_line(line),
      m_draft(draft),
      m_text(new QLabel(this)),
      m_take(new QPushButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_take);
    m_take->setObjectName(QStringLiteral("useDraft"));
    m_take->setAutoDefault(false);
    connect(m_take, &QPushButton::clicked, this, &DraftOffer::taken);
    retranslateUi();
}

void DraftOffer::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
}

void DraftOffer::retranslateUi()
{
    m_text->setText(
        tr("%1: a different entry was saved after you typed the draft \"%2\".").arg(labelOf(m_line), m_draft));
    m_take->setText(tr("Use draft"));
}

} // namespace pingshen::ui
