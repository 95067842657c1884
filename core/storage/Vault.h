// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/storage/Database.h"
#include "core/storage/DocumentStore.h"
#include "core/storage/safety/VaultOpening.h"

#include <memory>

class QLockFile;

namespace pingshen {

/// The one folder that holds everything: database, originals, backups, logs. One program at a time.
class Vault
{
public:
    /// Creates what is missing, takes the lock, brings the schema up to date, checks the database and puts away
    /// what a killed program left behind. The lock of a killed program is taken over. What is made is for its owner
    /// only; what was there keeps its mode. A vault that cannot be written is opened for reading: nothing is written
    /// then. Errors: VaultBusy {program, pid, host}, VaultLockLeft {program, host, since}, VaultEmptied {documents,
    /// snapshots}, FolderNotVault, VaultNewer {found, supported}, VaultDamaged, VaultMigrationFailed, VaultReadOnly (it
    /// would have to be brought up to date), DiskFull, FileNotWritable, DatabaseFailed.
    static Result<std::unique_ptr<Vault>> open(const QString& folder, const Clock& clock, const VaultOpening& how = {});
    /// There is a vault in the folder, whatever its state; asked without opening it.
    static bool exists(const QString& folder);
    /// The folder is a vault, or free for one.
    static bool isPlace(const QString& folder);
    /// Makes the folder unless it is there. Errors: FolderNotVault, FileNotWritable, DiskFull.
    static Done makePlace(const QString& folder, const VaultOpening& how);
    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    bool isReadOnly() const { return !m_lock; }
    /// Errors: VaultReadOnly.
    Done writable() const;

    /// A connection for the calling thread; of a vault that is read-only one that cannot write. May be called from any
    /// thread while the vault lives.
    Result<Database> connect(Database::Access access = Database::Access::ReadWrite) const;
    DocumentStore documents() const { return DocumentStore(m_folder); }

    /// This vault's own chain in the journal: random, made once; a restored vault gets a new one.
    const DeviceId& device() const { return m_device; }

    const QString& folder() const { return m_folder; }
    QString databaseFile() const;
    QString backupFolder() const;
    QString logFolder() const;

    /// Takes the lock without opening anything. Errors: those of takeVaultLock.
    static Result<std::unique_ptr<QLockFile>> lockVault(const QString& folder, const VaultOpening& how = {});

private:
    Vault(QString folder, std::unique_ptr<QLockFile> lock);
    Done prepare(const Clock& clock);
    Done prepareReading();

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock; ///< none while it is only read
    DeviceId m_device;
};

} // namespace pingshen
