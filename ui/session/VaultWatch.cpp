// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/VaultWatch.h"

#include "core/work/Safekeeping.h"

namespace pingshen::ui {

namespace {
constexpr std::chrono::seconds recheckInterval{2};
}

VaultWatch::VaultWatch(StorageThread& storage, QObject* parent) : QObject(parent), m_storage(storage)
{
    m_recheck.setInterval(recheckInterval);
    connect(&m_recheck, &QTimer::timeout, this, &VaultWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &VaultWatch::look);
    connect(&storage, &StorageThread::opened, this, &VaultWatch::follow);
}

void VaultWatch::follow()
{
    m_storage.run(
        this, [](Workplace& workplace) { return foldersToWatch(workplace); },
        [this](const QStringList& folders) { m_watcher.addPaths(folders); });
}

void VaultWatch::look()
{
    m_storage.run(
        this, [](Workplace& workplace) { return workplace.inPlace(); }, [this](const Done& inPlace) { take(inPlace); });
}

void VaultWatch::take(const Done& inPlace)
{
    const bool wasLost = m_recheck.isActive();
    if (!inPlace && !wasLost) {
        m_recheck.start();
        Q_EMIT lost(inPlace.error());
    } else if (inPlace && wasLost) {
        m_recheck.stop();
        follow();
        Q_EMIT found();
    }
}

} // namespace pingshen::ui
