// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Vault.h"

#include "core/base/Files.h"
#include "core/storage/EditJournal.h"
#include "core/storage/backup/Snapshots.h"
#include "core/storage/database/Integrity.h"
#include "core/storage/database/Migrator.h"
#include "core/storage/journal/EditCount.h"
#include "core/storage/journal/EndCheck.h"
#include "core/storage/journal/FirstFormat.h"
#include "core/storage/journal/FirstState.h"
#include "core/storage/journal/FoldEdition.h"
#include "core/storage/journal/ReceivedContents.h"
#include "core/storage/rows/SearchText.h"
#include "core/storage/safety/FileIdentity.h"
#include "core/storage/safety/HalfRestore.h"
#include "core/storage/safety/VaultFolder.h"
#include "core/storage/safety/VaultLock.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Error inFolder(Error error, const QString& folder)
{
    error.where = error.code == Error::Code::VaultDamaged || error.where.isEmpty() ? folder : error.where;
    return error;
}

/// Its texts are those that are looked for, and its state is what this program makes of the edits; who cannot tell does
/// not ask for more.
bool isCurrent(const Vault& vault)
{
    auto database = vault.connect();
    if (!database) {
        return true;
    }
    const auto searchable = hasCurrentSearchTexts(*database);
    const auto folded = hasCurrentFold(*database);
    return (!searchable || *searchable) && (!folded || *folded);
}

Done prepareFolder(const QString& folder, const QString& backups)
{
    PINGSHEN_TRY(checkDatabaseFile(folder));
    for (const auto& name : {u"documents"_s, u"attachments"_s, u"backups"_s, u"logs"_s}) {
        PINGSHEN_TRY(makePrivateFolder(folder + u'/' + name));
    }
    dropUnfinishedSnapshots(backups);
    return undoHalfRestore(folder);
}

/// What a killed program left, perhaps during a restore, which keeps one more snapshot.
Done putAwayAbandoned(const QString& folder, const QString& backups, Database& database, const Clock& clock)
{
    const bool wasKilled = hasAbandonedWork(folder);
    PINGSHEN_TRY(DocumentStore(folder).closeAbandoned(database));
    if (wasKilled) {
        dropOldSnapshots(backups, clock);
    }
    return {};
}

} // namespace

Vault::Vault(QString folder, std::unique_ptr<LockedFile> lock, Database::Access access)
    : m_folder(std::move(folder)),
      m_lock(std::move(lock)),
      m_access(access),
      m_key(DeviceKey::generate())
{}

Vault::~Vault() = default;

namespace {

/// The database and what SQLite keeps beside it; SQLite says of anything else there no more than that it failed.
Done checkDatabasePlaces(const QString& folder)
{
    for (const auto& name : {u"/pingshen.db"_s, u"/pingshen.db-wal"_s, u"/pingshen.db-shm"_s}) {
        const QString path = folder + name;
        const auto ordinary = checkOrdinary(path);
        if (!ordinary && ordinary.error().code == Error::Code::FileNotRegular) {
            return {Error::Code::FileNotRegular, {}, QDir::toNativeSeparators(path)};
        }
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Vault>> Vault::open(const QString& folder, const Clock& clock, const VaultOpening& how)
{
    const auto path = QFileInfo(folder).absoluteFilePath();
    PINGSHEN_TRY(checkDatabasePlaces(path));
    if (isWriteProtected(path)) {
        return openUnchanging(path, how, Error::Code::VaultReadOnly);
    }
    if (how.purpose == VaultOpening::Purpose::Reading) {
        const auto left = lockLeftElsewhere(path);
        if (left && how.lock == VaultOpening::Lock::Respect) {
            return *left;
        }
        auto vault = openToRead(path, how);
        if (how.outdated == VaultOpening::Outdated::Leave) {
            return vault;
        }
        const bool isOlder = !vault && vault.error().code == Error::Code::VaultReadOnly;
        if (vault && !left && !isCurrent(**vault)) {
            auto renewed = openToWork(path, clock, how);
            return renewed ? std::move(renewed) : std::move(vault); // it can be read all the same
        }
        if (!left && !isOlder) {
            return vault;
        }
    }
    return openToWork(path, clock, how);
}

/// Nobody may be writing: such a file is read without locks.
Result<std::unique_ptr<Vault>> Vault::openUnchanging(const QString& path, const VaultOpening& how, Error::Code obstacle)
{
    if (!isOnReadOnlyMedium(path)) {
        PINGSHEN_TRY(awaitVaultLock(path, how));
    }
    std::unique_ptr<Vault> vault(new Vault(path, nullptr, Database::Access::Frozen));
    vault->m_obstacle = obstacle;
    if (auto prepared = vault->prepareReading(); !prepared) {
        return inFolder(std::move(prepared).error(), path);
    }
    return vault;
}

Result<std::unique_ptr<Vault>> Vault::openToRead(const QString& path, const VaultOpening& how)
{
    if (!exists(path)) {
        return {Error::Code::FileNotFound, {{u"path"_s, path}}, path};
    }
    std::unique_ptr<Vault> vault(new Vault(path, nullptr, Database::Access::ReadOnly));
    auto prepared = vault->prepareReading();
    if (!prepared && prepared.error().code == Error::Code::DiskFull) { // no room even for the index of the log
        return openUnchanging(path, how, Error::Code::DiskFull);
    }
    if (!prepared) {
        return inFolder(std::move(prepared).error(), path);
    }
    if (writeError(0, path).code == Error::Code::DiskFull) {
        vault->m_obstacle = Error::Code::DiskFull;
    }
    return vault;
}

Result<std::unique_ptr<Vault>> Vault::openToWork(const QString& path, const Clock& clock, const VaultOpening& how)
{
    PINGSHEN_TRY(makePlace(path, how));
    PINGSHEN_ASSIGN(auto lock, lockVault(path, how));
    std::unique_ptr<Vault> vault(new Vault(path, std::move(lock), Database::Access::ReadWrite));
    if (auto prepared = vault->prepare(clock); !prepared) {
        return inFolder(std::move(prepared).error(), path);
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

Done Vault::whileLocked(const QString& folder, const std::function<void()>& act)
{
    PINGSHEN_ASSIGN(const auto lock, lockVault(folder));
    act();
    return {};
}

Result<std::unique_ptr<LockedFile>> Vault::lockVault(const QString& folder, const VaultOpening& how)
{
    return takeVaultLock(folder, how);
}

Done Vault::prepare(const Clock& clock)
{
    PINGSHEN_TRY(prepareFolder(m_folder, backupFolder()));
    PINGSHEN_ASSIGN(auto database, connect());
    m_file = identityOf(databaseFile());
    PINGSHEN_TRY(checkQuickly(database));
    PINGSHEN_TRY(checkNotEmptied(m_folder, database));
    PINGSHEN_ASSIGN(auto own, ownDeviceFor(m_folder, database));
    m_key = std::move(own.key);
    m_lacking = own.lacking;
    m_keyChange = own.change;
    PINGSHEN_TRY(migrate(database, clock));
    PINGSHEN_TRY(renewSearchTexts(database));
    PINGSHEN_TRY(noteFoldOfNothing(database));
    PINGSHEN_TRY(goOn(database, clock, own));
    PINGSHEN_TRY(own.isNew ? settleReadyKey(m_folder, database, m_key) : Done());
    PINGSHEN_TRY(keepLastHead(m_folder, database, m_key));
    m_device = m_key.id;
    return putAwayAbandoned(m_folder, backupFolder(), database, clock);
}

/// As the device that m_key is. What is missing of the one before is said in the commit that names the new one: until
/// then nothing of what shows it is touched, and after that it is known for good.
Done Vault::goOn(Database& database, const Clock& clock, const OwnDevice& own)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    PINGSHEN_ASSIGN(const auto before, storedDevice(database));
    PINGSHEN_ASSIGN(const auto isCurrent, hasCurrentFold(database));
    PINGSHEN_TRY(adoptDevice(database, m_key, m_keyChange));
    PINGSHEN_TRY(countFirst(database, m_key));
    PINGSHEN_ASSIGN(const auto change, changeOf(database, own.continuation.value_or(Continuation{})));
    if (change) {
        PINGSHEN_ASSIGN(const auto edit, EditJournal(database, clock, m_key).record(*change));
        PINGSHEN_ASSIGN(m_loss, lossSaidBy(database, edit));
    }
    // A program before may have received them, or the device before this one.
    PINGSHEN_TRY(before != m_key.id || !isCurrent ? noteReceived(database, clock) : Done());
    PINGSHEN_TRY(own.isNew ? keepReadyKey(m_folder, m_key) : Done());
    return transaction.commit();
}

Done Vault::noteReceived(Database& database, const Clock& clock) const
{
    PINGSHEN_ASSIGN(const auto receipts, receiptsFor(database, documents()));
    const auto noted = EditJournal(database, clock, m_key).record(receipts);
    return noted ? Done() : Done(noted.error());
}

Done Vault::migrate(Database& database, const Clock& clock) const
{
    bool isOfFirstFormat = false;
    const auto convert = [&](Database& old, int step) -> Done {
        if (step == journalStep) {
            isOfFirstFormat = true;
            return setFirstStateAside(old);
        }
        if (!isOfFirstFormat || step != firstFormatGoesStep) {
            return {};
        }
        PINGSHEN_TRY(convertFirstFormat(old, m_key));
        PINGSHEN_TRY(adoptDevice(old, m_key)); // which signs from here on
        return keepReadyKey(m_folder, m_key);
    };
    return Migrator().migrate(
        database, clock,
        [&] { return copyDatabase(database, snapshotFile(backupFolder(), SnapshotInfo::Reason::Migration, clock)); },
        convert);
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
    compareEnd();
    return {};
}

/// As verify does. What cannot be compared it passes over, for what is read next says why. Whoever has the vault open
/// may be noting an end or changing its key just now: what is wrong only then is not when it is looked at again.
void Vault::compareEnd()
{
    constexpr int looks = 3;
    QList<VaultProblem> problems;
    for (int i = 0; i < looks && (i == 0 || !problems.isEmpty()); ++i) {
        const auto beside = endBeside(m_folder); // before a row is read
        auto database = connect();
        const auto found = database ? checkEnd(m_folder, *database, beside) : QList<VaultProblem>();
        problems = found ? *found : QList<VaultProblem>();
    }
    for (const auto& problem : problems) {
        if (problem.code == VaultProblem::Code::EditTailChanged) {
            const auto number = problem.args[u"expected"_s].toInteger() - problem.args[u"found"_s].toInteger();
            m_lacking = std::max<qint64>(number, 1); // of another line: at least the last one
        } else {
            m_loss = problem;
        }
    }
}

Done Vault::endKnown() const
{
    if (!isReadOnly() || (m_lacking == 0 && !m_loss)) {
        return {};
    }
    return m_lacking > 0 ? Done(Error::Code::VaultEndUnknown, {{u"count"_s, m_lacking}})
                         : Done(Error::Code::VaultEndUnknown);
}

Done Vault::writable() const
{
    return isReadOnly() ? Done(Error::Code::VaultReadOnly, {}, m_folder) : Done();
}

Result<Database> Vault::connect(Database::Access access) const
{
    if (isReadOnly()) {
        return Database::open(databaseFile(), m_access);
    }
    PINGSHEN_TRY(inPlace());
    PINGSHEN_ASSIGN(auto database, Database::open(databaseFile(), access));
    if (access == Database::Access::ReadWrite) {
        database.setGuard([this] { return holdLock(); });
    }
    return database;
}

Done Vault::inPlace() const
{
    const bool same = !m_file || identityOf(databaseFile()) == m_file;
    return same ? holdLock() : Done(Error::Code::VaultMoved, {}, m_folder);
}

Done Vault::holdLock() const
{
    const std::lock_guard guard(m_lockMutex);
    const bool isThere = QFileInfo(m_folder).isDir(); // else the lock went with the folder, and nobody has it there
    if (isThere && m_lock && !m_lock->isInPlace()) {
        PINGSHEN_ASSIGN(m_lock, lockVault(m_folder));
    }
    return {};
}

bool Vault::exists(const QString& folder)
{
    return folderKindOf(folder) == FolderKind::Vault;
}

QStringList Vault::displaced() const
{
    return displacedIn(m_folder);
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
