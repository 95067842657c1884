// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace pingshen::test {

/// The same .xz, asking for another dictionary: `property` as in "The .xz File Format" 5.3.1, 37: 768 MiB, 40: 4 GiB.
QByteArray xzAsking(quint8 property, QByteArray xz);

/// A .zst of at most 128 KiB of content, not compressed, with a window of 2 to the power of `windowLog`.
QByteArray zstdAsking(int windowLog, const QByteArray& content);

/// A file in the old form of `lzma`, of which only the header is right.
QByteArray lzmaAsking(quint32 dictionary);

/// A 7z directory that tells of so many files, without names, in one folder packed by LZMA with this dictionary.
QByteArray sevenZipDirectory(quint32 dictionary, quint64 files);
/// A 7z around a directory; there is nothing else in it.
QByteArray sevenZipAround(const QByteArray& directory);
/// The same with the directory stored as a packed one.
QByteArray sevenZipAroundPacked(const QByteArray& directory);

} // namespace pingshen::test
