// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Vault.h"

#include "core/base/Files.h"
#include "core/storage/engine/Integrity.h"
#include "core/storage/engine/Migrator.h"
#include "core/storage/engine/Snapshots.h"
#include "core/storage/safety/VaultFolder.h"
#include "core/storage/safety/VaultLock.h"

#include <QFileInfo>
#include <QLockFile>
#include <QUuid>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Result<DeviceId> storedDevice(Database& database)
{
    PINGSHEN_ASSIGN(const auto device, database.first("SELECT value FROM vault WHERE key = 'device'"_L1, {},
                                                      [](const Row& row) { return DeviceId(row.text("value")); }));
    return device.value_or(DeviceId());
}

Result<DeviceId> deviceOf(Database& database)
{
    const auto made = QUuid::createUuid().toString(QUuid::Id128);
    PINGSHEN_TRY(
        database.run("INSERT OR IGNORE INTO vault (key, value) VALUES ('device', :device)"_L1, {{"device", made}}));
    return storedDevice(database);
}

} // namespace

Vault::Vault(QString folder, std::unique_ptr<QLockFile> lock) : m_folder(std::move(folder)), m_lock(std::move(lock)) {}

Vault::~Vault() = default;

Result<std::unique_ptr<Vault>> Vault::open(const QString& folder, const Clock& clock, const VaultOpening& how)
{
    const auto path = QFileInfo(folder).absoluteFilePath();
    if (isWriteProtected(path)) {
        if (!isOnReadOnlyMedium(path)) {
            PINGSHEN_TRY(awaitVaultLock(path, how));
        }
        std::unique_ptr<Vault> vault(new Vault(path, nullptr));
        PINGSHEN_TRY(vault->prepareReading());
        return vault;
    }
    PINGSHEN_TRY(makePlace(path, how));
    PINGSHEN_ASSIGN(auto lock, lockVault(path, how));
    std::unique_ptr<Vault> vault(new Vault(path, std::move(lock)));
    if (auto prepared = vault->prepare(clock); !prepared) {
        auto error = std::move(prepared).error();
        error.where = error.code == Error::Code::VaultDamaged || error.where.isEmpty() ? path : error.where;
        return error;
    }
    return vault;
}

bool Vault::isPlace(const QString& folder)
{
    return folderKindOf(folder) != FolderKind::Other;
}

Done Vault::makePlace(const QString& folder, const VaultOpening& how)
{
    if (how.otherFiles == VaultOpening::OtherFiles::Refuse && !isPlace(folder)) {
        return {Error::Code::FolderNotVault, {}, folder};
    }
    return makePrivateFolder(folder);
}

Result<std::unique_ptr<QLockFile>> Vault::lockVault(const QString& folder, const VaultOpening& how)
{
    return takeVaultLock(folder, how);
}

Done Vault::prepare(const Clock& clock)
{
    PINGSHEN_TRY(checkDatabaseFile(m_folder));
    for (const auto& name : {u"documents"_s, u"attachments"_s, u"backups"_s, u"logs"_s}) {
        PINGSHEN_TRY(makePrivateFolder(m_folder + u'/' + name));
    }
    dropUnfinishedSnapshots(backupFolder());
    PINGSHEN_ASSIGN(auto database, connect());
    PINGSHEN_TRY(checkQuickly(database));
    PINGSHEN_TRY(checkNotEmptied(m_folder, database));
    PINGSHEN_TRY(Migrator().migrate(database, clock, [&] {
        return copyDatabase(database, snapshotFile(backupFolder(), SnapshotInfo::Reason::Migration, clock));
    }));
    PINGSHEN_ASSIGN(m_device, deviceOf(database));
    return documents().closeAbandoned(database);
}

Done Vault::prepareReading()
{
    PINGSHEN_TRY(checkDatabaseFile(m_folder));
    PINGSHEN_ASSIGN(auto database, connect());
    PINGSHEN_TRY(checkQuickly(database));
    PINGSHEN_TRY(checkNotEmptied(m_folder, database));
    const Migrator migrator;
    PINGSHEN_ASSIGN(const auto version, migrator.versionOf(database));
    if (version > migrator.newest()) {
        return {Error::Code::VaultNewer, {{u"found"_s, version}, {u"supported"_s, migrator.newest()}}, m_folder};
    }
    if (version < migrator.newest()) {
        return {Error::Code::VaultReadOnly, {}, m_folder};
    }
    PINGSHEN_ASSIGN(m_device, storedDevice(database));
    return {};
}

Done Vault::writable() const
{
    return isReadOnly() ? Done(Error::Code::VaultReadOnly, {}, m_folder) : Done();
}

Result<Database> Vault::connect(Database::Access access) const
{
    return Database::open(databaseFile(), isReadOnly() ? Database::Access::Frozen : access);
}

bool Vault::exists(const QString& folder)
{
    return folderKindOf(folder) == FolderKind::Vault;
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
