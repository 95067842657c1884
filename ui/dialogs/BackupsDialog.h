// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/Safekeeping.h"
#include "ui/notice/Dialog.h"
#include "ui/session/Session.h"

namespace pingshen::ui {

class RowTable;

/// The snapshots of the vault, newest first, and what can be done: back up all of it to a file, go back to one.
class BackupsDialog : public Dialog
{
    Q_OBJECT

public:
    BackupsDialog(Session& session, QWidget* parent);

Q_SIGNALS:
    void backupRequested();
    void fileRestoreRequested();
    /// Of a snapshot that was taken at that time.
    void restoreRequested(const QString& file, const QDateTime& at);
    void checkRequested();

protected:
    void retranslateUi() override;

private:
    void load(Session& session);
    void fill();
    static QString reasonWord(SnapshotInfo::Reason reason);
    static QString contentWord(const SnapshotInfo& snapshot);

    RowTable* m_table;
    QPushButton* m_restore;
    QList<SnapshotInfo> m_snapshots;
};

} // namespace pingshen::ui
