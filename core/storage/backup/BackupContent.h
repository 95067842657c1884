// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/base/Id.h"
#include "core/base/Task.h"
#include "core/domain/Restorer.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace pingshen {

/// The first entry of a backup file, `pingshen-backup.json`: what must follow it.
struct BackupManifest
{
    QDateTime createdAt;
    DeviceId device; ///< of the vault it was taken from
    int schema = 0;
    Digest database;
    int documents = 0;
};

QString manifestName();
QString databaseName();
/// "documents/ab/cdef..."
QString backupNameOf(const Digest& digest);
QJsonObject toJson(const BackupManifest& manifest);

/// A backup file laid out in a staging folder, every digest compared. Documents that are damaged in it are left out.
struct UnpackedBackup
{
    struct Document
    {
        Digest digest;
        QString file;
    };

    QString database;
    QList<Document> documents;
};

/// Reads a file of backUp() or a snapshot. Errors: BackupInvalid {reason, detail}, FileNotReadable, DiskFull,
/// FileNotWritable, Cancelled.
Result<UnpackedBackup> unpackBackup(const QString& file, const QString& staging, const Task& task);

/// The database alone, to be read: a snapshot where it is, that of a file of backUp() laid out in `folder`. Errors: the
/// same.
Result<QString> databaseOf(const QString& file, const QString& folder, const Task& task);

/// The contents that the database refers to, once it is found to be whole, one of ours and not newer than the program.
/// Errors: BackupInvalid {reason}, VaultNewer.
Result<QList<Digest>> checkUnpacked(const UnpackedBackup& backup);

/// A restored vault continues with a chain of its own: the vault it was taken from may go on, too. One without
/// applications is marked as meant to be so. `restoration` names this restore in it, see restorationIn.
Done renewDevice(const QString& database, const Restorer& by, const QString& restoration);

} // namespace pingshen
