// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"

#include "core/base/Json.h"
#include "core/storage/DossierStore.h"
#include "core/storage/Vault.h"
#include "core/storage/engine/BackupArchive.h"
#include "core/storage/engine/BackupContent.h"
#include "core/storage/engine/FileSync.h"
#include "core/storage/engine/Migrator.h"
#include "core/storage/engine/Snapshots.h"

#include <QDir>
#include <QFileInfo>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Done addDocument(BackupArchiveWriter& archive, const DocumentStore& documents, const Digest& digest, const Task& task)
{
    QFile file(documents.path(digest));
    const QJsonObject args{{u"digest"_s, digest.hex()}};
    if (!file.open(QIODevice::ReadOnly)) {
        return {Error::Code::DocumentMissing, args, digest.hex()};
    }
    Digester digester;
    PINGSHEN_TRY(archive.addFile(backupNameOf(digest), file, task, [&](QByteArrayView part) { digester.add(part); }));
    return digester.finish() == digest ? Done() : Done(Error::Code::DocumentDamaged, args, digest.hex());
}

Done writeArchive(const Vault& vault, const QString& databaseFile, const QString& part, const Clock& clock,
                  const Task& task)
{
    PINGSHEN_ASSIGN(auto snapshot, Database::open(databaseFile, Database::Access::ReadOnly));
    PINGSHEN_ASSIGN(const auto digests, DossierStore(snapshot).contents());
    PINGSHEN_ASSIGN(const auto schema, Migrator().versionOf(snapshot));
    QFile database(databaseFile);
    if (!database.open(QIODevice::ReadOnly)) {
        return {Error::Code::FileNotReadable, {{u"path"_s, databaseFile}}, databaseFile};
    }
    PINGSHEN_ASSIGN(const auto databaseDigest, digestOf(database, task));
    database.seek(0);

    PINGSHEN_ASSIGN(auto archive, BackupArchiveWriter::create(part));
    const BackupManifest manifest{.createdAt = clock.now(),
                                  .device = vault.device(),
                                  .schema = schema,
                                  .database = databaseDigest,
                                  .documents = static_cast<int>(digests.size())};
    PINGSHEN_TRY(archive->add(manifestName(), canonicalJson(toJson(manifest))));
    PINGSHEN_TRY(archive->addFile(databaseName(), database, task, [](QByteArrayView) {}));
    for (qsizetype i = 0; i < digests.size(); ++i) {
        task.report(i, digests.size());
        PINGSHEN_TRY(addDocument(*archive, vault.documents(), digests[i], task));
    }
    task.report(digests.size(), digests.size());
    return archive->close();
}

/// Keeps the database of before as a snapshot, as it is when SQLite cannot read it any more.
Done keepPrevious(const QString& vaultFolder, const Clock& clock)
{
    const QString current = vaultFolder + u'/' + databaseName();
    if (!QFileInfo::exists(current)) {
        return {};
    }
    const QString backups = vaultFolder + u"/backups"_s;
    QDir().mkpath(backups);
    const auto kept = snapshotFile(backups, SnapshotInfo::Reason::Restore, clock);
    auto database = Database::open(current, Database::Access::ReadWrite);
    const auto copied = database ? copyDatabase(*database, kept) : Done(database.error());
    if (copied || copied.error().code == Error::Code::DiskFull) {
        return copied;
    }
    for (const auto& suffix : {u""_s, u"-wal"_s}) {
        if (QFileInfo::exists(current + suffix) && !QFile::copy(current + suffix, kept + suffix)) {
            return writeError(errno, kept);
        }
    }
    return syncFile(kept);
}

Done putInPlace(const QString& stagedDatabase, const QString& vaultFolder)
{
    const QString target = vaultFolder + u'/' + databaseName();
    // What belongs to the database of before was kept; left here it would be taken for the new one's.
    QFile::remove(target + u"-wal"_s);
    QFile::remove(target + u"-shm"_s);
    PINGSHEN_TRY(moveOver(stagedDatabase, target));
    return syncFolder(vaultFolder);
}

Done restoreStaged(const QString& file, const QString& staging, const QString& vaultFolder, const Clock& clock,
                   const Task& task)
{
    PINGSHEN_ASSIGN(const auto content, unpackBackup(file, staging, task));
    PINGSHEN_TRY(checkUnpacked(content));
    PINGSHEN_TRY(renewDevice(content.database));
    PINGSHEN_TRY(keepPrevious(vaultFolder, clock));
    const DocumentStore documents(vaultFolder);
    for (const auto& document : content.documents) {
        PINGSHEN_TRY(documents.adopt(document.digest, document.file));
    }
    PINGSHEN_TRY(putInPlace(content.database, vaultFolder));
    PINGSHEN_ASSIGN(auto database, Database::open(vaultFolder + u'/' + databaseName(), Database::Access::ReadWrite));
    return documents.closeStaging(staging, database);
}

} // namespace

Done backUp(const Vault& vault, const QString& file, const Clock& clock, const Task& task)
{
    if (QFileInfo::exists(file)) {
        return {Error::Code::FileExists, {{u"path"_s, file}}, file};
    }
    PINGSHEN_ASSIGN(auto database, vault.connect());
    PINGSHEN_ASSIGN(const auto staging, vault.documents().makeStagingFolder());
    const QString copy = staging + u'/' + databaseName();
    const QString part = file + u".part"_s;
    auto written = copyDatabase(database, copy);
    if (written) {
        written = writeArchive(vault, copy, part, clock, task);
    }
    if (written) {
        written = moveOver(part, file);
    }
    QFile::remove(part);
    PINGSHEN_TRY(vault.documents().closeStaging(staging, database));
    PINGSHEN_TRY(std::move(written));
    return syncFolder(QFileInfo(file).absolutePath());
}

Done restore(const QString& file, const QString& vaultFolder, const Clock& clock, const Task& task)
{
    if (!QFileInfo(file).isFile()) {
        return {Error::Code::FileNotFound, {{u"path"_s, file}}, file};
    }
    const auto folder = QFileInfo(vaultFolder).absoluteFilePath();
    if (!QDir().mkpath(folder)) {
        return writeError(errno, folder);
    }
    PINGSHEN_ASSIGN(const auto lock, Vault::lockVault(folder));
    PINGSHEN_ASSIGN(const auto staging, DocumentStore(folder).makeStagingFolder());
    auto restored = restoreStaged(file, staging, folder, clock, task);
    if (restored) {
        return restored;
    }
    QDir(staging).removeRecursively(); // documents adopted so far are put away when the vault is next opened
    auto error = std::move(restored).error();
    if (error.where.isEmpty()) {
        error.where = file;
    }
    return error;
}

Done takeSnapshot(const Vault& vault, SnapshotInfo::Reason reason, const Clock& clock)
{
    PINGSHEN_ASSIGN(auto database, vault.connect());
    PINGSHEN_TRY(copyDatabase(database, snapshotFile(vault.backupFolder(), reason, clock)));
    dropOldSnapshots(vault.backupFolder());
    return {};
}

bool isSnapshotDue(const Vault& vault, const Clock& clock)
{
    const auto today = clock.now().toUTC().date();
    const auto snapshots = snapshotsInFolder(vault.backupFolder());
    return std::ranges::none_of(snapshots, [today](const auto& snapshot) {
        return snapshot.reason == SnapshotInfo::Reason::Daily && snapshot.at.date() == today;
    });
}

QList<SnapshotInfo> snapshotsIn(const QString& vaultFolder)
{
    return snapshotsInFolder(vaultFolder + u"/backups"_s);
}

} // namespace pingshen
