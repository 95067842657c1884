// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/ArchiveEntry.h"
#include "core/archive/ArchivePlace.h"
#include "core/base/Result.h"
#include "core/unpack/FileRegion.h"
#include "core/unpack/Gunzip.h"
#include "core/unpack/PackedBy.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>
#include <optional>

struct archive;
struct archive_entry;

namespace pingshen {

/// One archive read from front to back through libarchive; the only place that knows it.
/// Only the readers of the given kind are switched on, and none that starts another program. What is packed twice is
/// refused: only the outer packing would have been looked at. Memory: as the archive asks for, which is for the process
/// to bound.
class ArchiveFile
{
public:
    struct Source
    {
        std::shared_ptr<const OpenDocument> file;
        ArchivePlace place;
        QList<QByteArray> passwords;          ///< one password in each encoding worth trying
        std::optional<qint64> bodyBytes;      ///< from the place's start only so much is read, ...
        QByteArray tail;                      ///< ... and this stands behind it
        std::function<void(qint64)> advanced; ///< how many bytes of the file were passed
    };

    /// Errors: FileNotReadable and those of the archive.
    static Result<std::unique_ptr<ArchiveFile>> open(Source source);
    ~ArchiveFile();
    ArchiveFile(const ArchiveFile&) = delete;
    ArchiveFile& operator=(const ArchiveFile&) = delete;

    /// Goes to the next entry; false at the end. Errors: Package..., WorkerOutOfMemory.
    Result<bool> next();
    /// The next bytes of the entry, valid until the next call; empty at its end. Holes come as zeros. Errors:
    /// Package..., WorkerOutOfMemory.
    Result<QByteArrayView> block();

    /// What stands behind the last entry; empty at the end. Of a gzip file everything must be read before its checksum
    /// is known. Errors: PackageTruncated, PackageChecksumWrong.
    Result<QByteArrayView> rest();

    QByteArray rawName() const;
    bool isNameUnicode() const;   ///< the format says so, and `rawName()` is UTF-8
    QByteArray rawTarget() const; ///< of a link, in the archive's own spelling
    bool isHardLink() const;
    ArchiveEntry::Type type() const;
    std::optional<qint64> declaredBytes() const;
    bool isEncrypted() const;
    qint64 position() const;                     ///< in the archive, behind the entry's header
    bool isBroken() const { return m_isBroken; } ///< nothing more can be read after the last failure

private:
    explicit ArchiveFile(Source source);

    void choosePacking();
    Error failure(int outcome);
    Result<QByteArrayView> readFile();
    Result<QByteArrayView> readOn();
    Error::Code codeOfFailure() const;
    qint64 bytes() const;

    struct Callbacks;

    Source m_source;
    FileRegion m_file;
    PackedBy m_packedBy = PackedBy::Nothing;
    std::optional<Gunzip> m_gunzip;
    QByteArray m_buffer;
    std::optional<Error::Code> m_readFailure;
    qint64 m_readAt = 0;
    bool m_hitEnd = false;
    std::unique_ptr<archive, int (*)(archive*)> m_archive;
    archive_entry* m_entry = nullptr; // owned by m_archive
    QByteArrayView m_pending;
    qint64 m_pendingAt = 0;
    qint64 m_entryAt = 0;
    bool m_isBroken = false;
};

} // namespace pingshen
