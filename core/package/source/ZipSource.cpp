// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/ZipSource.h"

#include "core/package/source/ArchiveJob.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 nothingPacked = 2; ///< bytes that some programs write for a folder: the end of an empty stream

bool isNamedAsFolder(const ArchiveEntry& entry, const QString& name)
{
    return entry.type == ArchiveEntry::Type::Folder || name.endsWith(u'/') || name.endsWith(u'\\');
}

/// A folder holds nothing itself; one that does is told of.
bool isFolder(const ArchiveEntry& entry, const QString& name)
{
    return isNamedAsFolder(entry, name) && entry.unpackedBytes.value_or(0) == 0 && entry.packedBytes <= nothingPacked;
}

NameDecoder::Raw rawNameOf(const ArchiveEntry& entry)
{
    using Declared = NameDecoder::Declared;
    return {entry.rawName, entry.isUtf8 ? Declared::Utf8 : Declared::Nothing};
}

QList<NameDecoder::Raw> rawNamesOf(const QList<ArchiveEntry>& entries)
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

/// Looks at a ZIP's directory first, and has only what is wanted unpacked.
class ZipSource : private ArchiveJob
{
public:
    using ArchiveJob::ArchiveJob;

    Done read()
    {
        PINGSHEN_ASSIGN(m_entries,
                        m_request.unpacker.list(m_request.file, m_request.place, m_staging.limits().entries, 0));
        PINGSHEN_TRY(checkDeclared());
        if (std::ranges::any_of(m_entries, &ArchiveEntry::isBehindAnother)) {
            m_staging.note(Finding::Code::ArchiveBefore, {});
        }
        PINGSHEN_TRY(chooseAll());
        while (!m_wanted.isEmpty()) {
            PINGSHEN_TRY(readPass());
        }
        return outcome();
    }

private:
    struct Wanted
    {
        ArchiveEntry entry;
        QString name;
    };

    /// A bomb that admits to be one is refused before anything is unpacked.
    Done checkDeclared() const
    {
        const auto& limits = m_staging.limits();
        qint64 all = 0;
        qint64 wanted = 0;
        for (const auto& entry : m_entries) {
            const auto most = std::numeric_limits<qint64>::max() - all;
            const auto bytes = entry.isShadowed ? 0 : std::clamp<qint64>(entry.unpackedBytes.value_or(0), 0, most);
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
        const auto names = m_decoder.decode(rawNamesOf(m_entries));
        for (qsizetype i = 0; i < m_entries.size(); ++i) {
            PINGSHEN_TRY(m_staging.countEntry());
            const auto& entry = m_entries[i];
            if (isFolder(entry, names[i].text)) {
                continue;
            }
            const auto name = m_staging.admit(names[i]);
            if (name && isNamedAsFolder(entry, names[i].text)) {
                m_staging.note(Finding::Code::EntryDamaged, *name, {}, Finding::Severity::Error);
            } else if (name && !entry.isShadowed) {
                PINGSHEN_TRY(choose(entry, *name));
            } else if (name && entry.type == ArchiveEntry::Type::File) { // it claims the place of another one
                noteDamaged(*name);
            }
        }
        return {};
    }

    Done choose(const ArchiveEntry& entry, const QString& name)
    {
        if (entry.type != ArchiveEntry::Type::File) {
            noteNoFile(name, entry.type == ArchiveEntry::Type::SymbolicLink);
        } else if (entry.unpackedBytes.value_or(0) > m_staging.limits().fileBytes) {
            m_staging.noteTooLarge(name);
        } else if (entry.isEncrypted && m_request.password.isEmpty()) {
            return Error::Code::PackageEncrypted;
        } else {
            m_wanted.append({entry, name});
        }
        return {};
    }

    /// Reads on until the end or until the process that unpacks is lost, for which the entry it was at has to answer.
    Done readPass()
    {
        QList<qint32> indexes;
        std::ranges::transform(m_wanted, std::back_inserter(indexes), [](const Wanted& w) { return w.entry.index; });
        PINGSHEN_TRY(begin(indexes));
        while (!m_wanted.isEmpty()) {
            const auto entry = next();
            if (!entry && endsAll(entry.error().code)) {
                return entry.error();
            }
            const bool isExpected = entry && *entry && (*entry)->index == m_wanted.first().entry.index;
            const auto wanted = m_wanted.takeFirst();
            PINGSHEN_TRY(isExpected ? readEntry(wanted, (*entry)->type) : settle(wanted, lossOf(entry)));
            if (m_request.unpacker.isOver()) {
                giveUpAfterSome();
                return {};
            }
        }
        const auto end = next();
        return !end && endsAll(end.error().code) ? Done(end.error()) : Done();
    }

    static Error lossOf(const Result<std::optional<ArchiveEntry>>& entry)
    {
        return entry ? Error{Error::Code::PackageUnreadable, {}, {}, nullptr} : entry.error();
    }

    /// An archive that brings the process down again and again is not worth the time of hundreds of tries.
    void giveUpAfterSome()
    {
        constexpr int mostTries = 3;
        if (++m_losses >= mostTries) {
            for (const auto& wanted : std::as_const(m_wanted)) {
                noteDamaged(wanted.name);
            }
            m_wanted.clear();
        }
    }

    Done readEntry(const Wanted& wanted, ArchiveEntry::Type type)
    {
        if (type != ArchiveEntry::Type::File) {
            noteNoFile(wanted.name, type == ArchiveEntry::Type::SymbolicLink || type == ArchiveEntry::Type::HardLink);
            return {};
        }
        const auto kept = m_staging.keep(wanted.name, blocks());
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
        if (error.code == Error::Code::WorkerOutOfMemory) {
            m_staging.note(Finding::Code::LimitReached, wanted.name, {}, Finding::Severity::Error);
            return {};
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

    QList<ArchiveEntry> m_entries;
    QList<Wanted> m_wanted;
    int m_losses = 0;
    bool m_passwordFits = false;
};

} // namespace

Done readZip(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task)
{
    return ZipSource(request, decoder, staging, task).read();
}

Result<QList<NameDecoder::Raw>> namesInZip(const ArchiveRequest& request, const Limits& limits)
{
    PINGSHEN_ASSIGN(const auto entries, request.unpacker.list(request.file, request.place, limits.entries, 0));
    return rawNamesOf(entries);
}

} // namespace pingshen
