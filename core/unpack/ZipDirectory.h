// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/ArchiveEntry.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QList>

class QIODevice;

namespace pingshen {

/// One record of a ZIP's central directory. Source: PKWARE APPNOTE 4.3.12, 4.4.4, 4.5, 4.6.9.
struct ZipEntry
{
    QByteArray rawName;     ///< as stored, whatever its encoding
    QByteArray unicodeName; ///< UTF-8, of extra field 0x7075 when its checksum fits `rawName`; else empty
    bool saysUtf8 = false;  ///< flag bit 11
    bool isEncrypted = false;
    ArchiveEntry::Type type = ArchiveEntry::Type::File;
    qint64 unpackedBytes = 0; ///< as declared; may lie
    qint64 packedBytes = 0;   ///< likewise
    quint16 method = 0;       ///< of compression
    qint64 offset = 0;        ///< of the local header, from the ZIP's start
    QByteArray record;        ///< the whole record as stored
};

/// What a ZIP says of its contents, read by ourselves because libarchive keeps no raw names. It is found from its end:
/// a comment, a self-extractor's program before it and up to 256 MiB of anything behind it are passed over. Of several
/// that were joined it is the last. libzip,
/// which keeps raw names, was tried (1.7): it refuses as a whole a self-extractor whose offsets count from its ZIP's
/// start, a ZIP with a page behind it or a segment's mark before it, and one with a single damaged record.
class ZipDirectory
{
public:
    /// Reads from any position; memory stays bounded by `maximumEntries`.
    /// Errors: PackageIsPart, PackageTruncated, PackageUnreadable, PackageTooManyEntries, FileNotReadable.
    static Result<ZipDirectory> read(QIODevice& file, int maximumEntries);

    const QList<ZipEntry>& entries() const { return m_entries; }   ///< by offset, one for each offset
    const QList<ZipEntry>& shadowed() const { return m_shadowed; } ///< those whose offset another one has
    qint64 start() const { return m_start; }                       ///< in the file; what all offsets count from
    qint64 bodyBytes() const { return m_bodyBytes; }               ///< from the start to where the directory begins
    bool isBehindAnother() const { return m_isBehindAnother; }     ///< a whole ZIP stands before it

    /// Whether a ZIP, or a part of one, ends in a file whose first bytes do not tell that it is one. Its files begin
    /// within so many bytes.
    static bool hasEnd(QIODevice& file, qint64 longestBefore);

    /// A central directory for some of the entries, to stand at `bodyBytes()`.
    QByteArray directoryOf(const QList<ZipEntry>& entries) const;

private:
    QList<ZipEntry> m_entries;
    QList<ZipEntry> m_shadowed;
    qint64 m_start = 0;
    qint64 m_bodyBytes = 0;
    bool m_isBehindAnother = false;
};

} // namespace pingshen
