// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StartPage.h"

#include "ui/kit/EmptyState.h"
#include "ui/kit/ProgressLine.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace pingshen::ui {

StartPage::StartPage(QWidget* parent)
    : QWidget(parent),
      m_state(new EmptyState(QStringLiteral("package"), this)),
      m_open(m_state->addButton()),
      m_sample(m_state->addButton()),
      m_retry(m_state->addButton()),
      m_stop(m_state->addButton()),
      m_renewal(m_state->addProgress())
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_state);
    m_open->setObjectName(QStringLiteral("openPackage"));
    m_sample->setObjectName(QStringLiteral("trySample"));
    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    m_retry->setObjectName(QStringLiteral("retryVault"));
    connect(m_retry, &QPushButton::clicked, this, &StartPage::retryRequested);
    connect(m_sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    m_stop->setObjectName(QStringLiteral("stopRenewal"));
    connect(m_stop, &QPushButton::clicked, this, &StartPage::stopRequested);
    m_renewal->setObjectName(QStringLiteral("renewal"));
    retranslateUi();
}

void StartPage::setVault(Vault vault)
{
    m_vault = vault;
    retranslateUi();
}

void StartPage::showProgress(Vault vault, qint64 done, qint64 total)
{
    m_renewal->showProgress(done, total);
    if (m_vault != vault) {
        setVault(vault);
    }
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
    switch (m_vault) {
    case Vault::Renewed:
        m_state->setTexts(tr("Updating the vault"),
                          tr("This version of the program makes its lists and totals anew from the history, once. What "
                             "was entered stays as it is."));
        break;
    case Vault::Restored:
        m_state->setTexts(tr("Restoring the vault"),
                          tr("The restored data is being checked against its history. You can cancel the check, open "
                             "the vault now and verify it later."));
        break;
    case Vault::Stopped:
        m_state->setTexts(tr("The vault was not updated"),
                          tr("Nothing was changed. This version of the program opens the vault once it is updated; "
                             "try again when there is time."));
        break;
    case Vault::Closed:
        m_state->setTexts(tr("Cannot open the vault"),
                          tr("Saved data is safe. The message in this window gives the cause and what to do."));
        break;
    case Vault::Empty:
        m_state->setTexts(tr("Open an application package"), tr("Drop a folder, a ZIP, 7z, RAR or TAR archive, or PDFs "
                                                                "on this window. All data stays on this computer."));
        break;
    case Vault::Opening:
    case Vault::Filled:
        m_state->setTexts(tr("Select an application"),
                          tr("Imported applications are listed on the left. You can also drop another package here."));
        break;
    }
    m_open->setText(tr("Open a package…"));
    m_sample->setText(tr("Try the sample packages"));
    m_retry->setText(tr("Try again"));
    m_stop->setText(tr("Cancel"));
    m_renewal->setAccessibleName(m_vault == Vault::Restored ? tr("Restoring the vault") : tr("Updating the vault"));
    showControls();
}

void StartPage::showControls()
{
    const bool isShut = m_vault == Vault::Closed || m_vault == Vault::Stopped;
    const bool isMade = m_vault == Vault::Renewed || m_vault == Vault::Restored;
    m_open->setVisible(!isShut && !isMade);
    m_sample->setVisible(m_vault == Vault::Empty);
    m_retry->setVisible(isShut);
    m_stop->setVisible(isMade);
    m_renewal->setVisible(isMade);
}

} // namespace pingshen::ui
