// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/safety/HalfRestore.h"

#include "core/storage/backup/BackupContent.h"
#include "core/storage/database/FileSync.h"

#include <QDir>
#include <QFileInfo>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString logOf(const QString& vaultFolder)
{
    return vaultFolder + u'/' + databaseName() + u"-wal"_s;
}

QString logAsideIn(const QString& stagingFolder)
{
    return stagingFolder + u"/before-wal"_s;
}

QString stagingRoot(const QString& vaultFolder)
{
    return vaultFolder + u"/staging"_s;
}

} // namespace

Done putRestoredInPlace(const QString& stagedDatabase, const QString& vaultFolder)
{
    const QString target = vaultFolder + u'/' + databaseName();
    // Left beside the new database it would be taken for the new one's.
    const auto log = logOf(vaultFolder);
    const auto aside = logAsideIn(QFileInfo(stagedDatabase).path());
    if (QFileInfo::exists(log)) {
        PINGSHEN_TRY(moveOver(log, aside));
    }
    QFile::remove(target + u"-shm"_s);
    if (auto moved = moveOver(stagedDatabase, target); !moved) {
        QFile::rename(aside, log);
        return moved;
    }
    return syncFolder(vaultFolder);
}

void undoHalfRestore(const QString& vaultFolder)
{
    const QDir root(stagingRoot(vaultFolder));
    for (const auto& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto folder = root.filePath(name);
        const bool isHalf = QFileInfo::exists(folder + u'/' + databaseName());
        if (isHalf && !QFileInfo::exists(logOf(vaultFolder))) {
            QFile::rename(logAsideIn(folder), logOf(vaultFolder));
        }
    }
}

bool hasAbandonedWork(const QString& vaultFolder)
{
    return !QDir(stagingRoot(vaultFolder)).isEmpty();
}

} // namespace pingshen
