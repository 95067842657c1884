// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup/BackupContent.h"

#include "core/base/Json.h"
#include "core/storage/DossierStore.h"
#include "core/storage/backup/BackupArchive.h"
#include "core/storage/database/FileSync.h"
#include "core/storage/database/Integrity.h"
#include "core/storage/database/Migrator.h"
#include "core/storage/database/VaultValues.h"
#include "core/storage/journal/DeviceKey.h"
#include "core/storage/safety/VaultFolder.h"

#include <QRegularExpression>
#include <QSet>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int format = 1;
constexpr qint64 largestManifest = 1 << 16;
const QByteArray snapshotBeginning = "SQLite format 3";

Error invalid(QLatin1StringView reason, const QString& entry = {})
{
    QJsonObject args{{u"reason"_s, QString(reason)}};
    if (!entry.isEmpty()) {
        args[u"detail"_s] = entry;
    }
    return {Error::Code::BackupInvalid, args, {}, nullptr};
}

std::optional<BackupManifest> manifestFrom(const QByteArray& text)
{
    const auto json = parseJsonObject(text);
    if (!json || json->value(u"format"_s).toInt() != format) {
        return std::nullopt;
    }
    return BackupManifest{.createdAt = QDateTime::fromString(json->value(u"created"_s).toString(), Qt::ISODateWithMs),
                          .device = DeviceId(json->value(u"device"_s).toString()),
                          .schema = json->value(u"schema"_s).toInt(),
                          .database = Digest::fromHex(json->value(u"database"_s).toString()),
                          .documents = json->value(u"documents"_s).toInt()};
}

/// The digest an entry's name stands for; empty when it is no document's name.
Digest documentOf(const QString& name)
{
    static const QRegularExpression pattern(u"^documents/([0-9a-f]{2})/([0-9a-f]{62})$"_s);
    const auto match = pattern.match(name);
    return match.hasMatch() ? Digest::fromHex(QString(match.captured(1) + match.captured(2))) : Digest();
}

/// Takes the entries of a backup file in their order: manifest, database, documents.
class Unpacking
{
public:
    Unpacking(QString staging, const Task& task) : m_staging(std::move(staging)), m_task(task) {}

    Done take(BackupEntry& entry)
    {
        if (!entry.isRegular()) {
            return invalid("entry"_L1, entry.name());
        }
        if (!m_manifest) {
            return takeManifest(entry);
        }
        if (m_backup.database.isEmpty()) {
            return takeDatabase(entry);
        }
        return takeDocument(entry);
    }

    Result<UnpackedBackup> finish()
    {
        if (!m_manifest) {
            return invalid("notABackup"_L1);
        }
        if (m_backup.database.isEmpty()) {
            return invalid("incomplete"_L1);
        }
        return m_backup;
    }

    QString database() const { return m_backup.database; }

    /// The database was found whole, so that there is something to put back.
    bool hasDatabase() const { return !m_backup.database.isEmpty(); }

private:
    Done takeManifest(BackupEntry& entry)
    {
        if (entry.name() != manifestName() || entry.size() > largestManifest) {
            return invalid("notABackup"_L1);
        }
        QByteArray text;
        PINGSHEN_TRY(entry.read(m_task, [&](QByteArrayView part) {
            text += part;
            return Done();
        }));
        m_manifest = manifestFrom(text);
        return m_manifest ? Done() : Done(invalid("manifest"_L1));
    }

    Done takeDatabase(BackupEntry& entry)
    {
        if (entry.name() != databaseName()) {
            return invalid("entry"_L1, entry.name());
        }
        const QString file = m_staging + u'/' + databaseName();
        PINGSHEN_ASSIGN(const auto whole, write(entry, file, m_manifest->database));
        if (!whole) {
            return invalid("digest"_L1, entry.name());
        }
        m_backup.database = file;
        return {};
    }

    Done takeDocument(BackupEntry& entry)
    {
        const auto digest = documentOf(entry.name());
        if (digest.isEmpty() || m_seen.contains(entry.name())) {
            return invalid("entry"_L1, digest.isEmpty() ? entry.name() : QString());
        }
        m_seen.insert(entry.name());
        const QString file = m_staging + u'/' + digest.hex();
        PINGSHEN_ASSIGN(const auto whole, write(entry, file, digest));
        if (whole) {
            m_backup.documents.append({digest, file});
        } else {
            QFile::remove(file);
        }
        m_task.report(m_seen.size(), m_manifest->documents);
        return {};
    }

    /// Whether the bytes are those expected; a file that cannot be written is a failure.
    Result<bool> write(BackupEntry& entry, const QString& path, const Digest& expected)
    {
        QFile file(path);
        if (!openPrivate(file, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            return writeError(errno, path);
        }
        Digester digester;
        const auto read = entry.read(m_task, [&](QByteArrayView part) {
            digester.add(part);
            return file.write(part.data(), part.size()) == part.size() ? Done() : Done(writeError(file, path));
        });
        if (!read && read.error().code != Error::Code::BackupInvalid) {
            return read.error();
        }
        return read && digester.finish() == expected;
    }

    QString m_staging;
    const Task& m_task;
    std::optional<BackupManifest> m_manifest;
    QSet<QString> m_seen;
    UnpackedBackup m_backup;
};

Result<UnpackedBackup> copySnapshot(QFile& snapshot, const QString& staging, const Task& task)
{
    UnpackedBackup backup;
    backup.database = staging + u'/' + databaseName();
    QFile copy(backup.database);
    if (!openPrivate(copy, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return writeError(errno, backup.database);
    }
    while (!snapshot.atEnd()) {
        PINGSHEN_TRY(task.proceed());
        const auto block = snapshot.read(backupBlockBytes);
        if (block.isEmpty()) {
            return {Error::Code::FileNotReadable, {}, snapshot.fileName()};
        }
        if (copy.write(block) != block.size()) {
            return writeError(copy, backup.database);
        }
    }
    return backup;
}

/// Whatever SQLite says of a file that is offered as a backup, but for a full disk, speaks against the file.
Error asInvalid(Error error)
{
    if (error.code == Error::Code::DiskFull || error.code == Error::Code::VaultNewer
        || error.code == Error::Code::BackupInvalid) {
        return error;
    }
    auto outer = invalid("database"_L1);
    outer.cause = std::make_shared<Error>(std::move(error));
    return outer;
}

Result<QList<Digest>> checkDatabase(const UnpackedBackup& backup)
{
    PINGSHEN_ASSIGN(auto database, Database::open(backup.database, Database::Access::ReadWrite));
    PINGSHEN_ASSIGN(const auto problems, integrityProblems(database));
    PINGSHEN_ASSIGN(const auto version, Migrator().versionOf(database));
    if (!problems.isEmpty() || version == 0) {
        return invalid("database"_L1);
    }
    if (version > Migrator().newest()) {
        return {Error::Code::VaultNewer, {{u"found"_s, version}, {u"supported"_s, Migrator().newest()}}};
    }
    return DossierStore(database).contents();
}

} // namespace

QString manifestName()
{
    return u"pingshen-backup.json"_s;
}

QString databaseName()
{
    return u"pingshen.db"_s;
}

QString backupNameOf(const Digest& digest)
{
    const auto hex = digest.hex();
    return u"documents/"_s + hex.left(2) + u'/' + hex.mid(2);
}

QJsonObject toJson(const BackupManifest& manifest)
{
    return {{u"format"_s, format},
            {u"created"_s, manifest.createdAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"device"_s, manifest.device.value()},
            {u"schema"_s, manifest.schema},
            {u"database"_s, manifest.database.hex()},
            {u"documents"_s, manifest.documents}};
}

Result<UnpackedBackup> unpackBackup(const QString& file, const QString& staging, const Task& task)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return {Error::Code::FileNotReadable, {{u"path"_s, file}}, file};
    }
    if (source.peek(snapshotBeginning.size()) == snapshotBeginning) {
        return copySnapshot(source, staging, task);
    }
    source.close();
    Unpacking unpacking(staging, task);
    const auto read = readBackupArchive(file, [&](BackupEntry& entry) { return unpacking.take(entry); });
    const bool endsEarly =
        !read && read.error().code == Error::Code::BackupInvalid && read.error().args[u"reason"_s] == u"unreadable"_s;
    if (!read && !(endsEarly && unpacking.hasDatabase())) {
        return read.error();
    }
    return unpacking.finish();
}

Result<QString> databaseOf(const QString& file, const QString& folder, const Task& task)
{
    {
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly)) {
            return {Error::Code::FileNotReadable, {{u"path"_s, file}}, file};
        }
        if (source.peek(snapshotBeginning.size()) == snapshotBeginning) {
            return file;
        }
    }
    Unpacking unpacking(folder, task);
    const auto read = readBackupArchive(file, [&](BackupEntry& entry) {
        // Its documents come behind it.
        return unpacking.hasDatabase() ? Done(Error::Code::Cancelled) : unpacking.take(entry);
    });
    if (!unpacking.hasDatabase()) {
        return read ? invalid("incomplete"_L1) : read.error();
    }
    return unpacking.database();
}

Result<QList<Digest>> checkUnpacked(const UnpackedBackup& backup)
{
    auto checked = checkDatabase(backup);
    return checked ? checked : Result<QList<Digest>>(asInvalid(std::move(checked).error()));
}

Done renewDevice(const QString& databaseFile, const Restorer& by, const QString& restoration)
{
    {
        PINGSHEN_ASSIGN(auto database, Database::open(databaseFile, Database::Access::ReadWrite));
        PINGSHEN_TRY(markRestored(database, by));
        PINGSHEN_TRY(setVaultValue(database, vault_value::restoration, restoration));
        PINGSHEN_TRY(allowEmpty(database));
        PINGSHEN_TRY(database.run("PRAGMA wal_checkpoint(TRUNCATE)"_L1)); // only the one file is moved
    }
    return syncFile(databaseFile);
}

} // namespace pingshen
