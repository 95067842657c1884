// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/Unpacker.h"
#include "core/base/Result.h"

#include <QString>

namespace pingshen {

/// A file that a person gave, by its content, whatever its extension.
struct GivenFile
{
    ArchivePlace place;
    QString format; ///< of a document that is neither a PDF nor an archive, see documentFormat(); empty: none
    qint64 bytes = 0;

    /// Whether it may be a package, from its format alone: a program, a text or a web page may stand before an archive;
    /// any other document is nothing else besides, and what lies in it is never looked at.
    bool mayBeArchive() const;
    /// It may be one, and one is there.
    bool isArchive() const;
};

/// Errors: Cancelled, FileNotFound, FileNotRegular, FileNotReadable, WorkerNotStarted; they name the file without its
/// folder.
/// Where the beginning does not tell, the unpacker is asked; what it stumbles over is no archive.
Result<GivenFile> lookAtFile(const QString& path, Unpacker& unpacker);

/// What a person calls a file or folder: its name without its path.
QString nameOfSource(const QString& path);

/// "a.tar.gz" as "a"; dots of a folder's own name stay.
QString withoutArchiveExtension(const QString& name);

} // namespace pingshen
