// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unpack/StreamUnpacking.h"

#include "core/unpack/EntryContent.h"
#include "core/unpack/RarChecksums.h"

#include <QMap>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>

namespace pingshen {

namespace {

constexpr int mostRarBlocks = 20'000;

ArchiveEntry streamEntryOf(const ArchiveFile& archive, qint32 index)
{
    return {.index = index,
            .type = archive.type(),
            .rawName = sentName(archive.rawName()),
            .isUtf8 = archive.isNameUnicode(),
            .target = sentName(archive.rawTarget()),
            .isEncrypted = archive.isEncrypted(),
            .unpackedBytes = archive.declaredBytes()};
}

/// A 7z begins with where its directory lies, at its end. Source: 7zFormat.txt of the LZMA SDK, "SignatureHeader".
Done checkSevenZipIsWhole(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file)
{
    constexpr qint64 startBytes = 32;
    FileRegion region(file, question.place.start);
    const auto start = question.place.kind == FileKind::SevenZip ? region.read(startBytes) : QByteArray();
    if (start.isEmpty()) {
        return {};
    }
    const auto left = static_cast<quint64>(std::max<qint64>(0, region.size() - startBytes));
    const auto at = start.size() < startBytes ? left + 1 : qFromLittleEndian<quint64>(start.constData() + 12);
    const auto size = start.size() < startBytes ? 0 : qFromLittleEndian<quint64>(start.constData() + 20);
    return at > left || size > left - at ? Done(Error::Code::PackageTruncated) : Done();
}

class StreamUnpacking
{
public:
    StreamUnpacking(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file,
                    const EventSink& sink)
        : m_question(question),
          m_file(file),
          m_sink(sink)
    {}

    Done run()
    {
        PINGSHEN_TRY(checkSevenZipIsWhole(m_question, m_file));
        PINGSHEN_TRY(lookAtStart());
        PINGSHEN_ASSIGN(m_archive, ArchiveFile::open(sourceOf(m_question, m_file, m_sink)));
        for (qint32 index = 0;; ++index) {
            PINGSHEN_ASSIGN(const bool more, m_archive->next());
            if (!more) {
                break;
            }
            m_sink(streamEntryOf(*m_archive, index), {});
            const auto done = sendEntry();
            m_sink(ArchiveEntryEnd{done ? std::nullopt : std::optional(done.error().code)}, {});
            if (!done && m_archive->isBroken()) {
                return done.error();
            }
        }
        return checkEnd();
    }

private:
    Done lookAtStart()
    {
        if (m_question.place.kind != FileKind::Rar) {
            return {};
        }
        FileRegion file(m_file, m_question.place.start);
        const auto rar = rarChecksums(file, mostRarBlocks);
        m_checksums = rar.byPosition;
        if (rar.isPart) { // of version 4, libarchive takes the part of a file for the whole
            return Error::Code::PackageIsPart;
        }
        using End = RarChecksums::End;
        return rar.end == End::Missing  ? Done(Error::Code::PackageTruncated)
               : rar.end == End::Broken ? Done(Error::Code::PackageChecksumWrong)
                                        : Done();
    }

    /// At the end of the content its checksum must be the one that a RAR tells.
    Done sendEntry()
    {
        if (m_archive->type() == ArchiveEntry::Type::Folder || m_archive->isEncrypted()) {
            return {};
        }
        const auto expected = m_checksums.constFind(m_archive->position());
        auto crc = crc32(0, nullptr, 0);
        for (;;) {
            PINGSHEN_ASSIGN(const auto block, m_archive->block());
            if (block.isEmpty()) {
                break;
            }
            if (expected != m_checksums.constEnd()) {
                crc = crc32_z(crc, reinterpret_cast<const Bytef*>(block.data()), static_cast<z_size_t>(block.size()));
            }
            sendContent(block, m_sink);
        }
        const bool isRight = expected == m_checksums.constEnd() || crc == *expected;
        return isRight ? Done() : Done(Error::Code::PackageChecksumWrong);
    }

    Done checkEnd()
    {
        for (;;) {
            PINGSHEN_ASSIGN(const auto rest, m_archive->rest());
            if (rest.isEmpty()) {
                break;
            }
            sendContent(rest, m_sink);
        }
        return checkEndMark();
    }

    /// A plain TAR cut between two files reads well; only its missing end mark tells.
    Done checkEndMark() const
    {
        constexpr qint64 markBytes = 512;
        FileRegion file(m_file);
        const bool isPlain = m_question.place.kind == FileKind::Tar && file.read(headBytes).mid(257, 5) == "ustar";
        if (!isPlain) {
            return {};
        }
        const bool hasMark = file.seek(file.size() - markBytes) && file.read(markBytes) == QByteArray(markBytes, '\0');
        return hasMark ? Done() : Done(Error::Code::PackageTruncated);
    }

    const ArchiveQuestion& m_question;
    std::shared_ptr<const OpenDocument> m_file;
    const EventSink& m_sink;
    std::unique_ptr<ArchiveFile> m_archive;
    QMap<qint64, quint32> m_checksums; ///< of a RAR's files, by position
};

} // namespace

Done listStream(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file, const EventSink& sink)
{
    PINGSHEN_TRY(checkSevenZipIsWhole(question, file));
    PINGSHEN_ASSIGN(const auto archive, ArchiveFile::open(sourceOf(question, file, sink)));
    for (qint32 index = 0; index < question.maximumEntries && archive->position() <= question.maximumBytes; ++index) {
        PINGSHEN_ASSIGN(const bool more, archive->next());
        if (!more) {
            break;
        }
        sink(streamEntryOf(*archive, index), {});
    }
    return {};
}

Done unpackStream(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file,
                  const EventSink& sink)
{
    return StreamUnpacking(question, file, sink).run();
}

} // namespace pingshen
