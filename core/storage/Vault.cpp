// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Vault.h"

#include "core/storage/engine/Integrity.h"
#include "core/storage/engine/Migrator.h"
#include "core/storage/engine/Snapshots.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QUuid>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Done makeFolder(const QString& folder)
{
    if (!QDir().mkpath(folder)) {
        return Done(Error::Code::FileNotWritable, {{u"path"_s, folder}}, folder);
    }
    return {};
}

Error lockError(const QLockFile& lock, const QString& folder)
{
    qint64 pid = 0;
    QString host;
    QString program;
    if (lock.error() == QLockFile::LockFailedError && lock.getLockInfo(&pid, &host, &program)) {
        return {Error::Code::VaultBusy, {{u"program"_s, program}, {u"pid"_s, pid}, {u"host"_s, host}}, folder, nullptr};
    }
    const auto code =
        lock.error() == QLockFile::LockFailedError ? Error::Code::VaultBusy : Error::Code::FileNotWritable;
    return {code, {{u"path"_s, folder}}, folder, nullptr};
}

Result<DeviceId> deviceOf(Database& database)
{
    const auto made = QUuid::createUuid().toString(QUuid::Id128);
    PINGSHEN_TRY(
        database.run("INSERT OR IGNORE INTO vault (key, value) VALUES ('device', :device)"_L1, {{"device", made}}));
    PINGSHEN_ASSIGN(const auto device, database.first("SELECT value FROM vault WHERE key = 'device'"_L1, {},
                                                      [](const Row& row) { return DeviceId(row.text("value")); }));
    return *device;
}

} // namespace

Vault::Vault(QString folder, std::unique_ptr<QLockFile> lock) : m_folder(std::move(folder)), m_lock(std::move(lock)) {}

Vault::~Vault() = default;

Result<std::unique_ptr<Vault>> Vault::open(const QString& folder, const Clock& clock)
{
    const auto path = QFileInfo(folder).absoluteFilePath();
    PINGSHEN_TRY(makeFolder(path));
    PINGSHEN_ASSIGN(auto lock, lockVault(path));
    std::unique_ptr<Vault> vault(new Vault(path, std::move(lock)));
    PINGSHEN_TRY(vault->prepare(clock));
    return vault;
}

Result<std::unique_ptr<QLockFile>> Vault::lockVault(const QString& folder)
{
    auto lock = std::make_unique<QLockFile>(folder + u"/vault.lock"_s);
    // Age says nothing: a window stays open for days. A lock whose owner is gone counts as stale whatever its age.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        return lockError(*lock, folder);
    }
    return lock;
}

Done Vault::prepare(const Clock& clock)
{
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const auto& name : {u"documents"_s, u"attachments"_s, u"backups"_s, u"logs"_s}) {
        PINGSHEN_TRY(makeFolder(m_folder + u'/' + name));
    }
    PINGSHEN_ASSIGN(auto database, connect());
    PINGSHEN_TRY(checkQuickly(database));
    PINGSHEN_TRY(Migrator().migrate(database, clock, [&] {
        return copyDatabase(database, snapshotFile(backupFolder(), SnapshotInfo::Reason::Migration, clock));
    }));
    PINGSHEN_ASSIGN(m_device, deviceOf(database));
    return documents().closeAbandoned(database);
}

Result<Database> Vault::connect(Database::Access access) const
{
    return Database::open(databaseFile(), access);
}

bool Vault::exists(const QString& folder)
{
    return QFileInfo::exists(folder + u"/pingshen.db"_s);
}

QString Vault::databaseFile() const
{
    return m_folder + u"/pingshen.db"_s;
}

QString Vault::backupFolder() const
{
    return m_folder + u"/backups"_s;
}

QString Vault::logFolder() const
{
    return m_folder + u"/logs"_s;
}

} // namespace pingshen
