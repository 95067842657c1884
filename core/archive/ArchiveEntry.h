// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace pingshen {

/// What an archive says of one of its entries. All of it may lie.
struct ArchiveEntry
{
    enum class Type : quint8 { File, Folder, SymbolicLink, HardLink, Special };

    qint32 index = 0; ///< its place in the archive's own order; of a ZIP in that of the entries' offsets
    Type type = Type::File;
    QByteArray rawName;     ///< as stored, whatever its encoding
    bool isUtf8 = false;    ///< the archive says that `rawName` is UTF-8
    QByteArray target = {}; ///< of a link, in the archive's own spelling
    bool isEncrypted = false;
    bool isShadowed = false;      ///< of a ZIP: another entry has its place; it cannot be unpacked
    bool isBehindAnother = false; ///< of a ZIP: another archive stands before this one in the file
    std::optional<qint64> unpackedBytes = {};
    qint64 packedBytes = 0; ///< of a ZIP
    quint16 method = 0;     ///< of compression, of a ZIP; PKWARE APPNOTE 4.4.5

    friend bool operator==(const ArchiveEntry&, const ArchiveEntry&) = default;
};

} // namespace pingshen
