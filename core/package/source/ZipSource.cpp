// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/ZipSource.h"

#include "core/archive/FileRegion.h"
#include "core/archive/UnpackingMemory.h"
#include "core/archive/ZipDirectory.h"
#include "core/package/source/ArchiveJob.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 nothingPacked = 2; ///< bytes that some programs write for a folder: the end of an empty stream

bool isNamedAsFolder(const ZipEntry& entry, const QString& name)
{
    return entry.type == ZipEntry::Type::Folder || name.endsWith(u'/') || name.endsWith(u'\\');
}

/// A folder holds nothing itself; one that does is told of.
bool isFolder(const ZipEntry& entry, const QString& name)
{
    return isNamedAsFolder(entry, name) && entry.unpackedBytes == 0 && entry.packedBytes <= nothingPacked;
}

NameDecoder::Raw rawNameOf(const ZipEntry& entry)
{
    using Declared = NameDecoder::Declared;
    if (entry.saysUtf8 || entry.unicodeName.isEmpty()) {
        return {entry.rawName, entry.saysUtf8 ? Declared::Utf8 : Declared::Nothing};
    }
    return {entry.unicodeName, Declared::Utf8};
}

QList<NameDecoder::Raw> rawNamesOf(const QList<ZipEntry>& entries)
{
    QList<NameDecoder::Raw> names;
    std::ranges::transform(entries, std::back_inserter(names), &rawNameOf);
    return names;
}

/// Of the methods that libarchive does not know. Source: PKWARE APPNOTE 4.4.5.
QString methodName(quint16 method)
{
    static const QHash<quint16, QString> names{{1, u"Shrink"_s},      {6, u"Implode"_s}, {9, u"Deflate64"_s},
                                               {10, u"PKWARE DCL"_s}, {96, u"JPEG"_s},   {97, u"WavPack"_s}};
    return names.value(method);
}

/// Reads a ZIP by its own directory; libarchive sees only the entries that are wanted.
class ZipSource : private ArchiveJob
{
public:
    using ArchiveJob::ArchiveJob;

    Done read()
    {
        FileRegion whole(m_request.place.path);
        if (!whole.open(QIODevice::ReadOnly)) {
            return Error::Code::FileNotReadable;
        }
        PINGSHEN_ASSIGN(m_directory, ZipDirectory::read(whole, m_staging.limits().entries));
        PINGSHEN_TRY(checkDeclared());
        PINGSHEN_TRY(chooseAll());
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

    Done chooseAll()
    {
        FileRegion file(m_request.place.path, m_directory.start());
        if (!file.open(QIODevice::ReadOnly)) {
            return Error::Code::FileNotReadable;
        }
        const auto entries = m_directory.entries() + m_directory.shadowed();
        const auto names = m_decoder.decode(rawNamesOf(entries));
        for (qsizetype i = 0; i < entries.size(); ++i) {
            PINGSHEN_TRY(m_staging.countEntry());
            if (isFolder(entries[i], names[i].text)) {
                continue;
            }
            const auto name = m_staging.admit(names[i]);
            if (name && isNamedAsFolder(entries[i], names[i].text)) {
                m_staging.note(Finding::Code::EntryDamaged, *name, {}, Finding::Severity::Error);
            } else if (name && i < m_directory.entries().size()) {
                PINGSHEN_TRY(choose(file, entries[i], *name));
            } else if (name && entries[i].type == ZipEntry::Type::File) { // it claims the place of another one
                noteDamaged(*name);
            }
        }
        return {};
    }

    Done choose(QIODevice& file, const ZipEntry& entry, const QString& name)
    {
        if (entry.type != ZipEntry::Type::File) {
            noteNoFile(name, entry.type == ZipEntry::Type::Link);
        } else if (entry.unpackedBytes > m_staging.limits().fileBytes) {
            m_staging.noteTooLarge(name);
        } else if (entry.isEncrypted && m_request.password.isEmpty()) {
            return Error::Code::PackageEncrypted;
        } else if (zipEntryMemory(file, entry) > highestDictionary) {
            m_staging.note(Finding::Code::LimitReached, name, {}, Finding::Severity::Error);
        } else {
            m_wanted.append({entry, name});
        }
        return {};
    }

    /// Reads on until the end or until libarchive gives up; each pass settles at least one entry.
    Done readPass()
    {
        QList<ZipEntry> entries;
        std::ranges::transform(m_wanted, std::back_inserter(entries), &Wanted::entry);
        auto from = source();
        from.place.start = m_directory.start();
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
        if (*kept == Staging::Kept::Yes) {
            noteKept();
        }
        m_passwordFits = m_passwordFits || wanted.entry.isEncrypted;
        return {};
    }

    Done settle(const Wanted& wanted, const Error& error)
    {
        if (endsAll(error.code)) {
            return error;
        }
        if (error.code == Error::Code::PackageCompressionUnsupported) {
            noteUnsupported(wanted.name, methodName(wanted.entry.method));
            return {};
        }
        const bool unsupported = error.code == Error::Code::PackageEncryptionUnsupported;
        if (!unsupported && wanted.entry.isEncrypted && !m_passwordFits) {
            return Error::Code::PackagePasswordWrong; // also when the quick check of a wrong one passed by chance
        }
        if (unsupported || error.code == Error::Code::PackagePasswordWrong) {
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

} // namespace

Done readZip(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task)
{
    return ZipSource(request, decoder, staging, task).read();
}

Result<QList<NameDecoder::Raw>> namesInZip(const ArchiveRequest& request, const Limits& limits, const Task&)
{
    FileRegion file(request.place.path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error::Code::FileNotReadable;
    }
    PINGSHEN_ASSIGN(const auto directory, ZipDirectory::read(file, limits.entries));
    return rawNamesOf(directory.entries() + directory.shadowed());
}

} // namespace pingshen
