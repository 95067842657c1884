// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

class QIODevice;

namespace pingshen {

/// What libarchive does not look at in a RAR.
struct RarChecksums
{
    QMap<qint64, quint32> byPosition; ///< the CRC-32 of each whole file, by where its packed bytes begin
    bool isPart = false;              ///< it is one of several volumes, and what it holds begins or goes on in another

    /// How the blocks end, which libarchive does not mind: what came after would be missed in silence.
    enum class End {
        Unknown, ///< encrypted, too many, or of a version that writes no end
        Sound,
        Missing, ///< the file ends before
        Broken,  ///< what follows is no block
    };
    End end = End::Unknown;
};

/// Of a RAR 4 or 5. Reads headers only, at most `maximumBlocks`, and stops at the first that is not sound. A volume
/// whose blocks do not end soundly is a part. Sources: RAR technotes, "RAR 5.0 archive format" and "RAR version 4.x".
RarChecksums rarChecksums(QIODevice& file, int maximumBlocks);

/// Whether a RAR begins at the offset: its mark and a sound first block.
bool isRarAt(QIODevice& file, qint64 at);

} // namespace pingshen
