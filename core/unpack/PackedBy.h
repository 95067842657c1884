// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QByteArrayView;
class QIODevice;

namespace pingshen {

/// What a TAR was packed by as a whole.
enum class PackedBy { Nothing, Gzip, Bzip2, Xz, Zstd, Lz4, Compress, Lzma };

/// By a file's first bytes; the file stays at its beginning.
PackedBy packedBy(QIODevice& file);

/// The dictionary in bytes that a file in the old form of `lzma` asks for, which has no mark of its own; 0 when its
/// numbers are none that LZMA programs write. Source: "The .lzma File Format".
qint64 lzmaDictionary(QByteArrayView head);

} // namespace pingshen
