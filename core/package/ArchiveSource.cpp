// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/ArchiveSource.h"

#include "core/archive/ArchiveFile.h"
#include "core/archive/RarChecksums.h"
#include "core/archive/ZipDirectory.h"

#include <QFile>
#include <QMap>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Failures that end the whole reading, whatever the entry.
bool endsAll(Error::Code code)
{
    switch (code) {
    case Error::Code::Cancelled:
    case Error::Code::DiskFull:
    case Error::Code::FileNotWritable:
    case Error::Code::PackageEncrypted:
    case Error::Code::PackageTooManyEntries:
    case Error::Code::PackageTooLarge:
    case Error::Code::PackageRatioTooHigh:
        return true;
    default:
        return false;
    }
}

bool isFolderName(const QString& name)
{
    return name.endsWith(u'/') || name.endsWith(u'\\');
}

QList<QByteArray> spellings(const QString& password)
{
    QList<QByteArray> passwords;
    for (const auto& bytes : {password.toUtf8(), toGb18030(password)}) {
        if (!bytes.isEmpty() && !passwords.contains(bytes)) {
            passwords.append(bytes);
        }
    }
    return passwords;
}

/// What both ways of reading share.
class ArchiveSource
{
public:
    ArchiveSource(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task)
        : m_request(request),
          m_decoder(decoder),
          m_staging(staging),
          m_task(task)
    {}

protected:
    ArchiveFile::Source source() const
    {
        ArchiveFile::Source source;
        source.path = m_request.path;
        source.kind = m_request.kind;
        source.passwords = spellings(m_request.password);
        source.advanced = m_request.advanced;
        source.stopped = [this] { return m_task.stop.stop_requested(); };
        return source;
    }

    void noteDamaged(const QString& name)
    {
        m_staging.note(Finding::Code::EntryDamaged, name, {}, Finding::Severity::Error);
        ++m_damaged;
    }

    void noteNoFile(const QString& name, bool isLink)
    {
        m_staging.note(isLink ? Finding::Code::LinkSkipped : Finding::Code::SpecialSkipped, name);
    }

    /// Damage everywhere is damage of the archive.
    Done outcome() const { return m_kept == 0 && m_damaged > 0 ? Done(Error::Code::PackageChecksumWrong) : Done(); }

    const ArchiveRequest& m_request;
    NameDecoder& m_decoder;
    Staging& m_staging;
    const Task& m_task;
    int m_kept = 0;
    int m_damaged = 0;
};

/// Reads a ZIP by its own directory; libarchive sees only the entries that are wanted.
class ZipSource : private ArchiveSource
{
public:
    using ArchiveSource::ArchiveSource;

    Done read()
    {
        QFile file(m_request.path);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error::Code::FileNotReadable;
        }
        PINGSHEN_ASSIGN(m_directory, ZipDirectory::read(file, m_staging.limits().entries));
        PINGSHEN_TRY(checkDeclared());
        for (const auto& entry : m_directory.entries()) {
            PINGSHEN_TRY(choose(entry));
        }
        for (const auto& entry : m_directory.shadowed()) {
            PINGSHEN_TRY(lose(entry));
        }
        while (!m_wanted.isEmpty()) {
            PINGSHEN_TRY(readPass());
        }
        return outcome();
    }

private:
    struct Wanted
    {
        ZipEntry entry;
        QString name;
    };

    /// A bomb that admits to be one is refused before anything is unpacked.
    Done checkDeclared() const
    {
        const auto& limits = m_staging.limits();
        qint64 all = 0;
        qint64 wanted = 0;
        for (const auto& entry : m_directory.entries()) {
            const auto bytes = std::clamp<qint64>(entry.unpackedBytes, 0, std::numeric_limits<qint64>::max() - all);
            all += bytes;
            wanted += bytes > limits.fileBytes ? 0 : bytes;
        }
        if (all > limits.ratioFreeBytes && all / limits.ratio >= m_request.bytes) {
            return {Error::Code::PackageRatioTooHigh, {{u"maximum"_s, limits.ratio}}};
        }
        if (wanted > limits.unpackedBytes) {
            return {Error::Code::PackageTooLarge, {{u"maximumBytes"_s, limits.unpackedBytes}}};
        }
        return {};
    }

    QString decodedName(const ZipEntry& entry)
    {
        using Declared = NameDecoder::Declared;
        if (entry.saysUtf8 || entry.unicodeName.isEmpty()) {
            return m_decoder.decode(entry.rawName, entry.saysUtf8 ? Declared::Utf8 : Declared::Nothing);
        }
        return m_decoder.decode(entry.unicodeName, Declared::Utf8);
    }

    Done choose(const ZipEntry& entry)
    {
        PINGSHEN_TRY(m_staging.countEntry());
        const auto decoded = decodedName(entry);
        if (entry.type == ZipEntry::Type::Folder || isFolderName(decoded)) {
            return {};
        }
        const auto name = m_staging.admit(decoded);
        if (!name) {
            return {};
        }
        if (entry.type != ZipEntry::Type::File) {
            noteNoFile(*name, entry.type == ZipEntry::Type::Link);
        } else if (entry.unpackedBytes > m_staging.limits().fileBytes) {
            m_staging.noteTooLarge(*name);
        } else if (entry.isEncrypted && m_request.password.isEmpty()) {
            return Error::Code::PackageEncrypted;
        } else {
            m_wanted.append({entry, *name});
        }
        return {};
    }

    /// An entry that claims the place of another one.
    Done lose(const ZipEntry& entry)
    {
        PINGSHEN_TRY(m_staging.countEntry());
        const auto decoded = decodedName(entry);
        if (entry.type == ZipEntry::Type::File && !isFolderName(decoded)) {
            if (const auto name = m_staging.admit(decoded)) {
                noteDamaged(*name);
            }
        }
        return {};
    }

    /// Reads on until the end or until libarchive gives up; each pass settles at least one entry.
    Done readPass()
    {
        QList<ZipEntry> entries;
        std::ranges::transform(m_wanted, std::back_inserter(entries), &Wanted::entry);
        auto from = source();
        from.bodyBytes = m_directory.bodyBytes();
        from.tail = m_directory.directoryOf(entries);
        PINGSHEN_ASSIGN(const auto archive, ArchiveFile::open(std::move(from)));
        while (!m_wanted.isEmpty() && !archive->isBroken()) {
            const auto more = archive->next();
            if (!more && endsAll(more.error().code)) {
                return more.error();
            }
            if (!more || !*more) {
                noteDamaged(m_wanted.takeFirst().name);
                return {};
            }
            PINGSHEN_TRY(readEntry(*archive));
        }
        return {};
    }

    /// libarchive stands just behind a local header: that tells which entry it is.
    Done readEntry(ArchiveFile& archive)
    {
        while (m_wanted.size() > 1 && m_wanted[1].entry.offset < archive.position()) {
            noteDamaged(m_wanted.takeFirst().name);
        }
        const auto wanted = m_wanted.takeFirst();
        if (archive.type() != ArchiveFile::Type::File) {
            noteNoFile(wanted.name, archive.type() == ArchiveFile::Type::Link);
            return {};
        }
        const auto kept = m_staging.keep(wanted.name, [&archive] { return archive.block(); });
        if (!kept) {
            return settle(wanted, kept.error());
        }
        m_kept += *kept == Staging::Kept::Yes ? 1 : 0;
        m_passwordFits = m_passwordFits || wanted.entry.isEncrypted;
        return {};
    }

    Done settle(const Wanted& wanted, const Error& error)
    {
        if (endsAll(error.code)) {
            return error;
        }
        if (error.code == Error::Code::PackageEncryptionUnsupported) {
            m_staging.note(Finding::Code::EntryEncrypted, wanted.name, {}, Finding::Severity::Error);
        } else if (wanted.entry.isEncrypted && !m_passwordFits) {
            return Error::Code::PackagePasswordWrong; // also when the quick check of a wrong one passed by chance
        } else if (error.code == Error::Code::PackagePasswordWrong) {
            m_staging.note(Finding::Code::EntryEncrypted, wanted.name, {}, Finding::Severity::Error);
        } else {
            noteDamaged(wanted.name);
        }
        return {};
    }

    ZipDirectory m_directory;
    QList<Wanted> m_wanted;
    bool m_passwordFits = false;
};

/// Reads 7z, RAR and TAR in the order in which they come.
class StreamSource : private ArchiveSource
{
public:
    using ArchiveSource::ArchiveSource;

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
        ++m_kept;
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
            m_checksums = rarChecksums(file, 2 * m_staging.limits().entries);
        }
        return m_request.kind == FileKind::SevenZip ? checkLength(file) : Done();
    }

    /// A 7z says at its beginning where its directory ends; libarchive only fails to find it there.
    Done checkLength(QFile& file) const
    {
        constexpr qint64 startBytes = 32;
        const auto start = file.read(startBytes);
        if (start.size() < startBytes) {
            return Error::Code::PackageTruncated;
        }
        const auto offset = qFromLittleEndian<quint64>(start.constData() + 12);
        const auto bytes = qFromLittleEndian<quint64>(start.constData() + 20);
        const auto room = static_cast<quint64>(m_request.bytes - startBytes);
        return offset > room || bytes > room - offset ? Done(Error::Code::PackageTruncated) : Done();
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

Done readArchive(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task)
{
    staging.begin(request.bytes);
    return request.kind == FileKind::Zip ? ZipSource(request, decoder, staging, task).read()
                                         : StreamSource(request, decoder, staging, task).read();
}

} // namespace pingshen
