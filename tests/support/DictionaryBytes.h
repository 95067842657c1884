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

/// The same 7z of one file, asking for another dictionary. It is packed by LZMA, as libarchive does.
QByteArray sevenZipAsking(quint32 dictionary, QByteArray sevenZip);

} // namespace pingshen::test
