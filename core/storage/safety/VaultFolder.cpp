// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/safety/VaultFolder.h"

#include "core/storage/DocumentStore.h"
#include "core/storage/backup/Snapshots.h"
#include "core/storage/database/VaultValues.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

QString databaseIn(const QString& folder)
{
    return folder + u"/pingshen.db"_s;
}

/// What systems put into any folder.
bool isNoise(const QString& name)
{
    static const QSet<QString> names{u".DS_Store"_s, u".directory"_s, u"Thumbs.db"_s, u"desktop.ini"_s,
                                     u"lost+found"_s};
    return names.contains(name);
}

/// A folder of that name with nothing in it but what a vault that was begun left there.
bool isOwnRemains(const QString& folder, const QString& name)
{
    static const QRegularExpression file(
        u"^(vault\\.lock(\\.\\d+)?|restore\\.request|device\\.(key(\\.new)?|head)"
        "|(waiting|refused)-.*\\.json|(pingshen|texts)\\.db(-wal|-shm)?(\\.aside\\.\\d+)?)$"_s);
    static const QRegularExpression log(u"^pingshen(\\.\\d+)?\\.log$"_s);
    static const QRegularExpression staged(u"^[0-9a-f]{32}(\\.adopted)?$"_s);
    if (file.match(name).hasMatch()) {
        return true;
    }
    const auto inside = QDir(folder + u'/' + name).entryList(everything);
    const auto allMatch = [&inside](const QRegularExpression& pattern) {
        return std::ranges::all_of(inside, [&](const auto& entry) { return pattern.match(entry).hasMatch(); });
    };
    if (name == u"logs"_s) {
        return allMatch(log);
    }
    if (name == u"staging"_s) {
        return allMatch(staged);
    }
    static const QRegularExpression pair(u"^[0-9a-f]{2}$"_s);
    return (name == u"documents"_s && allMatch(pair))
           || ((name == u"attachments"_s || name == u"backups"_s) && inside.isEmpty());
}

Error emptied(const QString& folder, int documents, qsizetype snapshots)
{
    return {Error::Code::VaultEmptied, {{u"documents"_s, documents}, {u"snapshots"_s, snapshots}}, folder, nullptr};
}

/// Snapshots that hold more than a database with so many rows: the journal only ever grows.
qsizetype fullerSnapshotsIn(const QString& folder, qint64 applications, qint64 edits)
{
    const auto snapshots = snapshotsInFolder(folder + u"/backups"_s);
    return std::ranges::count_if(snapshots, [&](const auto& snapshot) {
        return snapshot.applications > applications || snapshot.edits > edits;
    });
}

Result<qint64> rowsOf(Database& database, QAnyStringView sql)
{
    PINGSHEN_ASSIGN(const auto rows, database.first(sql, {}, [](const Row& row) { return row.number("number"); }));
    return *rows;
}

} // namespace

FolderKind folderKindOf(const QString& folder)
{
    if (QFileInfo::exists(databaseIn(folder)) || documentsIn(folder) > 0
        || !snapshotFilesIn(folder + u"/backups"_s).isEmpty()) {
        return FolderKind::Vault;
    }
    const auto entries = QDir(folder).entryList(everything);
    const bool free = std::ranges::all_of(
        entries, [&folder](const auto& name) { return isNoise(name) || isOwnRemains(folder, name); });
    return free ? FolderKind::Free : FolderKind::Other;
}

bool isWriteProtected(const QString& folder)
{
    const QFileInfo database(databaseIn(folder));
    return database.isFile() && (!QFileInfo(folder).isWritable() || !database.isWritable());
}

bool isOnReadOnlyMedium(const QString& folder)
{
    return QStorageInfo(folder).isReadOnly();
}

QStringList displacedIn(const QString& folder)
{
    static const QRegularExpression displaced(u"^(vault\\.lock\\.\\d+|texts\\.db(-wal|-shm)?\\.aside\\.\\d+)$"_s);
    return QDir(folder).entryList(everything, QDir::Name).filter(displaced);
}

int documentsIn(const QString& folder)
{
    static const QRegularExpression pair(u"^[0-9a-f]{2}$"_s);
    static const QRegularExpression rest(u"^[0-9a-f]{62}$"_s);
    const auto unfinished = DocumentStore(folder).unfinished();
    int documents = 0;
    QDirIterator files(folder + u"/documents"_s, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const auto parent = files.fileInfo().dir().dirName();
        const bool isOriginal = pair.match(parent).hasMatch() && rest.match(files.fileName()).hasMatch();
        documents += isOriginal && !unfinished.contains(parent + files.fileName()) ? 1 : 0;
    }
    return documents;
}

Done checkDatabaseFile(const QString& folder)
{
    const QFileInfo file(databaseIn(folder));
    if (file.exists() && file.size() > 0) {
        return {};
    }
    const auto documents = documentsIn(folder);
    const auto snapshots = fullerSnapshotsIn(folder, 0, 0);
    const bool hasLog = QFileInfo(databaseIn(folder) + u"-wal"_s).size() > 0;
    return documents > 0 || snapshots > 0 || hasLog ? Done(emptied(folder, documents, snapshots)) : Done();
}

Done checkNotEmptied(const QString& folder, Database& database)
{
    PINGSHEN_ASSIGN(const auto tables, rowsOf(database, "SELECT count(*) AS number FROM sqlite_master"
                                                        " WHERE name IN ('application', 'edit', 'vault')"_L1));
    qint64 edits = 0;
    if (tables == 3) {
        PINGSHEN_ASSIGN(const auto held, rowsOf(database, "SELECT count(*) AS number FROM application"_L1));
        PINGSHEN_ASSIGN(const auto mayBeEmpty, vaultValue(database, vault_value::empty));
        if (held > 0 || !mayBeEmpty.isEmpty()) {
            return {};
        }
        PINGSHEN_ASSIGN(edits, rowsOf(database, "SELECT count(*) AS number FROM edit"_L1));
    }
    const auto documents = documentsIn(folder);
    const auto snapshots = fullerSnapshotsIn(folder, 0, edits);
    return documents > 0 || snapshots > 0 ? Done(emptied(folder, documents, snapshots)) : Done();
}

Done allowEmpty(Database& database)
{
    PINGSHEN_ASSIGN(const auto held, rowsOf(database, "SELECT count(*) AS number FROM application"_L1));
    return held == 0 ? setVaultValue(database, vault_value::empty, u"restored"_s) : Done();
}

} // namespace pingshen
