// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unpack/PackedBy.h"

#include <QByteArray>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace pingshen {

namespace {

struct Mark
{
    QByteArrayView bytes;
    PackedBy packedBy;
};

constexpr std::array marks{
    Mark{QByteArrayView("\x1F\x8B", 2), PackedBy::Gzip},
    Mark{QByteArrayView("\x1F\x9D", 2), PackedBy::Compress},
    Mark{QByteArrayView("BZh", 3), PackedBy::Bzip2},
    Mark{QByteArrayView("\xFD"
                        "7zXZ\x00",
                        6),
         PackedBy::Xz},
    Mark{QByteArrayView("\x28\xB5\x2F\xFD", 4), PackedBy::Zstd},
    Mark{QByteArrayView("\x04\x22\x4D\x18", 4), PackedBy::Lz4},
    Mark{QByteArrayView("\x02\x21\x4C\x18", 4), PackedBy::Lz4},
};

constexpr qsizetype lzmaHeaderBytes = 13;

} // namespace

qint64 lzmaDictionary(QByteArrayView head)
{
    constexpr quint64 longest = quint64(1) << 38;
    if (head.size() < lzmaHeaderBytes || static_cast<quint8>(head[0]) >= 9 * 5 * 5) {
        return 0;
    }
    const auto dictionary = qFromLittleEndian<quint32>(head.data() + 1);
    const auto content = qFromLittleEndian<quint64>(head.data() + 5);
    const bool isPower = std::has_single_bit(dictionary);
    const bool isMegabytes = dictionary != 0 && dictionary % (1 << 20) == 0;
    const bool isUsual = isPower || isMegabytes || dictionary == std::numeric_limits<quint32>::max();
    const bool hasLength = content < longest || content == std::numeric_limits<quint64>::max();
    return isUsual && hasLength && dictionary >= 4096 ? dictionary : 0;
}

PackedBy packedBy(QIODevice& file)
{
    const auto head = file.peek(lzmaHeaderBytes);
    const auto mark = std::ranges::find_if(marks, [&head](const auto& m) { return head.startsWith(m.bytes); });
    if (mark != marks.end()) {
        return mark->packedBy;
    }
    return lzmaDictionary(head) > 0 ? PackedBy::Lzma : PackedBy::Nothing;
}

} // namespace pingshen
