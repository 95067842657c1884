// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unpack/ZipDirectory.h"

#include "core/archive/ArchivePlace.h"
#include "core/unpack/Bytes.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestProgramMark = 4;
constexpr qint64 endBytes = 22;
constexpr qint64 end64Bytes = 56;
constexpr qint64 locatorBytes = 20;
constexpr qint64 recordBytes = 46;
constexpr qint64 searchedTail = 256 << 20;   // a comment has 64 KiB; a web page or padding may follow
constexpr qint64 searchedInOther = 16 << 20; // of what does not begin as a ZIP
constexpr quint16 fieldUnicodePath = 0x7075;
constexpr quint16 fieldZip64 = 0x0001;
constexpr quint32 inZip64 = 0xFFFFFFFF;

template<class T>
T number(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.sliced(at, sizeof(T)).data());
}

/// The data of one extra field; empty when it is not there or leaves the record.
QByteArrayView extraField(QByteArrayView extra, quint16 wanted)
{
    while (extra.size() >= 4) {
        const auto id = number<quint16>(extra, 0);
        const auto size = number<quint16>(extra, 2);
        if (extra.size() < 4 + size) {
            break;
        }
        if (id == wanted) {
            return extra.sliced(4, size);
        }
        extra = extra.sliced(4 + size);
    }
    return {};
}

QByteArray unicodePath(QByteArrayView extra, QByteArrayView rawName)
{
    const auto field = extraField(extra, fieldUnicodePath);
    const bool fits = field.size() > 5 && field[0] == 1 && number<quint32>(field, 1) == crcOf(rawName);
    return fits ? field.sliced(5).toByteArray() : QByteArray();
}

ArchiveEntry::Type typeOf(QByteArrayView record)
{
    constexpr unsigned char unixHost = 3;
    if (static_cast<unsigned char>(record[5]) != unixHost) {
        return ArchiveEntry::Type::File;
    }
    switch (number<quint16>(record, 40) & 0xF000) {
    case 0:
    case 0x8000:
        return ArchiveEntry::Type::File;
    case 0x4000:
        return ArchiveEntry::Type::Folder;
    case 0xA000:
        return ArchiveEntry::Type::SymbolicLink;
    default:
        return ArchiveEntry::Type::Special;
    }
}

/// Sizes and offsets of 0xFFFFFFFF stand in the ZIP64 field, in a fixed order, only those that are needed.
void readSizes(ZipEntry& entry, QByteArrayView record, QByteArrayView extra)
{
    auto wide = extraField(extra, fieldZip64);
    const auto value = [&](qsizetype at) {
        const auto narrow = number<quint32>(record, at);
        if (narrow != inZip64 || wide.size() < 8) {
            return static_cast<qint64>(narrow);
        }
        const auto taken = number<quint64>(wide, 0);
        wide = wide.sliced(8);
        return static_cast<qint64>(std::min<quint64>(taken, std::numeric_limits<qint64>::max()));
    };
    entry.unpackedBytes = value(24);
    entry.packedBytes = value(20);
    entry.offset = value(42);
}

ZipEntry entryFrom(const QByteArray& record)
{
    const QByteArrayView view(record);
    const auto nameBytes = number<quint16>(view, 28);
    const auto flags = number<quint16>(view, 8);
    const auto extra = view.sliced(recordBytes + nameBytes, number<quint16>(view, 30));
    ZipEntry entry;
    entry.record = record;
    entry.rawName = record.mid(recordBytes, nameBytes);
    entry.unicodeName = unicodePath(extra, entry.rawName);
    entry.saysUtf8 = flags & 0x0800;
    entry.isEncrypted = flags & 0x0041;
    entry.method = number<quint16>(view, 10);
    entry.type = typeOf(view);
    readSizes(entry, view, extra);
    return entry;
}

std::optional<QByteArray> bytesAt(QIODevice& file, qint64 offset, qint64 count)
{
    if (offset < 0 || !file.seek(offset)) {
        return std::nullopt;
    }
    auto bytes = file.read(count);
    return bytes.size() == count ? std::optional(std::move(bytes)) : std::nullopt;
}

bool standsAt(QIODevice& file, qint64 offset, QByteArrayView mark)
{
    return bytesAt(file, offset, mark.size()) == mark;
}

/// What one end record tells.
struct Place
{
    enum class State { Whole, Headless, Part };

    State state = State::Whole;
    qint64 start = 0;  ///< what the ZIP's offsets count from
    qint64 offset = 0; ///< of the directory, from `start`
    qint64 end = 0;    ///< of the directory, in the file
    bool isBehindAnother = false;
};

/// A directory's size and recorded offset, and where in the file it must end.
struct Claim
{
    qint64 entries = 0;
    qint64 size = 0;
    qint64 offset = 0;
    qint64 end = 0;
    bool endsTheFile = false; ///< nothing stands behind the end record and its comment
};

qint64 bounded(quint64 value)
{
    return static_cast<qint64>(std::min<quint64>(value, std::numeric_limits<qint64>::max() / 4));
}

/// What is missing stood before the file's beginning: it is the last part of a ZIP that was cut by size alone.
bool isLastPart(QIODevice& file, const Claim& claim)
{
    return claim.endsTheFile && claim.entries > 0 && claim.size / recordBytes >= claim.entries
           && claim.offset >= file.size() && !standsAt(file, 0, "PK\x03\x04")
           && !isProgram(bytesAt(file, 0, longestProgramMark).value_or(QByteArray()));
}

/// The directory stands right before its end, or where its offset says; what precedes the ZIP is the difference.
std::optional<Place> placeOf(QIODevice& file, const Claim& claim)
{
    const auto isDirectoryAt = [&](qint64 at) { return claim.entries == 0 || standsAt(file, at, "PK\x01\x02"); };
    const auto before = claim.end - claim.size;
    if (before >= claim.offset && isDirectoryAt(before)) {
        return Place{Place::State::Whole, before - claim.offset, claim.offset, claim.end};
    }
    if (claim.offset + claim.size <= claim.end && isDirectoryAt(claim.offset)) {
        return Place{Place::State::Whole, 0, claim.offset, claim.offset + claim.size};
    }
    if (isLastPart(file, claim)) {
        return Place{Place::State::Part, 0, 0, 0};
    }
    const bool isHeadless = before >= 0 && claim.entries > 0 && isDirectoryAt(before);
    return isHeadless ? std::optional(Place{Place::State::Headless, 0, 0, 0}) : std::nullopt;
}

/// The ZIP64 record that the locator before an end record leads to.
std::optional<Place> widePlace(QIODevice& file, qint64 end, bool endsTheFile)
{
    const auto locator = bytesAt(file, end - locatorBytes, locatorBytes);
    if (!locator || !locator->startsWith("PK\x06\x07")) {
        return std::nullopt;
    }
    if (number<quint32>(*locator, 16) > 1) {
        return Place{Place::State::Part, 0, 0, 0};
    }
    for (const auto at : {bounded(number<quint64>(*locator, 8)), end - locatorBytes - end64Bytes}) {
        const auto wide = bytesAt(file, at, end64Bytes);
        if (wide && wide->startsWith("PK\x06\x06")) {
            return placeOf(file, {bounded(number<quint64>(*wide, 32)), bounded(number<quint64>(*wide, 40)),
                                  bounded(number<quint64>(*wide, 48)), at, endsTheFile});
        }
    }
    return std::nullopt;
}

std::optional<Place> placeAt(QIODevice& file, qint64 end)
{
    const auto record = bytesAt(file, end, endBytes);
    if (!record) {
        return std::nullopt;
    }
    const auto disk = number<quint16>(*record, 4);
    const bool endsTheFile = end + endBytes + number<quint16>(*record, 20) == file.size();
    if (disk != 0 && disk != 0xFFFF) {
        return endsTheFile ? std::optional(Place{Place::State::Part, 0, 0, 0}) : std::nullopt;
    }
    if (const auto wide = widePlace(file, end, endsTheFile)) {
        return wide;
    }
    return placeOf(file, {number<quint16>(*record, 10), number<quint32>(*record, 12), number<quint32>(*record, 16), end,
                          endsTheFile});
}

/// Whether a file of a ZIP begins there, not just its mark, which the program of a self-extractor may hold.
bool isLocalHeader(QByteArrayView header)
{
    constexpr std::array<quint16, 9> methods{0, 8, 9, 12, 14, 93, 95, 98, 99};
    const bool isOfAKnownKind =
        number<quint16>(header, 4) < 100 && std::ranges::find(methods, number<quint16>(header, 8)) != methods.end();
    const auto nameBytes = number<quint16>(header, 26);
    return isOfAKnownKind && nameBytes > 0 && nameBytes < 2'000;
}

/// Where the first file of a ZIP begins; the file's size when there is none.
qint64 firstFile(QIODevice& file)
{
    constexpr qint64 headerBytes = 30;
    for (qint64 from = 0; from < file.size(); from += blockBytes) {
        const auto block = file.seek(from) ? file.read(blockBytes + headerBytes) : QByteArray();
        const QByteArrayView view(block);
        for (auto at = block.indexOf("PK\x03\x04"); at >= 0; at = block.indexOf("PK\x03\x04", at + 1)) {
            if (view.size() - at >= headerBytes && isLocalHeader(view.sliced(at, headerBytes))) {
                return from + at;
            }
        }
    }
    return file.size();
}

/// Looks for the last end record that leads to a directory; whatever stands behind it is not the ZIP's.
class EndSearch
{
public:
    EndSearch(QIODevice& file, qint64 searched) : m_file(file), m_searched(searched) {}

    std::optional<Place> last()
    {
        constexpr QByteArrayView mark("PK\x05\x06", 4);
        const auto lowest = std::max<qint64>(0, m_file.size() - m_searched);
        for (auto from = m_file.size(); from > lowest;) {
            const auto to = std::min(m_file.size(), from + mark.size() - 1);
            from = std::max(lowest, from - blockBytes);
            const auto block = bytesAt(m_file, from, to - from).value_or(QByteArray());
            for (auto at = block.lastIndexOf(mark); at >= 0; at = at > 0 ? block.lastIndexOf(mark, at - 1) : -1) {
                if (const auto place = tried(from + at)) {
                    return place;
                }
            }
        }
        return m_fallback;
    }

private:
    /// Before a ZIP may stand a program, but no files of a ZIP: then this is the end of an archive within another one,
    /// or of one in its comment; or of one that was joined to another, which ends before this one begins.
    std::optional<Place> tried(qint64 at)
    {
        constexpr int mostTried = 1'000;
        const auto place = ++m_tried <= mostTried ? placeAt(m_file, at) : std::nullopt;
        if (!place || place->start == 0) {
            return place && m_behind && endOf(at) <= m_behind->start ? m_behind : place;
        }
        if (m_firstFile < 0) {
            m_firstFile = firstFile(m_file);
        }
        if (place->start <= m_firstFile) {
            return m_behind && endOf(at) <= m_behind->start ? m_behind : place;
        }
        if (!m_behind) {
            m_behind = place;
            m_behind->isBehindAnother = true;
        }
        m_fallback = Place{Place::State::Headless, 0, 0, 0};
        return std::nullopt;
    }

    /// Of the archive whose end record stands there, with its comment.
    qint64 endOf(qint64 at) const
    {
        const auto record = bytesAt(m_file, at, endBytes);
        return at + endBytes + (record ? number<quint16>(*record, 20) : 0);
    }

    QIODevice& m_file;
    qint64 m_searched;
    std::optional<Place> m_behind; ///< the last end of an archive that begins behind files of another one
    std::optional<Place> m_fallback;
    qint64 m_firstFile = -1;
    int m_tried = 0;
};

Result<Place> findDirectory(QIODevice& file)
{
    const auto place = EndSearch(file, searchedTail).last();
    if (place && place->state == Place::State::Part) {
        return Error::Code::PackageIsPart;
    }
    if (!place && standsAt(file, 0, "PK\x07\x08")) { // the first segment; the directory stands in the last
        return Error::Code::PackageIsPart;
    }
    if (!place || place->state == Place::State::Headless) {
        return Error::Code::PackageTruncated;
    }
    return *place;
}

Result<QList<ZipEntry>> readRecords(QIODevice& file, const Place& place, int maximumEntries)
{
    constexpr QByteArrayView signature("PK\x05\x05", 4);
    if (!file.seek(place.start + place.offset)) {
        return Error::Code::PackageUnreadable;
    }
    QList<ZipEntry> entries;
    while (file.pos() < place.end) {
        auto record = file.read(recordBytes);
        if (record.startsWith(signature)) {
            break;
        }
        if (record.size() < recordBytes || !record.startsWith("PK\x01\x02")) {
            return Error::Code::PackageUnreadable;
        }
        if (entries.size() >= maximumEntries) {
            return {Error::Code::PackageTooManyEntries, {{u"maximum"_s, maximumEntries}}};
        }
        const qint64 rest = number<quint16>(record, 28) + number<quint16>(record, 30) + number<quint16>(record, 32);
        record += file.read(rest);
        if (record.size() < recordBytes + rest || file.pos() > place.end) {
            return Error::Code::PackageUnreadable;
        }
        entries.append(entryFrom(record));
    }
    return entries;
}

} // namespace

Result<ZipDirectory> ZipDirectory::read(QIODevice& file, int maximumEntries)
{
    PINGSHEN_ASSIGN(const auto place, findDirectory(file));
    PINGSHEN_ASSIGN(auto entries, readRecords(file, place, maximumEntries));
    std::ranges::stable_sort(entries, {}, &ZipEntry::offset);
    ZipDirectory directory;
    directory.m_start = place.start;
    directory.m_bodyBytes = place.offset;
    directory.m_isBehindAnother = place.isBehindAnother;
    for (const auto& entry : std::as_const(entries)) {
        const bool isShadowed = !directory.m_entries.isEmpty() && directory.m_entries.last().offset == entry.offset;
        (isShadowed ? directory.m_shadowed : directory.m_entries).append(entry);
    }
    return directory;
}

bool ZipDirectory::hasEnd(QIODevice& file, qint64 longestBefore)
{
    const auto place = EndSearch(file, searchedInOther).last();
    return place && (place->state != Place::State::Whole || firstFile(file) <= longestBefore);
}

QByteArray ZipDirectory::directoryOf(const QList<ZipEntry>& entries) const
{
    QByteArray bytes;
    for (const auto& entry : entries) {
        bytes += entry.record;
    }
    const auto count = static_cast<quint64>(entries.size());
    const auto size = static_cast<quint64>(bytes.size());
    const auto start = static_cast<quint64>(m_bodyBytes);
    bytes += "PK\x06\x06";
    appendLittleEndian<quint64>(bytes, end64Bytes - 12);
    appendLittleEndian<quint32>(bytes, 45 << 16 | 45);
    appendLittleEndian<quint64>(bytes, 0);
    for (const auto value : {count, count, size, start}) {
        appendLittleEndian<quint64>(bytes, value);
    }
    bytes += "PK\x06\x07";
    appendLittleEndian<quint32>(bytes, 0);
    appendLittleEndian<quint64>(bytes, start + size);
    appendLittleEndian<quint32>(bytes, 1);
    bytes += "PK\x05\x06";
    appendLittleEndian<quint32>(bytes, 0);
    appendLittleEndian<quint32>(bytes, 0xFFFFFFFF);
    appendLittleEndian<quint64>(bytes, 0xFFFFFFFFFFFFFFFF);
    appendLittleEndian<quint16>(bytes, 0);
    return bytes;
}

} // namespace pingshen
