// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

class QIODevice;

namespace pingshen {

/// The largest dictionary in bytes that a decoder of these files would be told to keep, by headers alone: what is
/// packed is passed over, not unpacked. Each reads from where the file stands to its end, or to what is not sound,
/// where a decoder would stop as well. `stopped` is asked now and then. Source: "The .xz File Format" 1.1.0; LZMA2
/// chunks as in XZ for Java.
qint64 largestXzDictionary(QIODevice& file, const std::function<bool()>& stopped = {});
/// Source: RFC 8878, window and content size.
qint64 largestZstdWindow(QIODevice& file, const std::function<bool()>& stopped = {});

/// Of the one byte that tells LZMA2's dictionary, in .xz as in 7z.
qint64 lzma2Dictionary(quint8 property);

} // namespace pingshen
