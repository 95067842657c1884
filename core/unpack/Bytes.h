// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <zlib.h>

namespace pingshen {

/// What is read from a file at a time: large enough that a disk streams, small enough to hold twice.
inline constexpr qint64 blockBytes = 1 << 20;

/// The CRC-32 of ZIP, gzip and RAR. At most 4 GiB of bytes.
inline quint32 crcOf(QByteArrayView bytes)
{
    return static_cast<quint32>(
        crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

/// A number as ZIP, RAR and 7z write it.
template<class T>
void appendLittleEndian(QByteArray& bytes, T value)
{
    const T stored = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char*>(&stored), sizeof(T));
}

} // namespace pingshen
