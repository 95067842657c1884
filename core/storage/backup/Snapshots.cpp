// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup/Snapshots.h"

#include "core/domain/Names.h"
#include "core/storage/database/FileSync.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/safety/SnapshotClasses.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr Names reasons{std::to_array<NameRow<SnapshotInfo::Reason>>({
    {SnapshotInfo::Reason::Daily, "daily"},
    {SnapshotInfo::Reason::Closing, "closing"},
    {SnapshotInfo::Reason::Migration, "migration"},
    {SnapshotInfo::Reason::Restore, "restore"},
})};

const auto stampFormat = u"yyyyMMdd'T'HHmmsszzz'Z'"_s;

struct SnapshotCounts
{
    qint64 applications;
    qint64 edits;
    QString state;
};

SnapshotCounts countsFrom(const Row& row)
{
    return {row.number("applications"), row.number("edits"), row.text("state")};
}

/// Which highlights and notes it has; one of an older format keeps them elsewhere.
QString notesIn(Database& database)
{
    const auto notes =
        database.first("SELECT '|' || count(*) || '|' || ifnull(max(changed_at), 0) AS notes FROM highlight"_L1, {},
                       [](const Row& row) { return row.text("notes"); });
    return notes ? notes->value_or(QString()) : QString();
}

void readContent(SnapshotInfo& snapshot)
{
    auto database = Database::open(snapshot.file, Database::Access::Frozen);
    if (!database) {
        return;
    }
    const auto counts =
        database->first("SELECT (SELECT count(*) FROM application) AS applications, (SELECT ifnull(sum(seq), 0)"
                        " FROM journal_head) AS edits,"
                        " (SELECT ifnull(group_concat(hash), '') FROM journal_head) || '|'"
                        " || (SELECT count(*) || '|' || ifnull(max(at), 0) FROM draft) AS state"_L1,
                        {}, countsFrom);
    if (counts && *counts) {
        snapshot.applications = (*counts)->applications;
        snapshot.edits = (*counts)->edits;
        snapshot.state = (*counts)->state;
        snapshot.state += notesIn(*database);
        const auto newest = newestEditTime(*database);
        snapshot.newest = newest ? *newest : QDateTime(); // one of an older format keeps it elsewhere
    }
}

/// With what SQLite may have kept beside it.
void removeSnapshot(const QString& file)
{
    for (const auto& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        QFile::remove(file + suffix);
    }
}

} // namespace

Done copyDatabase(Database& database, const QString& target)
{
    const QString part = target + u".part"_s;
    QFile::remove(part);
    QFile file(part); // VACUUM takes a file without bytes; one it makes could be read by others
    if (!openPrivate(file, QIODevice::WriteOnly)) {
        return writeError(file, part);
    }
    file.close();
    auto copied = database.run("VACUUM INTO :file"_L1, {{"file", part}});
    if (copied) {
        copied = syncFile(part);
    }
    if (copied) {
        copied = moveOver(part, target);
    }
    if (!copied) {
        QFile::remove(part);
        return copied;
    }
    return syncFolder(QFileInfo(target).path());
}

QString snapshotFile(const QString& backupFolder, SnapshotInfo::Reason reason, const Clock& clock)
{
    const auto stamp = clock.now().toUTC().toString(stampFormat);
    return u"%1/pingshen-%2-%3.db"_s.arg(backupFolder, stamp, reasons.name(reason));
}

void dropOldSnapshots(const QString& backupFolder, const Clock& clock)
{
    for (const auto& file : snapshotsToDrop(snapshotsInFolder(backupFolder), clock.now())) {
        removeSnapshot(file);
    }
}

void dropUnfinishedSnapshots(const QString& backupFolder)
{
    for (const auto& name : QDir(backupFolder).entryList({u"pingshen-*.part"_s, u"pingshen-*.part-*"_s}, QDir::Files)) {
        QFile::remove(backupFolder + u'/' + name);
    }
}

QList<SnapshotInfo> snapshotFilesIn(const QString& backupFolder)
{
    static const QRegularExpression pattern(u"^pingshen-(\\d{8}T\\d{9}Z)-(daily|closing|migration|restore)\\.db$"_s);
    QList<SnapshotInfo> snapshots;
    const auto files = QDir(backupFolder).entryInfoList({u"pingshen-*.db"_s}, QDir::Files);
    for (const auto& file : files) {
        const auto match = pattern.match(file.fileName());
        if (match.hasMatch()) {
            auto at = QDateTime::fromString(match.captured(1), stampFormat);
            at.setTimeSpec(Qt::UTC);
            snapshots.append({file.absoluteFilePath(), at,
                              reasons.value(match.captured(2), SnapshotInfo::Reason::Closing), file.size()});
        }
    }
    std::ranges::sort(snapshots, std::greater(),
                      [](const auto& snapshot) { return std::pair(snapshot.at, snapshot.file); });
    return snapshots;
}

bool isReadableSnapshot(const QString& file)
{
    SnapshotInfo snapshot{.file = file, .at = {}};
    readContent(snapshot);
    return snapshot.isReadable();
}

QList<SnapshotInfo> snapshotsInFolder(const QString& backupFolder)
{
    auto snapshots = snapshotFilesIn(backupFolder);
    for (auto& snapshot : snapshots) {
        readContent(snapshot);
    }
    return snapshots;
}

} // namespace pingshen
