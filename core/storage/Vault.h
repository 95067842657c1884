// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/storage/Database.h"
#include "core/storage/DocumentStore.h"

#include <memory>

class QLockFile;

namespace pingshen {

/// The one folder that holds everything: database, originals, backups, logs. One program at a time.
class Vault
{
public:
    /// Creates what is missing, takes the lock, brings the schema up to date, checks the database and puts away
    /// what a killed import left behind. The lock of a killed program is taken over.
    /// Errors: VaultBusy {program, pid, host}, VaultNewer {found, supported}, VaultDamaged, VaultMigrationFailed,
    /// DiskFull, FileNotWritable, DatabaseFailed.
    static Result<std::unique_ptr<Vault>> open(const QString& folder, const Clock& clock);
    /// There is a vault in the folder, whatever its state; asked without opening it.
    static bool exists(const QString& folder);
    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    /// A connection for the calling thread. May be called from any thread while the vault lives.
    Result<Database> connect(Database::Access access = Database::Access::ReadWrite) const;
    DocumentStore documents() const { return DocumentStore(m_folder); }

    /// This vault's own chain in the journal: random, made once; a restored vault gets a new one.
    const DeviceId& device() const { return m_device; }

    const QString& folder() const { return m_folder; }
    QString databaseFile() const;
    QString backupFolder() const;
    QString logFolder() const;

    /// Takes the lock without opening anything. Errors: VaultBusy {program, pid, host}, FileNotWritable.
    static Result<std::unique_ptr<QLockFile>> lockVault(const QString& folder);

private:
    Vault(QString folder, std::unique_ptr<QLockFile> lock);
    Done prepare(const Clock& clock);

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    DeviceId m_device;
};

} // namespace pingshen
