// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/MessageBar.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/scoring/IndicatorPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PlaceRestorer.h"
#include "ui/shell/ReviewFlow.h"
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
    connect(m_reviews, &ReviewFlow::reviewerNamed, this, &MainWindow::seat);
    // Later: what says so may be a step that is still being taken on the desk.
    connect(&m_around.session.people, &People::changed, this, &MainWindow::followPerson, Qt::QueuedConnection);
}

void MainWindow::begin()
{
    m_reviews->greet(m_around.settings.text(Setting::Reviewer));
}

void MainWindow::seat(const Seat& seat)
{
    auto& desk = m_around.session.desk;
    if (!desk.isReadOnly()) { // a vault that is only looked into says nothing about the next one
        m_around.settings.change(Setting::Reviewer, seat.writer.value());
    }
    const auto* file = desk.file();
    if (file && seat == desk.seat()) {
        return;
    }
    // What lies on the desk stays there, as whoever sits here now may see it.
    const auto stays = file ? file->dossier.id : ApplicationId();
    desk.seat(seat);
    m_around.session.selection.clear();
    retranslateUi();
    if (stays.isEmpty()) {
        m_places->comeBack();
    } else {
        m_places->comeBackTo(stays);
    }
}

/// Whoever sits here is known as somebody else, or no longer: what is shown goes with the person.
void MainWindow::followPerson()
{
    const auto& writer = m_around.session.desk.writer();
    const auto meant = m_around.session.people.book().meant(writer);
    if (!writer.isEmpty() && meant != m_around.session.desk.reviewer()) {
        seat({meant, writer});
    }
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
