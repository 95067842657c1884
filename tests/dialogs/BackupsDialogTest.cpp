// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/BackupsDialog.h"

#include "tests/dialogs/DialogFixture.h"
#include "ui/text/Formats.h"

#include <QDir>
#include <QFile>
#include <QTableWidget>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// The vault's snapshots: one of the closing program, an older one that cannot be read.
class BackupsDialogTest : public DialogTest
{
protected:
    void takeSnapshots()
    {
        look([](Workplace& workplace) { return static_cast<bool>(takeClosingSnapshot(workplace)); });
        QFile broken(m_folder.filePath(u"backups/pingshen-20240102T030405678Z-daily.db"_s));
        ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray(2'000'000, 'x'));
        broken.close();
        begin();
    }

    ui::BackupsDialog& opened(int snapshots)
    {
        auto& dialog = shown(new ui::BackupsDialog(*m_session, &m_window));
        drain();
        EXPECT_TRUE(waitUntil([&] { return table(dialog).rowCount() == snapshots; }));
        return dialog;
    }

    static QTableWidget& table(const ui::BackupsDialog& dialog)
    {
        return *dialog.findChild<QTableWidget*>(u"snapshots"_s);
    }
};

TEST_F(BackupsDialogTest, listsTheSnapshotsNewestFirstWithWhatTheyHold)
{
    takeSnapshots();
    const auto& dialog = opened(2);
    const auto shown = rows(table(dialog));
    EXPECT_TRUE(shown[0].startsWith(ui::dateTimeText(m_clock.now()) + u" | Program closed | 1 | "_s))
        << qPrintable(shown[0]);
    EXPECT_TRUE(shown[1].contains(u" | Daily | Unreadable | "_s)) << qPrintable(shown[1]);
    EXPECT_TRUE(shown[1].endsWith(ui::sizeText(2'000'000))) << qPrintable(shown[1]);
}

/// To be compared at a glance; the head stands over what it names.
TEST_F(BackupsDialogTest, hasItsFiguresAtTheRightUnderTheirHeads)
{
    takeSnapshots();
    const auto& dialog = opened(2);
    const auto isRight = [](const QTableWidgetItem* item) {
        return (item->textAlignment() & Qt::AlignHorizontal_Mask) == Qt::AlignRight;
    };
    for (int column = 0; column < table(dialog).columnCount(); ++column) {
        const bool isFigure = column >= 2;
        EXPECT_EQ(isFigure, isRight(table(dialog).horizontalHeaderItem(column))) << column;
        for (int row = 0; row < 2; ++row) {
            EXPECT_EQ(isFigure, isRight(table(dialog).item(row, column))) << row << ' ' << column;
        }
    }
}

TEST_F(BackupsDialogTest, wordsItsSnapshotsInTheLanguageOfTheMomentAndKeepsTheChosenOne)
{
    takeSnapshots();
    const auto& dialog = opened(2);
    table(dialog).selectRow(1);
    speak(Language::Chinese);
    EXPECT_TRUE(rows(table(dialog))[0].contains(u" | 关闭程序 | 1 | "_s));
    EXPECT_TRUE(rows(table(dialog))[1].contains(u" | 每日 | 无法读取 | "_s));
    EXPECT_EQ(u"时间"_s, table(dialog).horizontalHeaderItem(0)->text());
    EXPECT_EQ(1, table(dialog).currentRow());
    EXPECT_TRUE(hasButton(dialog, u"恢复到此快照…"_s));
}

TEST_F(BackupsDialogTest, asksToGoBackToTheChosenSnapshot)
{
    takeSnapshots();
    const auto& dialog = opened(2);
    const QSignalSpy asked(&dialog, &ui::BackupsDialog::restoreRequested);
    button(dialog, u"Restore this snapshot…"_s).click(); // the newest is chosen from the start
    table(dialog).selectRow(1);
    button(dialog, u"Restore this snapshot…"_s).click();
    ASSERT_EQ(2, asked.size());
    EXPECT_TRUE(asked[0][0].toString().endsWith(u"-closing.db"_s));
    EXPECT_EQ(m_folder.filePath(u"backups/pingshen-20240102T030405678Z-daily.db"_s), asked[1][0].toString());
}

TEST_F(BackupsDialogTest, hasNothingToGoBackToWithoutASnapshot)
{
    const auto& dialog = opened(0);
    EXPECT_FALSE(button(dialog, u"Restore this snapshot…"_s).isEnabled());
    speak(Language::Chinese);
    EXPECT_FALSE(button(dialog, u"恢复到此快照…"_s).isEnabled());
}

TEST_F(BackupsDialogTest, asksForWhatEachOfItsOtherButtonsSays)
{
    const auto& dialog = opened(0);
    const QSignalSpy backup(&dialog, &ui::BackupsDialog::backupRequested);
    const QSignalSpy file(&dialog, &ui::BackupsDialog::fileRestoreRequested);
    const QSignalSpy check(&dialog, &ui::BackupsDialog::checkRequested);
    button(dialog, u"Back up all data…"_s).click();
    EXPECT_EQ(QList<qsizetype>({1, 0, 0}), QList<qsizetype>({backup.size(), file.size(), check.size()}));
    button(dialog, u"Restore from file…"_s).click();
    EXPECT_EQ(QList<qsizetype>({1, 1, 0}), QList<qsizetype>({backup.size(), file.size(), check.size()}));
    button(dialog, u"Verify all data"_s).click();
    EXPECT_EQ(QList<qsizetype>({1, 1, 1}), QList<qsizetype>({backup.size(), file.size(), check.size()}));
    EXPECT_TRUE(dialog.isVisible());
}

} // namespace pingshen::test
