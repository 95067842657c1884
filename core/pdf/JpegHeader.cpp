// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/JpegHeader.h"

namespace pingshen {

namespace {

int byteAt(QByteArrayView bytes, qsizetype position)
{
    return static_cast<unsigned char>(bytes[position]);
}

int wordAt(QByteArrayView bytes, qsizetype position)
{
    return byteAt(bytes, position) * 256 + byteAt(bytes, position + 1);
}

bool isFrame(int marker)
{
    const auto other = marker == 0xC4 || marker == 0xC8 || marker == 0xCC; // tables, reserved
    return marker >= 0xC0 && marker <= 0xCF && !other;
}

} // namespace

std::optional<JpegHeader> jpegHeader(QByteArrayView bytes)
{
    qsizetype position = 2;
    while (position + 10 <= bytes.size() && byteAt(bytes, position) == 0xFF) {
        const auto marker = byteAt(bytes, position + 1);
        if (isFrame(marker)) {
            const JpegHeader header{wordAt(bytes, position + 7), wordAt(bytes, position + 5),
                                    byteAt(bytes, position + 9)};
            return byteAt(bytes, position + 4) == 8 ? std::optional(header) : std::nullopt;
        }
        // A second 0xFF fills up to the marker.
        position += marker == 0xFF ? 1 : 2 + wordAt(bytes, position + 2);
    }
    return std::nullopt;
}

} // namespace pingshen
