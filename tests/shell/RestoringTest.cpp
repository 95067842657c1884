// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/RestoreOutcome.h"
#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"
#include "tests/shell/WindowFixture.h"
#include "ui/dialogs/BackupsDialog.h"
#include "ui/dialogs/HistoryDialog.h"
#include "ui/notice/MessageBar.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// Going back to a snapshot, as a person does.
class Restoring : public WindowTest
{
protected:
    void takeSnapshot()
    {
        std::optional<bool> taken;
        m_station->session().storage.run(
            &m_station->window(), [](Workplace& workplace) { return bool(takeClosingSnapshot(workplace)); },
            [&taken](bool done) { taken = done; });
        ASSERT_TRUE(waitUntil([&taken] { return taken.has_value(); }));
        ASSERT_TRUE(*taken);
    }
    QString said() { return m_station->window().messages().texts().join(u'\n'); }
    void askForSnapshot()
    {
        m_station->actions().action(u"vault.restore"_s)->trigger();
        ASSERT_TRUE(waitUntil([this] { return table() && table()->rowCount() > 0; }));
        const auto buttons = m_station->window().findChildren<QPushButton*>();
        const auto found = std::ranges::find_if(
            buttons, [](const QPushButton* button) { return button->text() == u"Restore this snapshot…"_s; });
        ASSERT_NE(buttons.end(), found);
        (*found)->click();
    }
    QTableWidget* table() { return m_station->window().findChild<QTableWidget*>(u"snapshots"_s); }
};

TEST_F(Restoring, asksWithWhatWouldGoAndStartsAnewForIt)
{
    openFirst();
    takeSnapshot();
    score(u"4"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    const QSignalSpy restarts(&m_station->window(), &ui::MainWindow::restartRequested);
    m_station->prompter.answer(true);
    askForSnapshot();
    ASSERT_TRUE(waitUntil([&restarts] { return restarts.size() == 1; }));
    const auto asked = m_station->prompter.asked.last();
    EXPECT_TRUE(asked.contains(u"Changes in the vault now that are not in it"_s)) << qPrintable(asked);
    EXPECT_TRUE(asked.contains(u"A snapshot of the current data is made first"_s)) << qPrintable(asked);
    EXPECT_TRUE(QFile::exists(m_folder.path() + u"/vault/restore.request"_s));
}

TEST_F(Restoring, isToldAfterwardsWithWhatIsNotInItUntilItIsRead)
{
    RestoreOutcome restored{.file = u"x.db"_s, .at = m_clock.now()};
    restored.without = ChangesApart{5, 1, 1};
    m_station->window().tellRestored(restored);
    EXPECT_TRUE(said().contains(u"5 (submissions: 1, returns: 1)"_s)) << qPrintable(said());
    openFirst();
    EXPECT_TRUE(said().contains(u"The vault was restored to the snapshot"_s)) << "opening an application is no answer";
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_TRUE(said().contains(u"资料库已恢复到"_s)) << qPrintable(said());
    restored.check.problems.append({VaultProblem::Code::EditChanged, u"d/1"_s, {}});
    m_station->window().tellRestored(restored);
    EXPECT_TRUE(said().contains(u"请勿以此资料库为准"_s)) << qPrintable(said());
}

/// What the window has said is said: the next start has nothing to look at.
TEST_F(Restoring, isLeftToTheNextStartUntilTheWindowHasToldOfIt)
{
    openFirst();
    takeSnapshot();
    m_station->press(u"Ctrl+Q"_s);
    m_station.reset();
    const auto vault = m_folder.path() + u"/vault"_s;
    const auto restored = restoreFrom(snapshotsOf(vault).first().file, vault, m_clock, {});
    ASSERT_OK(restored);
    restart();
    const QString note = vault + u"/restore.unchecked"_s;
    EXPECT_TRUE(QFile::exists(note));
    m_station->window().tellRestored(*restored);
    EXPECT_TRUE(waitUntil([&note] { return !QFile::exists(note); }));
}

TEST_F(Restoring, isARowOfTheHistoryAtItsPlace)
{
    openFirst();
    score(u"4"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    takeSnapshot();
    score(u"3"_s);
    m_station->press(u"Ctrl+Q"_s);
    m_station.reset();
    const auto vault = m_folder.path() + u"/vault"_s;
    const auto snapshots = snapshotsOf(vault);
    const auto first = std::ranges::min_element(snapshots, {}, &SnapshotInfo::edits);
    ASSERT_NE(snapshots.end(), first);
    ASSERT_OK(restoreFrom(first->file, vault, m_clock, {}));
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    score(u"2"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    ui::HistoryDialog history(m_station->session(), {}, &m_station->window());
    auto* table = history.findChild<QTableWidget*>(u"history"_s);
    ASSERT_TRUE(waitUntil([&] { return table->rowCount() > 2; }));
    QStringList what;
    for (int row = 0; row < table->rowCount(); ++row) {
        what.append(table->item(row, 2)->text().left(23));
    }
    EXPECT_EQ(1, what.count(u"Continued from a backup"_s)) << qPrintable(what.join(u'\n'));
    EXPECT_GT(what.indexOf(u"Continued from a backup"_s), 0) << "what was done since stands above it";
}

TEST_F(Restoring, comesBackToTheApplicationAndThePageThatWereShown)
{
    openFirst();
    m_station->press(u"Ctrl+Shift+3"_s);
    const auto place = m_station->window().place();
    EXPECT_EQ(ui::WorkPage::Visit, place.page);
    m_station->press(u"Ctrl+Shift+2"_s); // as in what is put back
    m_station->press(u"Ctrl+Q"_s);
    m_station.reset();
    m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, m_reviewer, Language::English);
    m_station->window().prefer(place);
    ASSERT_TRUE(m_station->begin());
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_TRUE(waitUntil([this] { return m_station->window().place().page == ui::WorkPage::Visit; }));
}

/// The keyboard is on the pages: what is left to do with such a sheet is to read.
TEST_F(Restoring, leavesTheKeyboardInNoFieldOfASubmittedSheet)
{
    openFirst();
    scoreEverything(Marks::Full);
    m_station->prompter.answer(true);
    m_station->press(u"Ctrl+Shift+Return"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->desk().sheet().isLocked(); }));
    m_station->press(u"Alt+P"_s);
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    ASSERT_TRUE(waitUntil([] { return QApplication::focusWidget() != nullptr; }));
    ASSERT_TRUE(waitUntil([] { return !qobject_cast<QLineEdit*>(QApplication::focusWidget()); }));
}

} // namespace pingshen::test
