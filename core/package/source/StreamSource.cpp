// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/StreamSource.h"

#include "core/archive/FileRegion.h"
#include "core/archive/RarChecksums.h"
#include "core/archive/UnpackingMemory.h"
#include "core/package/EntryName.h"
#include "core/package/source/ArchiveJob.h"

#include <QFile>
#include <QHash>
#include <QMap>

#include <zlib.h>

#include <algorithm>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 32 << 10; // of what is kept of one until it is refused

NameDecoder::Raw nameOf(const ArchiveFile& archive)
{
    using Declared = NameDecoder::Declared;
    return {archive.rawName().left(longestName), archive.isNameUnicode() ? Declared::Utf8 : Declared::Nothing};
}

/// As links and entries spell the same path.
QByteArray plainPath(QByteArrayView path)
{
    while (path.startsWith("./") || path.startsWith('/')) {
        path = path.sliced(path.startsWith('/') ? 1 : 2);
    }
    return path.toByteArray();
}

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
        PINGSHEN_TRY(settle());
        return outcome();
    }

private:
    /// What came of an entry's content.
    enum class State { Stored, TooLarge, Damaged, Unsupported, HardLink, SymbolicLink, Special };

    struct Entry
    {
        NameDecoder::Raw name;
        State state = State::Special;
        QByteArray target; ///< of a link
        StagedFile file;
    };

    Done readEntry()
    {
        using Type = ArchiveFile::Type;
        const auto type = m_archive->type();
        if (type == Type::Folder) {
            return {};
        }
        if (m_archive->isEncrypted()) {
            return Error::Code::PackageEncryptionUnsupported;
        }
        m_entries.append({nameOf(*m_archive), State::Special, m_archive->rawTarget().left(longestName), {}});
        auto& entry = m_entries.last();
        const bool hasContent = m_archive->declaredBytes().value_or(0) > 0;
        if (type == Type::File || (m_archive->isHardLink() && hasContent)) {
            return readContent(entry);
        }
        entry.state = m_archive->isHardLink() ? State::HardLink
                      : type == Type::Link    ? State::SymbolicLink
                                              : State::Special;
        return passOver();
    }

    Done readContent(Entry& entry)
    {
        entry.state = State::TooLarge;
        if (m_archive->declaredBytes().value_or(0) > m_staging.limits().fileBytes) {
            return passOver();
        }
        auto stored = m_staging.store(checkedBlocks());
        if (!stored) {
            const auto code = stored.error().code;
            const bool isUnsupported = code == Error::Code::PackageCompressionUnsupported;
            entry.state = isUnsupported ? State::Unsupported : State::Damaged;
            return endsAll(code) || m_archive->isBroken() ? Done(stored.error()) : Done();
        }
        if (!*stored) {
            return passOver();
        }
        entry.file = std::move(**stored);
        entry.state = State::Stored;
        return {};
    }

    /// Gives every entry its name, in the order in which they came, and hard links their content.
    Done settle()
    {
        QList<NameDecoder::Raw> raw;
        std::ranges::transform(m_entries, std::back_inserter(raw), &Entry::name);
        const auto names = m_decoder.decode(raw);
        const auto targets = targetsAmong(names);
        QList<StagedFile> unnamed;
        for (qsizetype i = 0; i < m_entries.size(); ++i) {
            const auto& entry = m_entries[i];
            const auto name = m_staging.admit(names[i]);
            if (!name && entry.state == State::Stored) {
                unnamed.append(entry.file); // a link may lead to it
            } else if (name) {
                PINGSHEN_TRY(settleEntry(i, *name, targets[i]));
            }
        }
        for (const auto& file : std::as_const(unnamed)) {
            m_staging.drop(file);
        }
        return {};
    }

    Done settleEntry(qsizetype index, const QString& name, const QString& target)
    {
        const auto& entry = m_entries[index];
        switch (entry.state) {
        case State::Stored:
            m_staging.take(entry.file, name);
            noteKept();
            return {};
        case State::TooLarge:
            m_staging.noteTooLarge(name);
            return {};
        case State::Damaged:
            noteDamaged(name);
            return {};
        case State::Unsupported:
            noteUnsupported(name);
            return {};
        case State::HardLink:
            return followLink(index, name, target);
        case State::SymbolicLink:
        case State::Special:
            noteNoFile(name, entry.state == State::SymbolicLink, target);
            return {};
        }
        return {};
    }

    /// A hard link is the same file under another name: whatever it leads to, within the archive only.
    Done followLink(qsizetype index, const QString& name, const QString& target)
    {
        const auto end = endOfLinks(index);
        if (end && m_entries[*end].state != State::Stored) {
            return settleEntry(*end, name, target);
        }
        if (!end || !QFile::exists(m_entries[*end].file.path)) {
            m_staging.note(Finding::Code::LinkTargetMissing, name, {{u"target"_s, shownName(target)}});
            return {};
        }
        PINGSHEN_ASSIGN(auto copy, m_staging.copyOf(m_entries[*end].file));
        if (!copy) {
            m_staging.noteTooLarge(name);
            return {};
        }
        m_staging.take(std::move(*copy), name);
        noteKept();
        return {};
    }

    /// What links lead to, by the names of the entries where they lead to one.
    QStringList targetsAmong(const QList<NameDecoder::Name>& names)
    {
        for (qsizetype i = 0; i < m_entries.size(); ++i) {
            m_places[plainPath(m_entries[i].name.bytes)].append(i);
        }
        QStringList targets;
        for (const auto& entry : std::as_const(m_entries)) {
            const auto places = m_places.value(plainPath(entry.target));
            const auto text = decodedAsUtf8(entry.target).value_or(decodedLoosely("GB18030", entry.target));
            targets.append(places.isEmpty() ? text : names[places.first()].text);
        }
        return targets;
    }

    /// Through links to links; nothing when they lead to nothing or in a circle.
    std::optional<qsizetype> endOfLinks(qsizetype index)
    {
        for (qsizetype steps = 0; steps < m_entries.size(); ++steps) {
            const auto& entry = m_entries[index];
            if (entry.state != State::HardLink) {
                return index;
            }
            const auto places = m_places.value(plainPath(entry.target));
            if (places.isEmpty()) {
                return std::nullopt;
            }
            // Of several of one name the last before the link is meant, as when unpacking.
            const auto after = std::ranges::upper_bound(places, index);
            index = after == places.begin() ? *after : *std::prev(after);
        }
        return std::nullopt;
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
        FileRegion file(m_request.place.path, m_request.place.start);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error::Code::FileNotReadable;
        }
        if (m_request.place.kind == FileKind::Rar) {
            const auto rar = rarChecksums(file, 2 * m_staging.limits().entries);
            if (rar.isPart) { // of version 4, libarchive takes the part of a file for the whole
                return Error::Code::PackageIsPart;
            }
            m_checksums = rar.byPosition;
        }
        return checkUnpackingMemory(m_request.place, [this] { return m_task.stop.stop_requested(); });
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
        FileRegion file(m_request.place.path);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error::Code::FileNotReadable;
        }
        const bool isPlain = m_request.place.kind == FileKind::Tar && file.read(headBytes).mid(257, 5) == "ustar";
        if (!isPlain) {
            return {};
        }
        const bool hasMark = file.seek(file.size() - markBytes) && file.read(markBytes) == QByteArray(markBytes, '\0');
        return hasMark ? Done() : Done(Error::Code::PackageTruncated);
    }

    std::unique_ptr<ArchiveFile> m_archive;
    QList<Entry> m_entries;
    QHash<QByteArray, QList<qsizetype>> m_places; ///< of entries, by their plain paths
    QMap<qint64, quint32> m_checksums;            ///< of a RAR's files, by position
};

} // namespace

Done readStream(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task)
{
    return StreamSource(request, decoder, staging, task).read();
}

Result<QList<NameDecoder::Raw>> namesInStream(const ArchiveRequest& request, const Limits& limits, const Task& task)
{
    const auto isStopped = [&task] { return task.stop.stop_requested(); };
    PINGSHEN_TRY(checkUnpackingMemory(request.place, isStopped));
    ArchiveFile::Source source;
    source.place = request.place;
    source.stopped = isStopped;
    PINGSHEN_ASSIGN(const auto archive, ArchiveFile::open(std::move(source)));
    QList<NameDecoder::Raw> names;
    for (int entries = 0; entries < limits.entries && archive->position() <= limits.unpackedBytes; ++entries) {
        PINGSHEN_ASSIGN(const bool more, archive->next());
        if (!more) {
            break;
        }
        if (archive->type() != ArchiveFile::Type::Folder) {
            names.append(nameOf(*archive));
        }
    }
    return names;
}

} // namespace pingshen
