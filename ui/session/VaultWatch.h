// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "ui/session/StorageThread.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace pingshen::ui {

/// Notices that the vault's database was moved, deleted or replaced while it is open, also while nobody types, and that
/// it is back. Looks when the system reports a change around the vault, and again and again while it is gone.
class VaultWatch : public QObject
{
    Q_OBJECT

public:
    explicit VaultWatch(StorageThread& storage, QObject* parent = nullptr);

    /// How often it is looked at while it is gone. Default 2 seconds.
    void setRecheck(std::chrono::milliseconds interval) { m_recheck.setInterval(interval); }

Q_SIGNALS:
    void lost(const pingshen::Error& error);
    void found();

private:
    void follow();
    void look();
    void take(const Done& inPlace);

    StorageThread& m_storage;
    QFileSystemWatcher m_watcher;
    QTimer m_recheck;
};

} // namespace pingshen::ui
