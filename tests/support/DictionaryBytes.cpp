// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DictionaryBytes.h"

#include "tests/support/ByteWriting.h"

namespace pingshen::test {

namespace {

constexpr qsizetype xzStartBytes = 12;

/// A number as 7z writes its longest ones.
QByteArray number(quint64 value)
{
    QByteArray bytes("\xFF", 1);
    append<quint64>(bytes, value);
    return bytes;
}

/// One packed stream from the beginning, in one folder of one coder.
QByteArray streams(const QByteArray& coder, quint64 packedBytes, quint64 unpackedBytes)
{
    const QByteArray pack = QByteArray("\x06\x00\x01\x09", 4) + number(packedBytes) + QByteArray(1, '\0');
    const QByteArray unpack = QByteArray("\x07\x0B\x01\x00\x01", 5) + coder + "\x0C" + number(unpackedBytes);
    return pack + unpack + QByteArray(1, '\0');
}

} // namespace

QByteArray xzAsking(quint8 property, QByteArray xz)
{
    const auto header = xz.mid(xzStartBytes, 4 * (static_cast<quint8>(xz[xzStartBytes]) + 1));
    auto changed = header.chopped(4);
    changed[changed.indexOf(QByteArray("\x21\x01", 2)) + 2] = static_cast<char>(property);
    append<quint32>(changed, crc32Of(changed));
    return xz.replace(xzStartBytes, changed.size(), changed);
}

QByteArray zstdAsking(int windowLog, const QByteArray& content)
{
    QByteArray bytes("\x28\xB5\x2F\xFD\x00", 5);
    append<quint8>(bytes, static_cast<quint8>((windowLog - 10) << 3));
    QByteArray block;
    append<quint32>(block, static_cast<quint32>(content.size() << 3) | 1);
    return bytes + block.first(3) + content;
}

QByteArray lzmaAsking(quint32 dictionary)
{
    QByteArray bytes("\x5D", 1);
    append<quint32>(bytes, dictionary);
    return bytes + QByteArray(8, '\xFF') + QByteArray(1'000, '\0');
}

QByteArray sevenZipDirectory(quint32 dictionary, quint64 files)
{
    QByteArray coder("\x23\x03\x01\x01\x05\x5D", 6);
    append<quint32>(coder, dictionary);
    return QByteArray("\x01\x04", 2) + streams(coder, 0, 0) + QByteArray("\x00\x05", 2) + number(files)
           + QByteArray(2, '\0');
}

QByteArray sevenZipAround(const QByteArray& directory)
{
    QByteArray place;
    append<quint64>(place, 0);
    append<quint64>(place, static_cast<quint64>(directory.size()));
    append<quint32>(place, crc32Of(directory));
    QByteArray start("7z\xBC\xAF\x27\x1C\x00\x04", 8);
    append<quint32>(start, crc32Of(place));
    return start + place + directory;
}

QByteArray sevenZipAroundPacked(const QByteArray& directory)
{
    const auto size = static_cast<quint64>(directory.size());
    const auto outer = QByteArray("\x17", 1) + streams(QByteArray("\x01\x00", 2), size, size) + QByteArray(1, '\0');
    auto bytes = sevenZipAround(outer);
    bytes.insert(32, directory);
    qToLittleEndian(size, bytes.data() + 12);
    qToLittleEndian(crc32Of(QByteArrayView(bytes).sliced(12, 20)), bytes.data() + 8);
    return bytes;
}

} // namespace pingshen::test
