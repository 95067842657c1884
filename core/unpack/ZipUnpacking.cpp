// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unpack/ZipUnpacking.h"

#include "core/unpack/EntryContent.h"
#include "core/unpack/ZipDirectory.h"

#include <algorithm>

namespace pingshen {

namespace {

/// Some programs write the name a second time as UTF-8.
ArchiveEntry zipEntryOf(const ZipEntry& entry, qint32 index, bool isShadowed)
{
    const bool isUnicodeBeside = !entry.saysUtf8 && !entry.unicodeName.isEmpty();
    return {.index = index,
            .type = entry.type,
            .rawName = sentName(isUnicodeBeside ? entry.unicodeName : entry.rawName),
            .isUtf8 = entry.saysUtf8 || isUnicodeBeside,
            .isEncrypted = entry.isEncrypted,
            .isShadowed = isShadowed,
            .unpackedBytes = std::max<qint64>(0, entry.unpackedBytes),
            .packedBytes = std::max<qint64>(0, entry.packedBytes),
            .method = entry.method};
}

class ZipUnpacking
{
public:
    ZipUnpacking(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file,
                 const EventSink& sink)
        : m_question(question),
          m_file(file),
          m_sink(sink)
    {}

    Done run()
    {
        FileRegion whole(m_file);
        PINGSHEN_ASSIGN(m_directory, ZipDirectory::read(whole, archivelimit::entries));
        for (const auto index : m_question.wanted) {
            if (index >= 0 && index < m_directory.entries().size()) {
                m_wanted.append(index);
            }
        }
        while (!m_wanted.isEmpty()) {
            PINGSHEN_TRY(readPass());
        }
        return {};
    }

private:
    /// Reads on until the end or until libarchive gives up; each pass settles at least one entry.
    Done readPass()
    {
        QList<ZipEntry> entries;
        std::ranges::transform(m_wanted, std::back_inserter(entries),
                               [this](qint32 index) { return m_directory.entries().at(index); });
        auto source = sourceOf(m_question, m_file, m_sink);
        source.place.start = m_directory.start();
        source.bodyBytes = m_directory.bodyBytes();
        source.tail = m_directory.directoryOf(entries);
        PINGSHEN_ASSIGN(const auto archive, ArchiveFile::open(std::move(source)));
        while (!m_wanted.isEmpty() && !archive->isBroken()) {
            const auto more = archive->next();
            if (!more || !*more) {
                failFirst(more ? Error::Code::PackageUnreadable : codeOfHeader(more.error().code));
                return {};
            }
            sendEntry(*archive);
        }
        return {};
    }

    static Error::Code codeOfHeader(Error::Code code)
    {
        const bool tellsMore = code == Error::Code::FileNotReadable || code == Error::Code::PackageEncrypted
                               || code == Error::Code::WorkerOutOfMemory;
        return tellsMore ? code : Error::Code::PackageUnreadable;
    }

    void failFirst(Error::Code code)
    {
        const auto index = m_wanted.takeFirst();
        m_sink(zipEntryOf(m_directory.entries().at(index), index, false), {});
        m_sink(ArchiveEntryEnd{code}, {});
    }

    /// libarchive stands just behind a local header: that tells which entry it is.
    void sendEntry(ArchiveFile& archive)
    {
        while (m_wanted.size() > 1 && m_directory.entries().at(m_wanted[1]).offset < archive.position()) {
            failFirst(Error::Code::PackageUnreadable);
        }
        const auto index = m_wanted.takeFirst();
        auto entry = zipEntryOf(m_directory.entries().at(index), index, false);
        entry.type = archive.type();
        m_sink(entry, {});
        const auto done = entry.type == ArchiveEntry::Type::File ? sendContentOf(archive) : Done();
        m_sink(ArchiveEntryEnd{done ? std::nullopt : std::optional(done.error().code)}, {});
    }

    Done sendContentOf(ArchiveFile& archive)
    {
        for (;;) {
            PINGSHEN_ASSIGN(const auto block, archive.block());
            if (block.isEmpty()) {
                return {};
            }
            sendContent(block, m_sink);
        }
    }

    const ArchiveQuestion& m_question;
    std::shared_ptr<const OpenDocument> m_file;
    const EventSink& m_sink;
    ZipDirectory m_directory;
    QList<qint32> m_wanted;
};

} // namespace

Done listZip(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file, const EventSink& sink)
{
    FileRegion whole(file);
    PINGSHEN_ASSIGN(const auto directory, ZipDirectory::read(whole, question.maximumEntries));
    qint32 index = 0;
    for (const auto& entry : directory.entries()) {
        auto told = zipEntryOf(entry, index++, false);
        told.isBehindAnother = directory.isBehindAnother();
        sink(told, {});
    }
    for (const auto& entry : directory.shadowed()) {
        sink(zipEntryOf(entry, index++, true), {});
    }
    return {};
}

Done unpackZip(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file, const EventSink& sink)
{
    return ZipUnpacking(question, file, sink).run();
}

} // namespace pingshen
