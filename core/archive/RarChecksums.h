// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include <optional>

class QIODevice;

namespace pingshen {

/// The CRC-32 of each whole file of a RAR 4 or 5, by where its packed bytes begin; libarchive does not compare them.
/// Reads headers only, at most `maximumBlocks`, and stops at the first that is not sound.
/// Sources: RAR technotes, "RAR 5.0 archive format" and "RAR version 4.x".
QMap<qint64, quint32> rarChecksums(QIODevice& file, int maximumBlocks);

} // namespace pingshen
