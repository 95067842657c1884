// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/KeptNote.h"

#include "ui/text/Formats.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pingshen::ui {

KeptNote::KeptNote(QDate typedOn, QWidget* dialog)
    : QWidget(dialog),
      m_typedOn(typedOn),
      m_text(new QLabel(this)),
      m_discard(new QPushButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_discard);
    m_discard->setObjectName(QStringLiteral("discardDraft"));
    m_discard->setAutoDefault(false);
    connect(m_discard, &QPushButton::clicked, this, &KeptNote::discarded);
    retranslateUi();
}

void KeptNote::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
}

void KeptNote::retranslateUi()
{
    m_text->setText(m_typedOn.isValid() ? tr("Unsaved draft from %1 restored.").arg(dateText(m_typedOn))
                                        : tr("Unsaved draft restored."));
    m_discard->setText(tr("Discard"));
}

} // namespace pingshen::ui
