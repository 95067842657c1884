// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StartPage.h"

#include "ui/kit/EmptyState.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace pingshen::ui {

StartPage::StartPage(QWidget* parent)
    : QWidget(parent),
      m_state(new EmptyState(QStringLiteral("package"), this)),
      m_open(m_state->addButton()),
      m_sample(m_state->addButton()),
      m_retry(m_state->addButton())
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_state);
    m_open->setObjectName(QStringLiteral("openPackage"));
    m_sample->setObjectName(QStringLiteral("trySample"));
    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    m_retry->setObjectName(QStringLiteral("retryVault"));
    connect(m_retry, &QPushButton::clicked, this, &StartPage::retryRequested);
    connect(m_sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    retranslateUi();
}

void StartPage::setVault(Vault vault)
{
    m_vault = vault;
    retranslateUi();
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void StartPage::retranslateUi()
{
    m_state->setVisible(m_vault != Vault::Opening);
    if (m_vault == Vault::Closed) {
        m_state->setTexts(tr("Cannot open the vault"),
                          tr("Saved data is safe. The message above gives the cause and what to do."));
    } else if (m_vault == Vault::Empty) {
        m_state->setTexts(tr("Open an application package"), tr("Drop a folder, a ZIP, 7z, RAR or TAR archive, or PDFs "
                                                                "on this window. All data stays on this computer."));
    } else {
        m_state->setTexts(tr("Select an application"),
                          tr("Imported applications are listed on the left. You can also drop another package here."));
    }
    m_open->setText(tr("Open a package…"));
    m_sample->setText(tr("Try the sample packages"));
    m_retry->setText(tr("Try again"));
    m_open->setVisible(m_vault != Vault::Closed);
    m_sample->setVisible(m_vault == Vault::Empty);
    m_retry->setVisible(m_vault == Vault::Closed);
}

} // namespace pingshen::ui
