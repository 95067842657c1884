// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/StreamSource.h"

#include "core/package/EntryName.h"
#include "core/package/source/ArchiveJob.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 32 << 10; // of what is kept of one until it is refused

NameDecoder::Raw nameOf(const ArchiveEntry& entry)
{
    using Declared = NameDecoder::Declared;
    return {entry.rawName.left(longestName), entry.isUtf8 ? Declared::Utf8 : Declared::Nothing};
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
        PINGSHEN_TRY(begin());
        for (;;) {
            PINGSHEN_ASSIGN(const auto entry, next());
            if (!entry) {
                break;
            }
            PINGSHEN_TRY(m_staging.countEntry());
            PINGSHEN_TRY(readEntry(*entry));
        }
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

    Done readEntry(const ArchiveEntry& found)
    {
        using Type = ArchiveEntry::Type;
        if (found.type == Type::Folder) {
            return {};
        }
        if (found.isEncrypted) {
            return Error::Code::PackageEncryptionUnsupported;
        }
        m_entries.append({nameOf(found), State::Special, found.target.left(longestName), {}});
        auto& entry = m_entries.last();
        const bool isHardLink = found.type == Type::HardLink;
        if (found.type == Type::File || (isHardLink && found.unpackedBytes.value_or(0) > 0)) {
            return readContent(found, entry);
        }
        entry.state = isHardLink                         ? State::HardLink
                      : found.type == Type::SymbolicLink ? State::SymbolicLink
                                                         : State::Special;
        return {};
    }

    /// What is not wanted is unpacked all the same, and so it counts.
    Done readContent(const ArchiveEntry& found, Entry& entry)
    {
        entry.state = State::TooLarge;
        if (found.unpackedBytes.value_or(0) > m_staging.limits().fileBytes) {
            return {};
        }
        auto stored = m_staging.store(blocks());
        if (!stored) {
            const auto code = stored.error().code;
            const bool isUnsupported = code == Error::Code::PackageCompressionUnsupported;
            entry.state = isUnsupported ? State::Unsupported : State::Damaged;
            const bool isLast = code == Error::Code::WorkerOutOfMemory || m_request.unpacker.isOver();
            return endsAll(code) || isLast ? Done(stored.error()) : Done();
        }
        if (*stored) {
            entry.file = std::move(**stored);
            entry.state = State::Stored;
        }
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

    QList<Entry> m_entries;
    QHash<QByteArray, QList<qsizetype>> m_places; ///< of entries, by their plain paths
};

} // namespace

Done readStream(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task)
{
    return StreamSource(request, decoder, staging, task).read();
}

Result<QList<NameDecoder::Raw>> namesInStream(const ArchiveRequest& request, const Limits& limits)
{
    PINGSHEN_ASSIGN(const auto entries,
                    request.unpacker.list(request.file, request.place, limits.entries, limits.unpackedBytes));
    QList<NameDecoder::Raw> names;
    for (const auto& entry : entries) {
        if (entry.type != ArchiveEntry::Type::Folder) {
            names.append(nameOf(entry));
        }
    }
    return names;
}

} // namespace pingshen
