// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/ArchiveEntry.h"
#include "core/archive/ArchivePlace.h"
#include "core/base/Result.h"
#include "core/process/WorkerFrame.h"

#include <QList>

#include <variant>

namespace pingshen {

/// What neither side accepts more of.
namespace archivelimit {
inline constexpr qint64 questionBytes = 1 << 20;
inline constexpr qint64 eventBytes = 256 << 10;
inline constexpr qint64 blockBytes = 1 << 20;    ///< of content in one message
inline constexpr qsizetype nameBytes = 64 << 10; ///< of one name; what is longer is cut off, and refused for its length
inline constexpr int entries = 100'000;
} // namespace archivelimit

/// One question to the process that unpacks. The archive comes with it through the DocumentChannel.
struct ArchiveQuestion
{
    enum class Kind : quint8 {
        Find,   ///< answered by one ArchivePlace
        List,   ///< by the entries, without content
        Unpack, ///< by each entry, its content, its end; of a ZIP those that are wanted, of others all
    };

    quint64 id = 0;
    quint64 ticket = 0; ///< see DocumentChannel
    Kind kind = Kind::Find;
    ArchivePlace place = {};
    int maximumEntries = 0;           ///< List
    qint64 maximumBytes = 0;          ///< List: so much of the unpacked archive is passed over to find names
    QList<QByteArray> passwords = {}; ///< Unpack: one password in each encoding worth trying
    QList<qint32> wanted = {};        ///< Unpack, of a ZIP: indexes of its entries

    friend bool operator==(const ArchiveQuestion&, const ArchiveQuestion&) = default;
};

/// One message of an answer. Every answer ends with an ArchiveEnd.
struct ArchiveProgress
{
    qint64 position = 0; ///< bytes of the file that were passed
    friend bool operator==(const ArchiveProgress&, const ArchiveProgress&) = default;
};

/// Content of the entry before it; without one, what stands behind the last entry.
struct ArchiveBlock
{
    qint64 bytes = 0;
    friend bool operator==(const ArchiveBlock&, const ArchiveBlock&) = default;
};

struct ArchiveEntryEnd
{
    std::optional<Error::Code> failure; ///< WorkerOutOfMemory: it asks for more memory than the process may have
    friend bool operator==(const ArchiveEntryEnd&, const ArchiveEntryEnd&) = default;
};

struct ArchiveEnd
{
    std::optional<Error::Code> failure;
    friend bool operator==(const ArchiveEnd&, const ArchiveEnd&) = default;
};

using ArchiveEvent =
    std::variant<ArchiveProgress, ArchivePlace, ArchiveEntry, ArchiveBlock, ArchiveEntryEnd, ArchiveEnd>;

QByteArray encode(const ArchiveQuestion& question);
std::optional<ArchiveQuestion> decodeQuestion(const QByteArray& body);

/// The body of its message; a block's bytes are the content beside it.
QByteArray encode(const ArchiveEvent& event);
/// Nothing when it is malformed, or names a failure that is none of an archive.
std::optional<ArchiveEvent> decodeEvent(const QByteArray& body, qint64 contentBytes);

} // namespace pingshen
