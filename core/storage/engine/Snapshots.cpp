// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/engine/Snapshots.h"

#include "core/domain/Names.h"
#include "core/storage/engine/FileSync.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Reason = SnapshotInfo::Reason;

constexpr Names reasons{std::to_array<NameRow<Reason>>({
    {Reason::Daily, "daily"},
    {Reason::Closing, "closing"},
    {Reason::Migration, "migration"},
    {Reason::Restore, "restore"},
})};

constexpr int keptDaily = 7;
constexpr int keptOther = 5;
const auto stampFormat = u"yyyyMMdd'T'HHmmsszzz'Z'"_s;

} // namespace

Done copyDatabase(Database& database, const QString& file)
{
    const QString part = file + u".part"_s;
    QFile::remove(part);
    auto copied = database.run("VACUUM INTO :file"_L1, {{"file", part}});
    if (copied) {
        QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
        copied = syncFile(part);
    }
    if (copied) {
        copied = moveOver(part, file);
    }
    if (!copied) {
        QFile::remove(part);
        return copied;
    }
    return syncFolder(QFileInfo(file).path());
}

QString snapshotFile(const QString& backupFolder, Reason reason, const Clock& clock)
{
    const auto stamp = clock.now().toUTC().toString(stampFormat);
    return u"%1/pingshen-%2-%3.db"_s.arg(backupFolder, stamp, reasons.name(reason));
}

void dropOldSnapshots(const QString& backupFolder)
{
    QMap<Reason, int> seen;
    for (const auto& snapshot : snapshotsInFolder(backupFolder)) {
        const int kept = snapshot.reason == Reason::Daily ? keptDaily : keptOther;
        if (++seen[snapshot.reason] > kept) {
            QFile::remove(snapshot.file);
        }
    }
}

QList<SnapshotInfo> snapshotsInFolder(const QString& backupFolder)
{
    static const QRegularExpression pattern(u"^pingshen-(\\d{8}T\\d{9}Z)-(daily|closing|migration|restore)\\.db$"_s);
    QList<SnapshotInfo> snapshots;
    const auto files = QDir(backupFolder).entryInfoList({u"pingshen-*.db"_s}, QDir::Files);
    for (const auto& file : files) {
        const auto match = pattern.match(file.fileName());
        if (match.hasMatch()) {
            auto at = QDateTime::fromString(match.captured(1), stampFormat);
            at.setTimeSpec(Qt::UTC);
            snapshots.append(
                {file.absoluteFilePath(), at, reasons.value(match.captured(2), Reason::Closing), file.size()});
        }
    }
    std::ranges::sort(snapshots, std::greater(),
                      [](const auto& snapshot) { return std::pair(snapshot.at, snapshot.file); });
    return snapshots;
}

} // namespace pingshen
