// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/MessageBar.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/StartPage.h"
#include "ui/shell/opening/VaultFlow.h"

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
    connect(m_start, &StartPage::stopRequested, this, [this] { m_around.session.storage.stopOpening(); });
}

} // namespace pingshen::ui
