// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"

#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/ScratchFolder.h"
#include "core/storage/DossierStore.h"
#include "core/storage/Vault.h"
#include "core/storage/backup/BackupArchive.h"
#include "core/storage/backup/BackupContent.h"
#include "core/storage/backup/Snapshots.h"
#include "core/storage/database/FileSync.h"
#include "core/storage/database/Migrator.h"
#include "core/storage/database/VaultValues.h"
#include "core/storage/safety/HalfRestore.h"
#include "core/storage/safety/LockedFile.h"
#include "core/storage/safety/LostDocuments.h"
#include "core/storage/safety/VaultFolder.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QUuid>

#include <algorithm>
#include <cerrno>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Documents by digest, and which of them are lost.
struct Inventory
{
    QList<Digest> present; ///< in the order of the database
    QList<std::pair<VaultProblem::Code, Digest>> lost = {};
};

Inventory takeInventory(const DocumentStore& documents, const QList<Digest>& wanted)
{
    Inventory inventory;
    for (const auto& digest : wanted) {
        const auto document = documents.handle(digest).open();
        if (document) {
            inventory.present.append(digest);
        } else {
            inventory.lost.append({problemOf(document.error()), digest});
        }
    }
    return inventory;
}

/// A document for the archive; whether it was whole.
Result<bool> addDocument(BackupArchiveWriter& archive, const DocumentStore& documents, const Digest& digest,
                         const Task& task)
{
    const auto document = documents.handle(digest).open();
    if (!document) {
        return false; // gone since it was looked for
    }
    Digester digester;
    PINGSHEN_TRY(archive.addFile(backupNameOf(digest), *deviceOn(*document), task,
                                 [&](QByteArrayView part) { digester.add(part); }));
    return digester.finish() == digest;
}

Result<BackupManifest> manifestOf(const Vault& vault, Database& snapshot, QFile& file, const Clock& clock,
                                  const Task& task)
{
    PINGSHEN_ASSIGN(const auto schema, Migrator().versionOf(snapshot));
    PINGSHEN_ASSIGN(const auto digest, digestOf(file, task));
    file.seek(0);
    return BackupManifest{
        .createdAt = clock.now(), .device = vault.device(), .schema = schema, .database = digest, .documents = 0};
}

Result<LostDocuments> writeArchive(const Vault& vault, const QString& databaseFile, const QString& part,
                                   const Clock& clock, const Task& task)
{
    PINGSHEN_ASSIGN(auto snapshot, Database::open(databaseFile, Database::Access::ReadOnly));
    PINGSHEN_ASSIGN(const auto wanted, DossierStore(snapshot).contents());
    auto inventory = takeInventory(vault.documents(), wanted);
    QFile database(databaseFile);
    if (!database.open(QIODevice::ReadOnly)) {
        return {Error::Code::FileNotReadable, {{u"path"_s, databaseFile}}, databaseFile};
    }
    PINGSHEN_ASSIGN(auto manifest, manifestOf(vault, snapshot, database, clock, task));
    manifest.documents = static_cast<int>(inventory.present.size());

    PINGSHEN_ASSIGN(auto archive, BackupArchiveWriter::create(part));
    PINGSHEN_TRY(archive->add(manifestName(), canonicalJson(toJson(manifest))));
    PINGSHEN_TRY(archive->addFile(databaseName(), database, task, [](QByteArrayView) {}));
    for (qsizetype i = 0; i < inventory.present.size(); ++i) {
        task.report(i, inventory.present.size());
        const auto& digest = inventory.present[i];
        PINGSHEN_ASSIGN(const auto whole, addDocument(*archive, vault.documents(), digest, task));
        if (!whole) {
            inventory.lost.append({VaultProblem::Code::DocumentDamaged, digest});
        }
    }
    task.report(inventory.present.size(), inventory.present.size());
    PINGSHEN_TRY(archive->close());
    return documentProblems(snapshot, inventory.lost);
}

/// What a killed program left of a backup to the same file; what is anybody else's stays.
void removeLeftParts(const QString& file)
{
    const QFileInfo target(file);
    const auto names = target.absoluteDir().entryList({u"*.part"_s}, QDir::Files | QDir::Hidden);
    for (const auto& name : names) {
        static const QRegularExpression ending(u"^(\\.[0-9]+)?\\.part$"_s);
        const auto part = target.absoluteDir().filePath(name);
        const bool isPart =
            name.startsWith(target.fileName()) && ending.match(name.mid(target.fileName().size())).hasMatch();
        if (isPart && isBackupBegun(part, manifestName())) {
            QFile::remove(part);
        }
    }
}

/// A name that nobody has, beside the file, so that moving it there is one step.
QString partOf(const QString& file)
{
    QString part = file + u".part"_s;
    for (int number = 1; QFileInfo::exists(part); ++number) {
        part = file + u'.' + QString::number(number) + u".part"_s;
    }
    return part;
}

Result<LostDocuments> writeBackup(const Vault& vault, const QString& file, const QString& staging, const Clock& clock,
                                  const Task& task)
{
    const QString copy = staging + u'/' + databaseName();
    removeLeftParts(file);
    const auto part = partOf(file);
    PINGSHEN_ASSIGN(auto database, vault.connect());
    PINGSHEN_TRY(copyDatabase(database, copy));
    PINGSHEN_TRY(DocumentStore::noteUnfinishedFile(staging, part));
    auto lost = writeArchive(vault, copy, part, clock, task);
    if (!lost) {
        QFile::remove(part);
        return lost;
    }
    if (auto moved = moveOver(part, file); !moved) {
        QFile::remove(part);
        return std::move(moved).error();
    }
    PINGSHEN_TRY(syncFolder(QFileInfo(file).absolutePath()));
    return lost;
}

/// Without a byte on the vault's disk: by the system's temporary folder, and where that is full too, beside the file.
Result<LostDocuments> backUpFromOutside(const Vault& vault, const QString& file, const Clock& clock, const Task& task)
{
    {
        PINGSHEN_ASSIGN(const auto scratch, ScratchFolder::make());
        auto written = writeBackup(vault, file, scratch.path(), clock, task);
        if (written || written.error().code != Error::Code::DiskFull) {
            return written;
        }
    }
    errno = 0;
    const QTemporaryDir beside(QFileInfo(file).absolutePath() + u"/.pingshen-backup-XXXXXX"_s);
    return beside.isValid() ? writeBackup(vault, file, beside.path(), clock, task)
                            : Result<LostDocuments>(writeError(errno, file));
}

Result<LostDocuments> backUpStaged(const Vault& vault, const QString& file, const Clock& clock, const Task& task)
{
    PINGSHEN_ASSIGN(const auto staging, vault.documents().makeStagingFolder());
    auto written = writeBackup(vault, file, staging, clock, task);
    PINGSHEN_ASSIGN(auto database, vault.connect());
    const auto closed = vault.documents().closeStaging(staging, database);
    return written && !closed ? Result<LostDocuments>(closed.error()) : written;
}

/// The file and its write-ahead log as they are.
Done copyAsItIs(const QString& database, const QString& kept)
{
    for (const auto& suffix : {u""_s, u"-wal"_s}) {
        if (QFileInfo(database + suffix).size() == 0) {
            continue;
        }
        if (!QFile::copy(database + suffix, kept + suffix)) {
            return writeError(0, kept);
        }
        QFile::setPermissions(kept + suffix, QFile::ReadOwner | QFile::WriteOwner);
        PINGSHEN_TRY(syncFile(kept + suffix));
    }
    return {};
}

/// Keeps the database of before as a snapshot, as it is when SQLite cannot read it any more.
Done keepPrevious(const QString& vaultFolder, const Clock& clock)
{
    const QString current = vaultFolder + u'/' + databaseName();
    const QString backups = vaultFolder + u"/backups"_s;
    PINGSHEN_TRY(makePrivateFolder(backups));
    const auto kept = snapshotFile(backups, SnapshotInfo::Reason::Restore, clock);
    if (QFileInfo(current).size() == 0) { // opening it would empty its log
        return copyAsItIs(current, kept);
    }
    auto database = Database::open(current, Database::Access::ReadWrite);
    const auto copied = database ? copyDatabase(*database, kept) : Done(database.error());
    return copied || copied.error().code == Error::Code::DiskFull ? copied : copyAsItIs(current, kept);
}

/// What is wanted and neither in the backup nor whole in the vault.
Result<QList<std::pair<VaultProblem::Code, Digest>>> lostOf(const QList<Digest>& wanted, const UnpackedBackup& content,
                                                            const DocumentStore& documents, const Task& task)
{
    QSet<QString> held;
    for (const auto& document : content.documents) {
        held.insert(document.digest.hex());
    }
    QList<std::pair<VaultProblem::Code, Digest>> lost;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        task.report(i, wanted.size());
        const auto found = held.contains(wanted[i].hex()) ? Done() : documents.verify(wanted[i], task);
        if (!found && found.error().code == Error::Code::Cancelled) {
            return found.error();
        }
        if (!found) {
            lost.append({problemOf(found.error()), wanted[i]});
        }
    }
    return lost;
}

Result<LostDocuments> restoreStaged(const QString& file, const QString& staging, const QString& vaultFolder,
                                    const Clock& clock, const Task& task, const AroundReplacing& around,
                                    const Restorer& by)
{
    const DocumentStore documents(vaultFolder);
    PINGSHEN_ASSIGN(const auto content, unpackBackup(file, staging, task));
    PINGSHEN_ASSIGN(const auto wanted, checkUnpacked(content));
    PINGSHEN_ASSIGN(const auto lost, lostOf(wanted, content, documents, task));
    const auto restoration = QUuid::createUuid().toString(QUuid::Id128);
    PINGSHEN_TRY(renewDevice(content.database, by, restoration));
    PINGSHEN_TRY(keepPrevious(vaultFolder, clock));
    QMap<Digest, QString> staged;
    for (const auto& document : content.documents) {
        if (std::binary_search(wanted.cbegin(), wanted.cend(), document.digest)) {
            staged.insert(document.digest, document.file);
        }
    }
    PINGSHEN_TRY(documents.adopt(staged, {}));
    const auto replace = [&content, &vaultFolder] { return putRestoredInPlace(content.database, vaultFolder); };
    PINGSHEN_TRY(around ? around(restoration, replace) : replace());
    PINGSHEN_ASSIGN(auto database, Database::open(vaultFolder + u'/' + databaseName(), Database::Access::ReadWrite));
    PINGSHEN_TRY(documents.closeStaging(staging, database));
    dropOldSnapshots(vaultFolder + u"/backups"_s, clock);
    return documentProblems(database, lost);
}

/// What a restore makes in a folder, and the folder itself, so that one that is refused can take it back.
class MadePlaces
{
public:
    explicit MadePlaces(const QString& folder)
    {
        for (const auto& name : {u"staging"_s, u"backups"_s, u"documents"_s}) {
            const QString inner = folder + u'/' + name;
            if (!QFileInfo::exists(inner)) {
                m_inner.append(inner);
            }
        }
        for (auto outer = folder; !QFileInfo::exists(outer); outer = QFileInfo(outer).absolutePath()) {
            m_outer.append(outer);
        }
    }

    void takeBackInner() const
    {
        for (const auto& inner : m_inner) {
            QDir(inner).removeRecursively();
        }
    }
    /// Those that are empty.
    void takeBackOuter() const
    {
        for (const auto& outer : m_outer) {
            QDir().rmdir(outer);
        }
    }

private:
    QStringList m_inner;
    QStringList m_outer; ///< the innermost first
};

/// Under the vault's lock.
Result<LostDocuments> restoreHeld(const QString& file, const QString& folder, const MadePlaces& made,
                                  const Clock& clock, const Task& task, const VaultOpening& how,
                                  const AroundReplacing& around, const Restorer& by)
{
    PINGSHEN_ASSIGN(const auto lock, Vault::lockVault(folder, how));
    PINGSHEN_TRY(undoHalfRestore(folder));
    PINGSHEN_ASSIGN(const auto staging, DocumentStore(folder).makeStagingFolder());
    auto restored = restoreStaged(file, staging, folder, clock, task, around, by);
    if (!restored && undoHalfRestore(folder)) {
        QDir(staging).removeRecursively(); // documents adopted so far are put away when the vault is next opened
        made.takeBackInner();
    }
    return restored;
}

} // namespace

Result<LostDocuments> backUp(const Vault& vault, const QString& file, const Clock& clock, const Task& task)
{
    if (QFileInfo::exists(file)) {
        return {Error::Code::FileExists, {{u"path"_s, file}}, file};
    }
    if (vault.isReadOnly()) { // nothing can be put beside it
        return backUpFromOutside(vault, file, clock, task);
    }
    auto written = backUpStaged(vault, file, clock, task);
    const bool isFull = !written && written.error().code == Error::Code::DiskFull;
    return isFull ? backUpFromOutside(vault, file, clock, task) : std::move(written);
}

Result<LostDocuments> restore(const QString& file, const QString& vaultFolder, const Clock& clock, const Task& task,
                              const VaultOpening& how, const AroundReplacing& around, const Restorer& by)
{
    PINGSHEN_TRY(checkOrdinary(file));
    const auto folder = QFileInfo(vaultFolder).absoluteFilePath();
    const MadePlaces made(folder);
    PINGSHEN_TRY(Vault::makePlace(folder, how));
    if (isWriteProtected(folder)) {
        return {Error::Code::VaultReadOnly, {}, folder};
    }
    auto restored = restoreHeld(file, folder, made, clock, task, how, around, by);
    if (restored) {
        return restored;
    }
    made.takeBackOuter();
    auto error = std::move(restored).error();
    if (error.where.isEmpty()) {
        error.where = file;
    }
    return error;
}

Result<QString> restorationIn(const QString& vaultFolder)
{
    const QString file = vaultFolder + u'/' + databaseName();
    if (!QFileInfo::exists(file)) {
        return QString();
    }
    // Without a log nobody has it open, and none is to be left beside it: a restore that was killed has it aside.
    const bool isStill = isWriteProtected(vaultFolder) || !QFileInfo::exists(file + u"-wal"_s);
    PINGSHEN_ASSIGN(auto database,
                    Database::open(file, isStill ? Database::Access::Frozen : Database::Access::ReadOnly));
    return vaultValue(database, vault_value::restoration);
}

Done takeSnapshot(const Vault& vault, SnapshotInfo::Reason reason, const Clock& clock)
{
    PINGSHEN_TRY(vault.writable());
    PINGSHEN_ASSIGN(auto database, vault.connect());
    PINGSHEN_TRY(copyDatabase(database, snapshotFile(vault.backupFolder(), reason, clock)));
    dropOldSnapshots(vault.backupFolder(), clock);
    return {};
}

Done takeLastSnapshot(const Vault& vault, Database& database, const Clock& clock)
{
    if (!QFileInfo(vault.backupFolder()).isDir()) {
        return {Error::Code::FileNotFound, {}, vault.folder()};
    }
    return copyDatabase(database, snapshotFile(vault.backupFolder(), SnapshotInfo::Reason::Closing, clock));
}

bool isSnapshotDue(const Vault& vault, const Clock& clock)
{
    const auto today = clock.now().toUTC().date();
    const auto snapshots = snapshotFilesIn(vault.backupFolder());
    return std::ranges::none_of(snapshots, [today](const auto& snapshot) {
        return snapshot.reason == SnapshotInfo::Reason::Daily && snapshot.at.date() == today
               && isReadableSnapshot(snapshot.file);
    });
}

QList<SnapshotInfo> snapshotsIn(const QString& vaultFolder)
{
    return snapshotsInFolder(vaultFolder + u"/backups"_s);
}

std::optional<SnapshotInfo> fullestSnapshot(const QString& vaultFolder)
{
    return fullestOf(snapshotsIn(vaultFolder));
}

} // namespace pingshen
