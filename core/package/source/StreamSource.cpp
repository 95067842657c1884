// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/StreamSource.h"

#include "core/archive/RarChecksums.h"
#include "core/archive/UnpackingMemory.h"
#include "core/package/source/ArchiveJob.h"

#include <QFile>
#include <QMap>

#include <zlib.h>

namespace pingshen {

namespace {

/// Reads 7z, RAR and TAR in the order in which they come.
class StreamSource : private ArchiveJob
{
public:
    using ArchiveJob::ArchiveJob;

    Done read()
    {
        PINGSHEN_TRY(lookAtStart());
        PINGSHEN_ASSIGN(m_archive, ArchiveFile::open(source()));
        for (;;) {
            PINGSHEN_ASSIGN(const bool more, m_archive->next());
            if (!more) {
                break;
            }
            PINGSHEN_TRY(m_staging.countEntry());
            PINGSHEN_TRY(readEntry());
        }
        PINGSHEN_TRY(checkEnd());
        return outcome();
    }

private:
    Done readEntry()
    {
        const auto type = m_archive->type();
        if (type == ArchiveFile::Type::Folder) {
            return {};
        }
        if (m_archive->isEncrypted()) {
            return Error::Code::PackageEncryptionUnsupported;
        }
        const auto name = m_staging.admit(m_decoder.decode(m_archive->rawName()));
        if (!name) {
            return passOver();
        }
        if (type != ArchiveFile::Type::File) {
            noteNoFile(*name, type == ArchiveFile::Type::Link);
            return passOver();
        }
        if (m_archive->declaredBytes().value_or(0) > m_staging.limits().fileBytes) {
            m_staging.noteTooLarge(*name);
            return passOver();
        }
        return keep(*name);
    }

    Done keep(const QString& name)
    {
        const auto kept = m_staging.keep(name, checkedBlocks());
        if (!kept) {
            if (endsAll(kept.error().code) || m_archive->isBroken()) {
                return kept.error();
            }
            noteDamaged(name);
            return {};
        }
        if (*kept == Staging::Kept::TooLarge) {
            return passOver();
        }
        noteKept();
        return {};
    }

    /// The entry's blocks; at their end their checksum must be the one that a RAR tells.
    BlockReader checkedBlocks()
    {
        const auto expected = m_checksums.constFind(m_archive->position());
        if (expected == m_checksums.constEnd()) {
            return [this] { return m_archive->block(); };
        }
        return [this, wanted = *expected, crc = crc32(0, nullptr, 0)]() mutable -> Result<QByteArrayView> {
            PINGSHEN_ASSIGN(const auto block, m_archive->block());
            if (block.isEmpty()) {
                return crc == wanted ? Result<QByteArrayView>(block) : Error::Code::PackageChecksumWrong;
            }
            crc = crc32_z(crc, reinterpret_cast<const Bytef*>(block.data()), static_cast<z_size_t>(block.size()));
            return block;
        };
    }

    /// What is not wanted is unpacked all the same, and so it counts.
    Done passOver()
    {
        for (;;) {
            const auto block = m_archive->block();
            if (!block) {
                return m_archive->isBroken() ? Done(block.error()) : Done();
            }
            if (block->isEmpty()) {
                return {};
            }
            PINGSHEN_TRY(m_staging.countUnpacked(block->size()));
        }
    }

    Done lookAtStart()
    {
        QFile file(m_request.path);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error::Code::FileNotReadable;
        }
        if (m_request.kind == FileKind::Rar) {
            const auto rar = rarChecksums(file, 2 * m_staging.limits().entries);
            if (rar.isPart) { // of version 4, libarchive takes the part of a file for the whole
                return Error::Code::PackageTruncated;
            }
            m_checksums = rar.byPosition;
        }
        return checkUnpackingMemory(m_request.path, m_request.kind, [this] { return m_task.stop.stop_requested(); });
    }

    Done checkEnd()
    {
        for (;;) {
            PINGSHEN_ASSIGN(const auto rest, m_archive->rest());
            if (rest.isEmpty()) {
                break;
            }
            PINGSHEN_TRY(m_staging.countUnpacked(rest.size()));
        }
        return checkEndMark();
    }

    /// A plain TAR cut between two files reads well; only its missing end mark tells.
    Done checkEndMark() const
    {
        constexpr qint64 markBytes = 512;
        QFile file(m_request.path);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error::Code::FileNotReadable;
        }
        const bool isPlain = m_request.kind == FileKind::Tar && file.read(headBytes).mid(257, 5) == "ustar";
        if (!isPlain) {
            return {};
        }
        const bool hasMark = file.seek(file.size() - markBytes) && file.read(markBytes) == QByteArray(markBytes, '\0');
        return hasMark ? Done() : Done(Error::Code::PackageTruncated);
    }

    std::unique_ptr<ArchiveFile> m_archive;
    QMap<qint64, quint32> m_checksums; ///< of a RAR's files, by position
};

} // namespace

Done readStream(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task)
{
    return StreamSource(request, decoder, staging, task).read();
}

} // namespace pingshen
