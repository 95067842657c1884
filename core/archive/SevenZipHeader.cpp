// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/SevenZipHeader.h"

#include "core/archive/ArchiveFile.h"
#include "core/archive/Bytes.h"
#include "core/archive/DictionarySize.h"

#include <QtEndian>

#include <algorithm>

namespace pingshen {

namespace {

constexpr qint64 startBytes = 32;
constexpr qint64 longestDirectory = 2 << 20; // 2,000 names of 240 characters take half of it
constexpr quint64 mostStreams = 100'000;
constexpr quint64 bcj2 = 0x0303'011B;

enum Id : quint8 {
    End = 0x00,
    Header = 0x01,
    MainStreams = 0x04,
    Files = 0x05,
    Pack = 0x06,
    Unpack = 0x07,
    SubStreams = 0x08,
    Size = 0x09,
    Crc = 0x0A,
    Folders = 0x0B,
    UnpackSizes = 0x0C,
    StreamCounts = 0x0D,
    Names = 0x11,
    EncodedHeader = 0x17,
};

struct Folder
{
    quint64 outputs = 0;
    quint64 streams = 1;
    bool hasDigest = false;
    bool isBcj2 = false;
};

/// What a coder would allocate, by its properties.
qint64 memoryOf(quint64 coder, QByteArrayView properties)
{
    constexpr quint64 lzma = 0x03'0101;
    constexpr quint64 lzma2 = 0x21;
    constexpr quint64 ppmd = 0x03'0401;
    if (coder == lzma2 && !properties.isEmpty()) {
        return lzma2Dictionary(static_cast<quint8>(properties[0]));
    }
    const bool hasSize = (coder == lzma || coder == ppmd) && properties.size() >= 5;
    return hasSize ? qFromLittleEndian<quint32>(properties.data() + 1) : 0;
}

/// Takes a directory apart. After the first thing that is not as expected `isSound` is false and all numbers are zero.
class Directory
{
public:
    explicit Directory(QByteArrayView bytes) : m_bytes(bytes) {}

    void readHeader()
    {
        auto id = byte();
        if (id == MainStreams) {
            readStreams();
            id = byte();
        }
        require(id == Files || id == End);
        files = id == Files ? number() : 0;
    }

    void readStreams()
    {
        auto id = byte();
        if (id == Pack) {
            readPack();
            id = byte();
        }
        if (id == Unpack) {
            const auto from = m_at - 1;
            readUnpack();
            unpackInfo = m_bytes.sliced(from, m_at - from);
            id = byte();
        }
        if (id == SubStreams) {
            readSubStreams();
            id = byte();
        }
        require(id == End);
        countKept();
    }

    quint8 byte()
    {
        const auto one = bytes(1);
        return one.isEmpty() ? 0 : static_cast<quint8>(one[0]);
    }

    quint64 packAt = 0;
    QList<quint64> packSizes;
    QList<Folder> folders;
    QByteArrayView unpackInfo; ///< as stored
    quint64 unpackedBytes = 0; ///< of the greatest output
    quint64 streams = 0;
    quint64 files = 0;
    qint64 memory = 0;
    bool isSound = true;

private:
    void require(bool condition)
    {
        isSound = isSound && condition;
        m_at = isSound ? m_at : m_bytes.size();
    }

    QByteArrayView bytes(quint64 count)
    {
        require(count <= static_cast<quint64>(m_bytes.size() - m_at));
        if (!isSound) {
            return {};
        }
        const auto taken = m_bytes.sliced(m_at, static_cast<qsizetype>(count));
        m_at += taken.size();
        return taken;
    }

    /// As many further bytes as the first one has leading ones; its other bits stand above them.
    quint64 number()
    {
        const auto first = byte();
        quint64 value = 0;
        int shift = 0;
        quint8 mask = 0x80;
        for (; mask != 0 && (first & mask) != 0; mask >>= 1, shift += 8) {
            value |= quint64(byte()) << shift;
        }
        return mask == 0 ? value : value | (quint64(first & (mask - 1)) << shift);
    }

    quint64 count(quint64 maximum = mostStreams)
    {
        const auto value = number();
        require(value <= maximum);
        return isSound ? value : 0;
    }

    /// For which of so many things a checksum is given.
    QList<bool> readDigests(quint64 things)
    {
        QList<bool> isGiven(static_cast<qsizetype>(things), true);
        if (byte() == 0) {
            const auto bits = bytes((things + 7) / 8);
            for (qsizetype i = 0; isSound && i < isGiven.size(); ++i) {
                isGiven[i] = (static_cast<quint8>(bits[i / 8]) & (0x80 >> (i % 8))) != 0;
            }
        }
        bytes(4 * static_cast<quint64>(isGiven.count(true)));
        return isGiven;
    }

    void readPack()
    {
        packAt = number();
        const auto packs = count();
        auto id = byte();
        if (id == Size) {
            for (quint64 i = 0; i < packs && isSound; ++i) {
                packSizes.append(number());
            }
            id = byte();
        }
        if (id == Crc) {
            readDigests(packs);
            id = byte();
        }
        require(id == End);
    }

    void readUnpack()
    {
        require(byte() == Folders);
        const auto all = count();
        require(byte() == 0); // they stand here, not elsewhere
        for (quint64 i = 0; i < all && isSound; ++i) {
            readFolder();
        }
        require(byte() == UnpackSizes);
        for (const auto& folder : std::as_const(folders)) {
            readSizes(folder);
        }
        auto id = byte();
        if (id == Crc) {
            const auto isGiven = readDigests(all);
            for (qsizetype i = 0; i < folders.size() && isSound; ++i) {
                folders[i].hasDigest = isGiven[i];
            }
            id = byte();
        }
        require(id == End);
    }

    void readSizes(const Folder& folder)
    {
        for (quint64 i = 0; i < folder.outputs && isSound; ++i) {
            unpackedBytes = std::max(unpackedBytes, number());
        }
    }

    /// For the filter BCJ2 libarchive unpacks three streams, or copies them, before it begins.
    void countKept()
    {
        if (std::ranges::none_of(folders, &Folder::isBcj2)) {
            return;
        }
        constexpr quint64 enough = quint64(1) << 40;
        const auto greatest = packSizes.isEmpty() ? 0 : *std::ranges::max_element(packSizes);
        memory = std::max(memory, static_cast<qint64>(std::min(enough, std::max(unpackedBytes, greatest))));
    }

    void readFolder()
    {
        constexpr quint64 mostCoders = 4;
        constexpr quint64 mostEnds = 32;
        Folder folder;
        quint64 inputs = 0;
        const auto coders = count(mostCoders);
        for (quint64 i = 0; i < coders && isSound; ++i) {
            const auto flags = byte();
            require((flags & 0xC0) == 0);
            const auto coder = coderId(flags & 0x0F);
            const bool isPlain = (flags & 0x10) == 0;
            inputs += isPlain ? 1 : count(mostEnds);
            folder.outputs += isPlain ? 1 : count(mostEnds);
            memory = std::max(memory, memoryOf(coder, (flags & 0x20) != 0 ? bytes(number()) : QByteArrayView()));
            folder.isBcj2 = folder.isBcj2 || coder == bcj2;
        }
        require(folder.outputs > 0 && inputs >= folder.outputs);
        const auto packed = inputs - (folder.outputs - 1);
        const auto numbers = 2 * (folder.outputs - 1) + (packed > 1 ? packed : 0);
        for (quint64 i = 0; i < numbers && isSound; ++i) {
            number();
        }
        folders.append(folder);
    }

    quint64 coderId(quint64 size)
    {
        quint64 id = 0;
        for (const char part : bytes(size)) {
            id = (id << 8) | static_cast<quint8>(part);
        }
        return id;
    }

    void readSubStreams()
    {
        auto id = byte();
        if (id == StreamCounts) {
            for (auto& folder : folders) {
                folder.streams = count();
            }
            id = byte();
        }
        quint64 digests = 0;
        for (const auto& folder : std::as_const(folders)) {
            streams += folder.streams;
            digests += folder.streams == 1 && folder.hasDigest ? 0 : folder.streams;
        }
        require(streams <= mostStreams);
        if (id == Size) {
            for (const auto& folder : std::as_const(folders)) {
                for (quint64 i = 1; i < folder.streams && isSound; ++i) {
                    number();
                }
            }
            id = byte();
        }
        if (id == Crc) {
            readDigests(isSound ? digests : 0);
            id = byte();
        }
        require(id == End);
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

/// A 7z whose only file is another one's packed directory, to be read by libarchive.
QByteArray archiveOf(const QByteArray& packed, QByteArrayView unpackInfo)
{
    QByteArray header{"\x01\x04\x06\x00\x01\x09\xFF", 7}; // one packed stream of this size
    appendLittleEndian<quint64>(header, static_cast<quint64>(packed.size()));
    header.append(char(End));
    header.append(unpackInfo.data(), unpackInfo.size());
    header.append(QByteArrayView("\x08\x00\x00\x05\x01\x11\x05\x00h\x00\x00\x00\x00\x00", 14)); // a file named "h"
    QByteArray place;
    appendLittleEndian<quint64>(place, static_cast<quint64>(packed.size()));
    appendLittleEndian<quint64>(place, static_cast<quint64>(header.size()));
    appendLittleEndian<quint32>(place, crcOf(header));
    QByteArray start("7z\xBC\xAF\x27\x1C\x00\x04", 8);
    appendLittleEndian<quint32>(start, crcOf(place));
    return start + place + packed + header;
}

Result<QByteArray> unpacked(const ArchivePlace& place, const QByteArray& packed, QByteArrayView unpackInfo)
{
    ArchiveFile::Source source;
    source.place = place;
    source.bodyBytes = 0;
    source.tail = archiveOf(packed, unpackInfo);
    PINGSHEN_ASSIGN(const auto archive, ArchiveFile::open(std::move(source)));
    PINGSHEN_ASSIGN(const bool isThere, archive->next());
    QByteArray bytes;
    while (isThere && bytes.size() <= longestDirectory) {
        PINGSHEN_ASSIGN(const auto block, archive->block());
        if (block.isEmpty()) {
            return bytes;
        }
        bytes.append(block.data(), block.size());
    }
    return Error::Code::PackageUnreadable;
}

/// The directory as it stands at the file's end; empty: the archive is.
Result<QByteArray> readStored(QIODevice& file)
{
    const auto start = file.read(startBytes);
    if (start.size() < startBytes) {
        return Error::Code::PackageTruncated;
    }
    const auto at = qFromLittleEndian<quint64>(start.constData() + 12);
    const auto size = qFromLittleEndian<quint64>(start.constData() + 20);
    const auto room = static_cast<quint64>(std::max<qint64>(0, file.size() - startBytes));
    if (at > room || size > room - at) {
        return Error::Code::PackageTruncated;
    }
    if (size > longestDirectory) {
        return Error::Code::PackageTooManyEntries;
    }
    file.seek(startBytes + static_cast<qint64>(at));
    const auto header = file.read(static_cast<qint64>(size));
    const bool isRight = crcOf(header) == qFromLittleEndian<quint32>(start.constData() + 28);
    return isRight || header.isEmpty() ? Result<QByteArray>(header) : Error::Code::PackageChecksumWrong;
}

/// Unpacks a directory that is packed.
Result<QByteArray> decoded(const ArchivePlace& place, QIODevice& file, const QByteArray& stored, qint64 maximumMemory)
{
    Directory outer(QByteArrayView(stored).sliced(1));
    outer.readStreams();
    if (!outer.isSound || outer.folders.size() != 1 || outer.packSizes.size() != 1) {
        return Error::Code::PackageUnreadable;
    }
    if (outer.memory > maximumMemory) {
        return Error::Code::PackageTooLarge;
    }
    const auto room = static_cast<quint64>(file.size() - startBytes);
    const auto size = outer.packSizes.first();
    if (outer.packAt > room || size > room - outer.packAt) {
        return Error::Code::PackageUnreadable;
    }
    if (outer.unpackedBytes > longestDirectory || size > longestDirectory) {
        return Error::Code::PackageTooManyEntries;
    }
    file.seek(startBytes + static_cast<qint64>(outer.packAt));
    return unpacked(place, file.read(static_cast<qint64>(size)), outer.unpackInfo);
}

} // namespace

Result<SevenZipNeeds> sevenZipNeeds(const ArchivePlace& place, qint64 maximumMemory)
{
    FileRegion file(place.path, place.start);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error::Code::FileNotReadable;
    }
    PINGSHEN_ASSIGN(auto header, readStored(file));
    if (header.isEmpty()) {
        return SevenZipNeeds();
    }
    if (header[0] == char(EncodedHeader)) {
        PINGSHEN_ASSIGN(header, decoded(place, file, header, maximumMemory));
    }
    Directory directory(header);
    const bool isHeader = directory.byte() == Header;
    directory.readHeader();
    if (!isHeader || !directory.isSound) {
        return Error::Code::PackageUnreadable;
    }
    return SevenZipNeeds{directory.memory, static_cast<qint64>(std::max(directory.files, directory.streams))};
}

} // namespace pingshen
