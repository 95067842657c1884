// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/UnpackingMemory.h"

#include "core/archive/DictionarySize.h"
#include "core/archive/FileRegion.h"
#include "core/archive/PackedBy.h"
#include "core/archive/SevenZipHeader.h"
#include "core/archive/ZipDirectory.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace pingshen {

namespace {

constexpr qint64 mostSevenZipFiles = 100'000; // libarchive keeps some 60 bytes of each before it gives the first

qint64 largestDictionary(QIODevice& file, const std::function<bool()>& stopped)
{
    switch (packedBy(file)) {
    case PackedBy::Xz:
        return largestXzDictionary(file, stopped);
    case PackedBy::Zstd:
        return largestZstdWindow(file, stopped);
    case PackedBy::Lzma:
        return lzmaDictionary(file.peek(headBytes));
    default:
        return 0;
    }
}

enum Method : quint16 { Lzma = 14, Zstd = 93, Xz = 95, Ppmd = 98, Aes = 99 };

/// libarchive believes the local header, not the directory. An AES file tells its method in an extra field.
quint16 methodOf(QByteArrayView header, QByteArrayView extra)
{
    const auto method = qFromLittleEndian<quint16>(header.data() + 8);
    while (method == Aes && extra.size() >= 4) {
        const auto id = qFromLittleEndian<quint16>(extra.data());
        const auto size = qFromLittleEndian<quint16>(extra.data() + 2);
        if (id == 0x9901 && size >= 7 && extra.size() >= 11) {
            return qFromLittleEndian<quint16>(extra.data() + 9);
        }
        extra = extra.sliced(std::min<qsizetype>(4 + size, extra.size()));
    }
    return method;
}

qint64 memoryOf(Method method, QIODevice& packed)
{
    constexpr qsizetype startBytes = 9;
    switch (method) {
    case Zstd:
        return largestZstdWindow(packed);
    case Xz:
        return largestXzDictionary(packed);
    default:
        break;
    }
    const auto start = packed.read(startBytes);
    if (start.size() < startBytes) {
        return 0;
    }
    const auto megabytes = ((qFromLittleEndian<quint16>(start.constData()) >> 4) & 0xFF) + 1;
    return method == Lzma ? qint64(qFromLittleEndian<quint32>(start.constData() + 5)) : qint64(megabytes) << 20;
}

} // namespace

Done checkUnpackingMemory(const ArchivePlace& place, const std::function<bool()>& stopped)
{
    qint64 memory = 0;
    if (place.kind == FileKind::SevenZip) {
        PINGSHEN_ASSIGN(const auto needs, sevenZipNeeds(place, highestDictionary));
        if (needs.files > mostSevenZipFiles) {
            return Error::Code::PackageTooManyEntries;
        }
        memory = needs.memory;
    } else if (place.kind == FileKind::Tar || place.kind == FileKind::Other) {
        FileRegion file(place.path, place.start);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error::Code::FileNotReadable;
        }
        memory = largestDictionary(file, stopped);
    }
    return memory > highestDictionary ? Done(Error::Code::PackageTooLarge) : Done();
}

qint64 zipEntryMemory(QIODevice& zip, const ZipEntry& entry)
{
    constexpr qsizetype headerBytes = 30;
    const auto header = zip.seek(entry.offset) ? zip.read(headerBytes) : QByteArray();
    if (header.size() < headerBytes) {
        return 0;
    }
    const auto nameBytes = qFromLittleEndian<quint16>(header.constData() + 26);
    const auto extraBytes = qFromLittleEndian<quint16>(header.constData() + 28);
    const auto extra = zip.read(nameBytes + extraBytes).mid(nameBytes);
    const auto method = methodOf(header, extra);
    if (method != Lzma && method != Zstd && method != Xz && method != Ppmd) {
        return 0;
    }
    const bool isEncrypted = entry.isEncrypted || (header[6] & 1) != 0;
    return isEncrypted ? std::numeric_limits<qint64>::max() : memoryOf(static_cast<Method>(method), zip);
}

} // namespace pingshen
