// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/engine/BackupArchive.h"

#include "core/storage/engine/FileSync.h"

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Error invalid(const QString& entry)
{
    return {Error::Code::BackupInvalid, {{u"reason"_s, u"unreadable"_s}, {u"detail"_s, entry}}, {}, nullptr};
}

/// libarchive reads and writes through these, so that paths work alike on every platform.
la_ssize_t writeBlock(archive*, void* client, const void* bytes, size_t length)
{
    auto* file = static_cast<QFile*>(client);
    return file->write(static_cast<const char*>(bytes), static_cast<qint64>(length));
}

struct Source
{
    QFile file;
    QByteArray block;
};

la_ssize_t readBlock(archive*, void* client, const void** bytes)
{
    auto* source = static_cast<Source*>(client);
    *bytes = source->block.constData();
    return source->file.read(source->block.data(), source->block.size());
}

struct EntryFree
{
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

struct ReadFree
{
    void operator()(archive* reader) const { archive_read_free(reader); }
};

} // namespace

BackupArchiveWriter::BackupArchiveWriter(const QString& path) : m_file(path), m_archive(archive_write_new())
{
    archive_write_set_format_pax_restricted(m_archive); // plain ustar unless a size needs more
    archive_write_set_bytes_in_last_block(m_archive, 1);
}

BackupArchiveWriter::~BackupArchiveWriter()
{
    archive_write_fail(m_archive); // what was not closed stays without its end mark
    archive_write_free(m_archive);
}

Result<std::unique_ptr<BackupArchiveWriter>> BackupArchiveWriter::create(const QString& path)
{
    std::unique_ptr<BackupArchiveWriter> writer(new BackupArchiveWriter(path));
    if (!openPrivate(writer->m_file, QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)) {
        return writeError(errno, path);
    }
    if (archive_write_open(writer->m_archive, &writer->m_file, nullptr, writeBlock, nullptr) != ARCHIVE_OK) {
        return writer->failure();
    }
    return writer;
}

Done BackupArchiveWriter::add(const QString& name, const QByteArray& content)
{
    PINGSHEN_TRY(begin(name, content.size()));
    return write(content);
}

Done BackupArchiveWriter::addFile(const QString& name, QIODevice& file, const Task& task,
                                  const std::function<void(QByteArrayView)>& seen)
{
    const auto size = file.size();
    PINGSHEN_TRY(begin(name, size));
    QByteArray block(backupBlockBytes, Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        PINGSHEN_TRY(task.proceed());
        const auto wanted = std::min<qint64>(block.size(), size - done);
        auto count = file.read(block.data(), wanted);
        if (count <= 0) {
            block.fill('\0');
            count = wanted;
        }
        const auto part = QByteArrayView(block).first(count);
        seen(part);
        PINGSHEN_TRY(write(part));
        done += count;
    }
    return {};
}

Done BackupArchiveWriter::close()
{
    if (archive_write_close(m_archive) != ARCHIVE_OK) {
        return failure();
    }
    m_file.close();
    return syncFile(m_file.fileName());
}

Done BackupArchiveWriter::begin(const QString& name, qint64 size)
{
    const std::unique_ptr<archive_entry, EntryFree> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.toLatin1().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_size(entry.get(), size);
    return archive_write_header(m_archive, entry.get()) == ARCHIVE_OK ? Done() : Done(failure());
}

Done BackupArchiveWriter::write(QByteArrayView bytes)
{
    const auto written = archive_write_data(m_archive, bytes.data(), static_cast<size_t>(bytes.size()));
    return written == bytes.size() ? Done() : Done(failure());
}

Error BackupArchiveWriter::failure() const
{
    return m_file.error() == QFileDevice::ResourceError ? writeError(ENOSPC, m_file.fileName())
                                                        : writeError(errno, m_file.fileName());
}

Done BackupEntry::read(const Task& task, const std::function<Done(QByteArrayView)>& take)
{
    QByteArray block(backupBlockBytes, Qt::Uninitialized);
    for (;;) {
        PINGSHEN_TRY(task.proceed());
        const auto count = archive_read_data(m_archive, block.data(), static_cast<size_t>(block.size()));
        if (count < 0) {
            return invalid(m_name);
        }
        if (count == 0) {
            return {};
        }
        PINGSHEN_TRY(take(QByteArrayView(block).first(count)));
    }
}

Done readBackupArchive(const QString& path, const std::function<Done(BackupEntry&)>& visit)
{
    Source source{QFile(path), QByteArray(backupBlockBytes, Qt::Uninitialized)};
    if (!source.file.open(QIODevice::ReadOnly)) {
        return {Error::Code::FileNotReadable, {{u"path"_s, path}}, path};
    }
    const std::unique_ptr<archive, ReadFree> reader(archive_read_new());
    archive_read_support_format_tar(reader.get());
    if (archive_read_open(reader.get(), &source, nullptr, readBlock, nullptr) != ARCHIVE_OK) {
        return invalid({});
    }
    for (;;) {
        archive_entry* header = nullptr;
        const int status = archive_read_next_header(reader.get(), &header);
        if (status == ARCHIVE_EOF) {
            return {};
        }
        if (status == ARCHIVE_RETRY) { // no header here: the next one is looked for
            continue;
        }
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
            return invalid({});
        }
        const bool isRegular = archive_entry_filetype(header) == AE_IFREG && !archive_entry_hardlink(header);
        BackupEntry entry(reader.get(), QString::fromLatin1(archive_entry_pathname(header)), archive_entry_size(header),
                          isRegular);
        PINGSHEN_TRY(visit(entry));
    }
}

} // namespace pingshen
