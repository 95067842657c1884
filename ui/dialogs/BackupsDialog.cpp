// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/BackupsDialog.h"

#include "ui/kit/RowTable.h"
#include "ui/text/Formats.h"
#include "ui/theme/Metrics.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

BackupsDialog::BackupsDialog(Session& session, QWidget* parent)
    : Dialog([] { return tr("Backups"); },
             [] {
                 return tr("A snapshot is taken daily and when the program closes. A backup file contains everything, "
                           "including documents, and is not encrypted: keep it where only you can read it.");
             },
             parent),
      m_table(new RowTable(4, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(space(200), space(110));
    m_table->setObjectName(u"snapshots"_s);
    m_table->horizontalHeader()->setHighlightSections(false); // the row is chosen, not its columns
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    body()->addWidget(m_table, 1);
    connect(addButton(Role::Other, [] { return tr("Back up all data…"); }), &QPushButton::clicked, this,
            &BackupsDialog::backupRequested);
    connect(addButton(Role::Other, [] { return tr("Restore from file…"); }), &QPushButton::clicked, this,
            &BackupsDialog::fileRestoreRequested);
    connect(addButton(Role::Other, [] { return tr("Verify all data"); }), &QPushButton::clicked, this,
            &BackupsDialog::checkRequested);
    m_restore = addButton(Role::Other, [] { return tr("Restore this snapshot…"); });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const int row = m_table->currentRow();
        if (row >= 0 && row < m_snapshots.size()) {
            Q_EMIT restoreRequested(m_snapshots[row].file, m_snapshots[row].at);
        }
    });
    addButton(Role::Reject, [] { return tr("Close"); });
    connect(m_table, &RowTable::itemSelectionChanged, this,
            [this] { m_restore->setEnabled(m_table->currentRow() >= 0); });
    retranslateUi();
    load(session);
}

void BackupsDialog::load(Session& session)
{
    session.storage.run(
        this, [](Workplace& workplace) { return snapshotsOf(workplace); },
        [this](const QList<SnapshotInfo>& snapshots) {
            m_snapshots = snapshots;
            fill();
        });
}

QString BackupsDialog::reasonWord(SnapshotInfo::Reason reason)
{
    switch (reason) {
    case SnapshotInfo::Reason::Daily:
        return tr("Daily");
    case SnapshotInfo::Reason::Closing:
        return tr("Program closed");
    case SnapshotInfo::Reason::Migration:
        return tr("Before an upgrade");
    case SnapshotInfo::Reason::Restore:
        return tr("Before a restore");
    }
    Q_UNREACHABLE();
}

QString BackupsDialog::contentWord(const SnapshotInfo& snapshot)
{
    return snapshot.isReadable() ? countText(snapshot.applications) : tr("Unreadable");
}

void BackupsDialog::fill()
{
    m_table->setRowCount(static_cast<int>(m_snapshots.size()));
    for (int row = 0; row < m_snapshots.size(); ++row) {
        const auto& snapshot = m_snapshots[row];
        m_table->setItem(row, 0, new QTableWidgetItem(dateTimeText(snapshot.at)));
        m_table->setItem(row, 1, new QTableWidgetItem(reasonWord(snapshot.reason)));
        m_table->setItem(row, 2, new QTableWidgetItem(contentWord(snapshot)));
        m_table->setItem(row, 3, new QTableWidgetItem(sizeText(snapshot.bytes)));
        for (const int figures : {2, 3}) {
            m_table->item(row, figures)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    m_table->resizeColumnToContents(1);
    if (m_table->currentRow() < 0) {
        m_table->setCurrentCell(0, 0); // the keyboard is on it: its button must act
    }
    m_restore->setEnabled(m_table->currentRow() >= 0);
}

void BackupsDialog::retranslateUi()
{
    Dialog::retranslateUi();
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Reason"), tr("Applications"), tr("Size")});
    for (const int figures : {2, 3}) {
        m_table->horizontalHeaderItem(figures)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_table->setAccessibleName(tr("Snapshots"));
    fill();
}

} // namespace pingshen::ui
