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

/// A log that somebody who only looked left in its place is empty, and so is the index that goes by it.
Done giveLogBack(const QString& aside, const QString& vaultFolder)
{
    const auto log = logOf(vaultFolder);
    if (!QFileInfo::exists(aside) || QFileInfo(log).size() > 0) {
        return {};
    }
    QFile::remove(vaultFolder + u'/' + databaseName() + u"-shm"_s);
    return moveOver(aside, log);
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
        PINGSHEN_TRY(giveLogBack(aside, vaultFolder));
        return moved;
    }
    return syncFolder(vaultFolder);
}

Done undoHalfRestore(const QString& vaultFolder)
{
    const QDir root(stagingRoot(vaultFolder));
    for (const auto& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto folder = root.filePath(name);
        const bool isHalf = QFileInfo::exists(folder + u'/' + databaseName());
        PINGSHEN_TRY(isHalf ? giveLogBack(logAsideIn(folder), vaultFolder) : Done());
    }
    return {};
}

bool hasAbandonedWork(const QString& vaultFolder)
{
    return !QDir(stagingRoot(vaultFolder)).isEmpty();
}

} // namespace pingshen
