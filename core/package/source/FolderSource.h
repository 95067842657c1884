// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/Staging.h"

#include <functional>

namespace pingshen {

/// What lies in a folder before anything of it is read.
struct FolderListing
{
    struct Item
    {
        enum class Type { File, Link, Special };

        QString name; ///< relative to the folder
        QString path;
        Type type = Type::File;
        qint64 bytes = 0;
    };

    QList<Item> items; ///< in the order of their names
    qint64 bytes = 0;
};

/// Goes into subfolders but through no link. Errors: FileNotReadable, PackageTooManyEntries, Cancelled.
Result<FolderListing> listFolder(const QString& path, const Limits& limits, const Task& task);

/// Copies the listed files. `advanced` hears how many bytes were read of this folder so far.
/// Errors: those of Staging; a file that cannot be read is a finding.
Done readFolder(const FolderListing& listing, Staging& staging, const std::function<void(qint64)>& advanced);

} // namespace pingshen
