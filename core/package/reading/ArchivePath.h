// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace pingshen {

/// A file or folder within an archive, named as if the archive were a folder: "people.zip/2025-0001_Wang".
struct ArchivePath
{
    QString archive;
    QString within; ///< see pathInArchive()
};

/// Nothing when there is such a path on the disk, or when no file on the disk begins it.
std::optional<ArchivePath> archivePathOf(const QString& path);

/// A name in an archive, in the one form that such paths have: `/` between folders, none at its ends, no "." steps.
QString pathInArchive(const QString& decoded);

} // namespace pingshen
