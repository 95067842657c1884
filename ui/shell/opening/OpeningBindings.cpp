// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/MessageBar.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/scoring/IndicatorPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/StartPage.h"
#include "ui/shell/opening/VaultFlow.h"
#include "ui/shell/safety/SafetyFlow.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

/// What the window shows while its vault opens, and when it does not.
void MainWindow::connectOpening()
{
    auto& storage = m_around.session.storage;
    connect(&storage, &StorageThread::openFailed, this, [this](const Error& error) {
        const bool isStopped = error.code == Error::Code::Cancelled;
        if (!isStopped) {
            auto message = Message::of(error);
            message.key = u"vault"_s;
            m_messages->show(message);
        }
        m_start->setVault(isStopped ? StartPage::Vault::Stopped : StartPage::Vault::Closed);
        enterWork();
        m_vaults->ask(error);
    });
    connect(&storage, &StorageThread::opened, this, [this] {
        m_messages->dismiss(u"vault"_s);
        m_vaults->sayHowItIs();
    });
    connect(m_start, &StartPage::retryRequested, this, [this] {
        m_start->setVault(StartPage::Vault::Opening);
        m_around.session.storage.begin();
    });
    connect(&storage, &StorageThread::renewing, m_start, &StartPage::showRenewal);
    connect(&storage, &StorageThread::restoring, m_start, &StartPage::showRestoring);
    connect(m_start, &StartPage::stopRequested, this, [this] { m_around.session.storage.stopOpening(); });
}

/// Nobody is put before a field that takes nothing: what is left to do with a submitted sheet, and with that of
/// somebody who is no reviewing expert, is to read.
void MainWindow::goOnWorking()
{
    const auto& desk = m_around.session.desk;
    if ((desk.sheet().isLocked() || !desk.mayScore()) && m_indicators->isVisible()) {
        m_reader->focusPages();
    } else {
        enterWork();
    }
}

void MainWindow::prefer(const ShownPlace& place)
{
    m_places->prefer(place);
}

ShownPlace MainWindow::place() const
{
    return m_places->shown();
}

void MainWindow::tellRestored(const RestoreOutcome& restored)
{
    m_safety->tellRestored(restored);
}

} // namespace pingshen::ui
