// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Files.h"
#include "core/base/Task.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <functional>
#include <memory>

namespace pingshen {

/// What is copied at a time.
inline constexpr qsizetype backupBlockBytes = 1 << 20;

/// Writes regular files into one uncompressed POSIX tar, the same bytes for the same input. By ourselves: what reads
/// archives from anywhere is kept out of the program's own process, and of our own kind there is only this plainest
/// one.
class BackupArchiveWriter
{
public:
    /// For its owner only; replaces what is there; LockedFile::isHeld tells of it until it is closed. Errors:
    /// FileNotWritable, DiskFull.
    static Result<std::unique_ptr<BackupArchiveWriter>> create(const QString& path);

    Done add(const QString& name, const QByteArray& content);
    /// Takes the file's bytes; `seen` gets each block. What cannot be read of it becomes zeros, so that the rest of the
    /// archive is whole. Errors: Cancelled, FileNotWritable, DiskFull.
    Done addFile(const QString& name, QIODevice& file, const Task& task,
                 const std::function<void(QByteArrayView)>& seen);
    /// The end mark, on disk for good.
    Done close();

private:
    explicit BackupArchiveWriter(const QString& path);
    Done begin(const QString& name, qint64 size);
    Done write(QByteArrayView bytes);
    Done pad();

    QFile m_file;
    qint64 m_entryBytes = 0; ///< of the entry that is being written
};

/// A file that begins with this entry as a backup does, and that nobody is writing.
bool isBackupBegun(const QString& path, const QString& firstEntry);

/// One file of an archive while it is read.
class BackupEntry
{
public:
    BackupEntry(QIODevice& archive, QString name, qint64 size, bool isRegular)
        : m_archive(archive),
          m_name(std::move(name)),
          m_size(size),
          m_isRegular(isRegular)
    {}

    const QString& name() const { return m_name; }
    qint64 size() const { return m_size; }
    bool isRegular() const { return m_isRegular; } ///< not a link, folder or device

    /// Hands on the content block by block. Errors: BackupInvalid, Cancelled, and those of `take`.
    Done read(const Task& task, const std::function<Done(QByteArrayView)>& take);

private:
    QIODevice& m_archive;
    QString m_name;
    qint64 m_size;
    bool m_isRegular;
};

/// Visits every entry in order; nothing is written. An entry whose header is damaged is passed over.
/// Errors: FileNotReadable, BackupInvalid, and those of `visit`.
Done readBackupArchive(const QString& path, const std::function<Done(BackupEntry&)>& visit);

} // namespace pingshen
