// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unpack/RarChecksums.h"

#include "core/unpack/Bytes.h"

#include <QByteArray>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <optional>

namespace pingshen {

namespace {

constexpr qint64 longestHeader = 2 << 20; // RAR 5; those of RAR 4 are shorter
constexpr QByteArrayView mark5("Rar!\x1A\x07\x01\x00", 8);

/// One block of either version.
struct Block
{
    qint64 dataAt = 0;
    qint64 next = 0;
    std::optional<quint32> checksum; ///< of a whole file
    bool isLast = false;
    bool isPart = false;   ///< another volume has the rest
    bool isVolume = false; ///< the first block says so
    bool isEnd = false;    ///< the last one of all, and in the clear
    bool isRecent = false; ///< of a program that writes an end: RAR 3 and later
};

/// Takes numbers off the front of a header; all zero once it has run out.
class Fields
{
public:
    explicit Fields(QByteArrayView bytes) : m_bytes(bytes) {}

    template<class T>
    T fixed()
    {
        if (m_bytes.size() < qsizetype(sizeof(T))) {
            m_bytes = {};
            return 0;
        }
        const auto value = qFromLittleEndian<T>(m_bytes.data());
        m_bytes = m_bytes.sliced(sizeof(T));
        return value;
    }

    /// RAR 5: seven bits a byte, least significant first.
    quint64 variable()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 63 && !m_bytes.isEmpty(); shift += 7) {
            const auto byte = fixed<quint8>();
            value |= quint64(byte & 0x7F) << shift;
            if ((byte & 0x80) == 0) {
                break;
            }
        }
        return value;
    }

    void skip(qsizetype count) { m_bytes = m_bytes.sliced(std::min(count, m_bytes.size())); }
    qsizetype left() const { return m_bytes.size(); }

private:
    QByteArrayView m_bytes;
};

/// However much the header says: no further than the file goes.
qint64 endOfData(const QIODevice& file, qint64 dataAt, quint64 bytes)
{
    const auto left = static_cast<quint64>(std::max<qint64>(0, file.size() - dataAt));
    return dataAt + static_cast<qint64>(std::min(bytes, left));
}

std::optional<Block> rar4Block(QIODevice& file, qint64 at)
{
    constexpr quint16 split = 0x0003;
    constexpr quint16 splitOrEncrypted = 0x0007;
    constexpr quint8 versionOfRar3 = 29;
    const auto start = file.read(7);
    Fields sizes(start);
    const auto checksum = sizes.fixed<quint16>();
    const auto type = sizes.fixed<quint8>();
    const auto flags = sizes.fixed<quint16>();
    const auto size = sizes.fixed<quint16>();
    const QByteArray header = start + file.read(std::max(0, size - 7));
    if (size < 7 || header.size() != size || (crcOf(QByteArrayView(header).sliced(2)) & 0xFFFF) != checksum) {
        return std::nullopt;
    }
    Fields fields(header);
    fields.skip(7);
    Block block;
    block.dataAt = at + size;
    quint64 dataBytes = (flags & 0x8000) != 0 ? fields.fixed<quint32>() : 0;
    block.isLast = type == 0x7B || (type == 0x73 && (flags & 0x0080) != 0);
    block.isEnd = type == 0x7B;
    block.isPart = type == 0x7B && (flags & 0x0001) != 0;
    block.isVolume = type == 0x73 && (flags & 0x0001) != 0;
    if (type == 0x74) {
        block.isPart = (flags & split) != 0;
        fields.skip(5);
        const auto crc = fields.fixed<quint32>();
        fields.skip(4); // when
        block.isRecent = fields.fixed<quint8>() >= versionOfRar3;
        fields.skip(7);
        dataBytes += (flags & 0x0100) != 0 ? quint64(fields.fixed<quint32>() & 0x7FFF) << 32 : 0;
        block.checksum = (flags & splitOrEncrypted) == 0 ? std::optional(crc) : std::nullopt;
    }
    block.next = endOfData(file, block.dataAt, dataBytes);
    return block;
}

std::optional<quint32> rar5FileChecksum(Fields& fields)
{
    const auto fileFlags = fields.variable();
    fields.variable(); // unpacked size
    fields.variable(); // attributes
    if ((fileFlags & 0x0002) != 0) {
        fields.fixed<quint32>();
    }
    return (fileFlags & 0x0004) != 0 ? std::optional(fields.fixed<quint32>()) : std::nullopt;
}

std::optional<Block> rar5Block(QIODevice& file, qint64 at)
{
    constexpr qsizetype startBytes = 7; // the checksum and the longest length
    const auto start = file.read(startBytes);
    Fields sizes(start);
    const auto checksum = sizes.fixed<quint32>();
    const auto size = static_cast<qint64>(sizes.variable());
    const auto headerAt = at + start.size() - sizes.left();
    if (start.size() < startBytes || size > longestHeader || !file.seek(at + 4)) {
        return std::nullopt;
    }
    const auto header = file.read(headerAt - at - 4 + size);
    if (header.size() != headerAt - at - 4 + size || crcOf(header) != checksum) {
        return std::nullopt;
    }
    Fields fields(header);
    fields.variable(); // its own length
    const auto type = fields.variable();
    const auto flags = fields.variable();
    if ((flags & 0x0001) != 0) {
        fields.variable();
    }
    Block block;
    block.dataAt = headerAt + size;
    block.next = endOfData(file, block.dataAt, (flags & 0x0002) != 0 ? fields.variable() : 0);
    block.isLast = type >= 4;
    block.isEnd = type == 5;
    block.isRecent = true;
    block.isVolume = type == 1 && (fields.variable() & 0x0001) != 0;
    block.isPart = type == 2 && (flags & 0x0018) != 0; // continued from or in another volume
    if (type == 2 && !block.isPart) {
        block.checksum = rar5FileChecksum(fields);
    } else if (type == 5) {
        block.isPart = (fields.variable() & 0x0001) != 0;
    }
    return block;
}

/// In version 4 an old block may have a checksum that is counted otherwise: there libarchive has the say.
RarChecksums::End endAt(const std::optional<Block>& block, bool isOver, bool is5, bool isRecent)
{
    using End = RarChecksums::End;
    if (block) {
        return block->isEnd ? End::Sound : End::Unknown;
    }
    if (isOver) {
        return isRecent ? End::Missing : End::Unknown;
    }
    return is5 ? End::Broken : End::Unknown;
}

} // namespace

bool isRarAt(QIODevice& file, qint64 at)
{
    const bool is5 = file.seek(at) && file.read(mark5.size()) == mark5;
    const auto first = at + (is5 ? 8 : 7);
    return file.seek(first) && (is5 ? rar5Block(file, first) : rar4Block(file, first)).has_value();
}

RarChecksums rarChecksums(QIODevice& file, int maximumBlocks)
{
    RarChecksums checksums;
    const bool is5 = file.seek(0) && file.read(mark5.size()) == mark5;
    qint64 at = is5 ? 8 : 7;
    bool isVolume = false;
    bool isRecent = is5;
    for (int i = 0; i < maximumBlocks; ++i) {
        const bool isOver = at >= file.size();
        const auto block = isOver || !file.seek(at) ? std::nullopt : is5 ? rar5Block(file, at) : rar4Block(file, at);
        checksums.isPart = checksums.isPart || (block && block->isPart);
        if (!block || block->isLast || block->next <= at) {
            checksums.end = endAt(block, isOver, is5, isRecent);
            break;
        }
        isVolume = isVolume || block->isVolume;
        isRecent = isRecent || block->isRecent;
        if (block->checksum) {
            checksums.byPosition.insert(block->dataAt, *block->checksum);
        }
        at = block->next;
    }
    const bool isUnsound = checksums.end == RarChecksums::End::Missing || checksums.end == RarChecksums::End::Broken;
    checksums.isPart = checksums.isPart || (isVolume && isUnsound);
    return checksums;
}

} // namespace pingshen
