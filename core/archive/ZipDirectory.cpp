// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/ZipDirectory.h"

#include "core/archive/Bytes.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 endBytes = 22;
constexpr qint64 end64Bytes = 56;
constexpr qint64 locatorBytes = 20;
constexpr qint64 recordBytes = 46;
constexpr qint64 searchedTail = 16 << 10; // as far as libarchive looks
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

ZipEntry::Type typeOf(QByteArrayView record)
{
    constexpr unsigned char unixHost = 3;
    if (static_cast<unsigned char>(record[5]) != unixHost) {
        return ZipEntry::Type::File;
    }
    switch (number<quint16>(record, 40) & 0xF000) {
    case 0:
    case 0x8000:
        return ZipEntry::Type::File;
    case 0x4000:
        return ZipEntry::Type::Folder;
    case 0xA000:
        return ZipEntry::Type::Link;
    default:
        return ZipEntry::Type::Special;
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
    static_cast<void>(value(20));
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
    entry.type = typeOf(view);
    readSizes(entry, view, extra);
    return entry;
}

struct Place
{
    qint64 offset = 0;
    qint64 end = 0; ///< nothing of the directory lies at or behind it
};

std::optional<QByteArray> bytesAt(QIODevice& file, qint64 offset, qint64 count)
{
    if (offset < 0 || !file.seek(offset)) {
        return std::nullopt;
    }
    auto bytes = file.read(count);
    return bytes.size() == count ? std::optional(std::move(bytes)) : std::nullopt;
}

std::optional<Place> widePlace(QIODevice& file, qint64 end)
{
    const auto locator = bytesAt(file, end - locatorBytes, locatorBytes);
    if (!locator || !locator->startsWith("PK\x06\x07")) {
        return std::nullopt;
    }
    const auto offset = static_cast<qint64>(number<quint64>(*locator, 8));
    const auto wide = bytesAt(file, offset, end64Bytes);
    if (!wide || !wide->startsWith("PK\x06\x06")) {
        return std::nullopt;
    }
    return Place{static_cast<qint64>(number<quint64>(*wide, 48)), offset};
}

Result<Place> findDirectory(QIODevice& file)
{
    const auto tailBytes = std::min(searchedTail, file.size());
    const auto tail = bytesAt(file, file.size() - tailBytes, tailBytes);
    if (!tail) {
        return Error::Code::FileNotReadable;
    }
    const auto at = tail->size() < endBytes ? -1 : tail->lastIndexOf("PK\x05\x06", tail->size() - endBytes);
    if (at < 0) {
        return Error::Code::PackageTruncated;
    }
    const auto end = file.size() - tailBytes + at;
    if (const auto wide = widePlace(file, end)) {
        return *wide;
    }
    const Place place{number<quint32>(*tail, at + 16), end};
    if (place.offset + number<quint32>(*tail, at + 12) != end) {
        return Error::Code::PackageUnreadable;
    }
    return place;
}

Result<QList<ZipEntry>> readRecords(QIODevice& file, const Place& place, int maximumEntries)
{
    if (place.offset < 0 || place.offset > place.end || !file.seek(place.offset)) {
        return Error::Code::PackageUnreadable;
    }
    QList<ZipEntry> entries;
    while (file.pos() < place.end) {
        auto record = file.read(recordBytes);
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
    directory.m_bodyBytes = place.offset;
    for (const auto& entry : std::as_const(entries)) {
        const bool isShadowed = !directory.m_entries.isEmpty() && directory.m_entries.last().offset == entry.offset;
        (isShadowed ? directory.m_shadowed : directory.m_entries).append(entry);
    }
    return directory;
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
