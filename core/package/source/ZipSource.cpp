// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/ZipSource.h"

#include "core/archive/UnpackingMemory.h"
#include "core/archive/ZipDirectory.h"
#include "core/package/source/ArchiveJob.h"

#include <QFile>

#include <algorithm>
#include <limits>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

bool isFolderName(const QString& name)
{
    return name.endsWith(u'/') || name.endsWith(u'\\');
}

/// Reads a ZIP by its own directory; libarchive sees only the entries that are wanted.
class ZipSource : private ArchiveJob
{
public:
    using ArchiveJob::ArchiveJob;

    Done read()
    {
        m_file.setFileName(m_request.path);
        if (!m_file.open(QIODevice::ReadOnly)) {
            return Error::Code::FileNotReadable;
        }
        PINGSHEN_ASSIGN(m_directory, ZipDirectory::read(m_file, m_staging.limits().entries));
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
        } else if (zipEntryMemory(m_file, entry) > highestDictionary) {
            m_staging.note(Finding::Code::LimitReached, *name, {}, Finding::Severity::Error);
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

    QFile m_file;
    ZipDirectory m_directory;
    QList<Wanted> m_wanted;
    bool m_passwordFits = false;
};

} // namespace

Done readZip(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task)
{
    return ZipSource(request, decoder, staging, task).read();
}

} // namespace pingshen
