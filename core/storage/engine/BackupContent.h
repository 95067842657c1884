// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/base/Id.h"
#include "core/base/Task.h"

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

/// A backup file laid out in a staging folder, every digest compared.
struct UnpackedBackup
{
    struct Document
    {
        Digest digest;
        QString file;
    };

    QString database;
    QList<Document> documents;
    bool isComplete = false; ///< with its documents; a snapshot is the database only
};

/// Reads a file of backUp() or a snapshot. Errors: BackupInvalid {reason, detail}, FileNotReadable, DiskFull,
/// FileNotWritable, Cancelled.
Result<UnpackedBackup> unpackBackup(const QString& file, const QString& staging, const Task& task);

/// The database is whole, one of ours, not newer than the program, and a complete backup has all its documents.
/// Errors: BackupInvalid {reason}, VaultNewer.
Done checkUnpacked(const UnpackedBackup& backup);

/// A restored vault continues with a chain of its own: the vault it was taken from may go on, too.
Done renewDevice(const QString& database);

} // namespace pingshen
