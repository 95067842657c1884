// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/domain/KeyChange.h"
#include "core/domain/VaultOpening.h"
#include "core/storage/Database.h"
#include "core/storage/DocumentStore.h"
#include "core/storage/journal/DeviceKey.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace pingshen {

class LockedFile;

/// The one folder that holds everything: database, originals, backups, logs. One program at a time.
class Vault
{
public:
    /// Creates what is missing, takes the lock, brings the schema up to date, checks the database and puts away
    /// what a killed program left behind. The lock of a killed program is taken over. What is made is for its owner
    /// only; what was there keeps its mode. A vault that cannot be written is opened for reading: nothing is written
    /// then, and so it is with one opened for reading, which takes no lock and must exist (one of an older format, or
    /// whose search texts or state another program made, is opened for work if it can be, to be brought up to date,
    /// unless `how` leaves it as it is). Errors: VaultBusy {program, pid, host}, VaultLockLeft {program, host, since},
    /// VaultEmptied {documents, snapshots}, FolderNotVault, VaultNewer {found, supported}, VaultDamaged,
    /// VaultMigrationFailed, VaultReadOnly (it would have to be brought up to date), DiskFull, FileNotWritable,
    /// DatabaseFailed.
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

    bool isReadOnly() const { return m_access != Database::Access::ReadWrite; }
    /// The database is still the file that was opened, and its lock is held: a lock file that was removed is made again
    /// unless another program has the vault by now. Thread-safe. Errors: VaultMoved, those of takeVaultLock.
    Done inPlace() const;
    /// Why it cannot be changed by anybody just now: VaultReadOnly (write-protected), DiskFull; none: it can.
    std::optional<Error::Code> obstacle() const { return m_obstacle; }
    /// Errors: VaultReadOnly.
    Done writable() const;

    /// A connection for the calling thread; of a vault that is read-only one that cannot write. May be called from any
    /// thread while the vault lives.
    Result<Database> connect(Database::Access access = Database::Access::ReadWrite) const;
    DocumentStore documents() const { return DocumentStore(m_folder); }

    /// This vault's own chain in the journal: made once from a key of its own; a restored vault, or one whose database
    /// is older than the end it left, gets a new one.
    const DeviceId& device() const { return m_device; }
    /// What signs it. Of a vault that is read-only a key that nothing is ever signed with.
    const DeviceKey& key() const { return m_key; }

    /// Edits that were made here before and that its database does not have: it was replaced by an older one, and goes
    /// on as another device once it is opened for work.
    qint64 lacking() const { return m_lacking; }

    /// It goes on with another key since it was opened, because its own was not there.
    KeyChange keyChange() const { return m_keyChange; }
    /// What of the device before is missing, if this opening made it another one; in the history for good. Of a vault
    /// that is only read, why nobody can say where its history ended: EndUnknown, DeviceOther.
    const std::optional<VaultProblem>& loss() const { return m_loss; }
    /// Its history goes as far as it was left, or says itself that it may not: nothing of any other is handed out.
    /// Errors: VaultEndUnknown {count}.
    Done endKnown() const;

    const QString& folder() const { return m_folder; }
    QString databaseFile() const;
    /// Names of what stood in the place of a file that the vault makes itself, and was put aside; it needs none of it.
    QStringList displaced() const;
    QString backupFolder() const;
    QString logFolder() const;

    /// Takes the lock without opening anything. Errors: those of takeVaultLock.
    static Result<std::unique_ptr<LockedFile>> lockVault(const QString& folder, const VaultOpening& how = {});
    /// Does it while nobody else has the vault. Errors: those of takeVaultLock; then it was not done.
    static Done whileLocked(const QString& folder, const std::function<void()>& act);

private:
    Vault(QString folder, std::unique_ptr<LockedFile> lock, Database::Access access);
    static Result<std::unique_ptr<Vault>> openUnchanging(const QString& folder, const VaultOpening& how,
                                                         Error::Code obstacle);
    static Result<std::unique_ptr<Vault>> openToRead(const QString& folder, const VaultOpening& how);
    static Result<std::unique_ptr<Vault>> openToWork(const QString& folder, const Clock& clock,
                                                     const VaultOpening& how);
    Done prepare(const Clock& clock);
    Done holdLock() const;
    Done goOn(Database& database, const Clock& clock, const OwnDevice& own);
    Done noteReceived(Database& database, const Clock& clock) const;
    Done migrate(Database& database, const Clock& clock) const;
    Done prepareReading();
    void compareEnd();

    QString m_folder;
    mutable std::mutex m_lockMutex;
    mutable std::unique_ptr<LockedFile> m_lock; ///< none while it is only read
    Database::Access m_access;
    std::optional<Error::Code> m_obstacle;
    std::optional<std::pair<quint64, quint64>> m_file; ///< the database that was opened; none while it is only read
    DeviceId m_device;
    DeviceKey m_key;
    qint64 m_lacking = 0;
    KeyChange m_keyChange = KeyChange::None;
    std::optional<VaultProblem> m_loss;
};

} // namespace pingshen
