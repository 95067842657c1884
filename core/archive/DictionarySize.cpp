// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/DictionarySize.h"

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace pingshen {

namespace {

/// Reads on in a file. Behind its end every number is zero.
class Cursor
{
public:
    Cursor(QIODevice& file, const std::function<bool()>& stopped) : m_file(file), m_stopped(stopped) {}

    quint8 byte()
    {
        char value = 0;
        m_hasEnded = m_hasEnded || !m_file.getChar(&value);
        return m_hasEnded ? 0 : static_cast<quint8>(value);
    }

    quint64 number(int bytes)
    {
        quint64 value = 0;
        for (int i = 0; i < bytes; ++i) {
            value |= quint64(byte()) << (8 * i);
        }
        return value;
    }

    qint64 bigEndian16()
    {
        const auto high = byte();
        return (high << 8) | byte();
    }

    /// Seven bits a byte, least significant first.
    quint64 variable()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            const auto part = byte();
            value |= quint64(part & 0x7F) << shift;
            if ((part & 0x80) == 0) {
                break;
            }
        }
        return value;
    }

    void skip(quint64 bytes)
    {
        const auto left = static_cast<quint64>(std::max<qint64>(0, m_file.size() - m_file.pos()));
        m_hasEnded = m_hasEnded || bytes > left || !m_file.seek(m_file.pos() + static_cast<qint64>(bytes))
                     || (m_stopped && m_stopped());
    }

    qint64 at() const { return m_file.pos(); }
    bool hasEnded() const { return m_hasEnded; }
    void end() { m_hasEnded = true; }

private:
    QIODevice& m_file;
    const std::function<bool()>& m_stopped;
    bool m_hasEnded = false;
};

void align4(Cursor& cursor, qint64 from)
{
    cursor.skip(static_cast<quint64>((4 - (cursor.at() - from) % 4) % 4));
}

/// How long the checksum behind each block is; nothing when no stream begins here.
std::optional<quint64> beginXzStream(Cursor& cursor)
{
    constexpr std::array<quint64, 16> checkBytes{0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64};
    auto mark = cursor.number(4);
    while (mark == 0 && !cursor.hasEnded()) { // padding between streams
        mark = cursor.number(4);
    }
    if (mark != 0x587A'37FD || cursor.number(2) != 0x005A) {
        return std::nullopt;
    }
    const auto flags = cursor.number(2) >> 8;
    cursor.skip(4); // CRC
    return checkBytes[flags & 0x0F];
}

/// The dictionary of a block whose first byte was read.
qint64 readXzBlockHeader(Cursor& cursor, qint64 from, quint8 size)
{
    constexpr quint64 lzma2 = 0x21;
    const auto flags = cursor.byte();
    for (const auto sizeGiven : {flags & 0x40, flags & 0x80}) {
        if (sizeGiven != 0) {
            cursor.variable();
        }
    }
    qint64 largest = 0;
    for (int i = 0; i <= (flags & 3); ++i) {
        const auto id = cursor.variable();
        const auto bytes = cursor.variable();
        if (id == lzma2 && bytes == 1) {
            largest = std::max(largest, lzma2Dictionary(cursor.byte()));
        } else {
            cursor.skip(bytes);
        }
    }
    const auto end = from + 4 * (size + 1);
    cursor.skip(static_cast<quint64>(std::max<qint64>(0, end - cursor.at())));
    return largest;
}

void skipLzma2(Cursor& cursor)
{
    while (const auto control = cursor.byte()) {
        const bool isPacked = control >= 0x80;
        if (!isPacked && control > 2) {
            cursor.end();
            return;
        }
        const auto first = cursor.bigEndian16();
        const auto bytes = isPacked ? cursor.bigEndian16() : first;
        const auto properties = control >= 0xC0 ? 1 : 0;
        cursor.skip(static_cast<quint64>(bytes + 1 + properties));
    }
}

/// The list of blocks whose first byte was read, and the stream's end.
void skipXzIndex(Cursor& cursor, qint64 from)
{
    const auto blocks = cursor.variable();
    for (quint64 i = 0; i < blocks && !cursor.hasEnded(); ++i) {
        cursor.variable();
        cursor.variable();
    }
    align4(cursor, from);
    cursor.skip(4 + 12);
}

qint64 readZstdFrameHeader(Cursor& cursor, quint8 descriptor)
{
    constexpr std::array<int, 4> idBytes{0, 1, 2, 4};
    const bool isOneSegment = (descriptor & 0x20) != 0;
    const std::array<int, 4> sizeBytes{isOneSegment ? 1 : 0, 2, 4, 8};
    const auto window = isOneSegment ? 0 : cursor.byte();
    cursor.skip(static_cast<quint64>(idBytes[descriptor & 3]));
    const auto content = cursor.number(sizeBytes[descriptor >> 6]);
    if (isOneSegment) {
        return static_cast<qint64>(std::min<quint64>(content, std::numeric_limits<qint64>::max()));
    }
    const auto base = qint64(1) << (10 + (window >> 3));
    return base + base / 8 * (window & 7);
}

void skipZstdBlocks(Cursor& cursor)
{
    for (bool isLast = false; !isLast && !cursor.hasEnded();) {
        const auto header = cursor.number(3);
        const auto type = (header >> 1) & 3;
        isLast = (header & 1) != 0;
        cursor.skip(type == 1 ? 1 : header >> 3);
    }
}

} // namespace

qint64 lzma2Dictionary(quint8 property)
{
    return property >= 40 ? qint64(0xFFFF'FFFF) : qint64(2 | (property & 1)) << (property / 2 + 11);
}

qint64 largestXzDictionary(QIODevice& file, const std::function<bool()>& stopped)
{
    Cursor cursor(file, stopped);
    qint64 largest = 0;
    while (const auto checkBytes = beginXzStream(cursor)) {
        for (;;) {
            const auto from = cursor.at();
            const auto size = cursor.byte();
            if (size == 0) {
                skipXzIndex(cursor, from);
                break;
            }
            largest = std::max(largest, readXzBlockHeader(cursor, from, size));
            skipLzma2(cursor);
            align4(cursor, from);
            cursor.skip(*checkBytes);
        }
    }
    return largest;
}

qint64 largestZstdWindow(QIODevice& file, const std::function<bool()>& stopped)
{
    Cursor cursor(file, stopped);
    qint64 largest = 0;
    while (!cursor.hasEnded()) {
        const auto mark = cursor.number(4);
        if ((mark & 0xFFFF'FFF0) == 0x184D'2A50) { // a frame of somebody else's
            cursor.skip(cursor.number(4));
            continue;
        }
        if (mark != 0xFD2F'B528) {
            break;
        }
        const auto descriptor = cursor.byte();
        largest = std::max(largest, readZstdFrameHeader(cursor, descriptor));
        skipZstdBlocks(cursor);
        cursor.skip((descriptor & 4) != 0 ? 4 : 0);
    }
    return largest;
}

} // namespace pingshen
