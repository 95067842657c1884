// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QList>
#include <QString>

namespace pingshen::test {

/// One thing in an archive.
struct Member
{
    enum class Type { File, Folder, SymbolicLink, HardLink, Fifo };

    QByteArray name; ///< raw; UTF-8 unless a test wants otherwise
    QByteArray data; ///< of a link: its target
    Type type = Type::File;
};

enum class ArchiveFormat {
    Zip,
    ZipCrypt, ///< encrypted in the old way
    ZipAes,
    SevenZip,
    Tar, ///< GNU, raw names
    TarGz,
    TarBz2,
    TarXz,
    TarZst,
    Rar4, ///< stored, written by bytes
    Rar5,
};

/// The bytes of an archive; deflated or compressed as the format does by default.
QByteArray archiveOf(ArchiveFormat format, const QList<Member>& members, const QByteArray& password = {});

/// A ZIP of one file of zeros, whole and right; `unpackedBytes` is a multiple of 1 MiB. Costs the packing of one.
QByteArray zipBomb(qint64 unpackedBytes);

/// The members of a BagIt 1.0 bag with one payload manifest; the payload's names lie in `data/`.
QList<Member> bagOf(const QList<Member>& payload, QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256,
                    const QByteArray& algorithmName = "sha256");

/// Enough of a PDF to be taken for one; different texts give different bytes.
QByteArray tinyPdf(const QByteArray& text = {});

/// Writes a file, with the folders it lies in; returns its path.
QString writeFile(const QString& folder, const QString& name, const QByteArray& bytes);

/// Writes files and symbolic links below a folder that is made if need be; returns its path.
QString writeFolder(const QString& folder, const QList<Member>& members);

} // namespace pingshen::test
