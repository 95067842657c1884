// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/names/NameDecoder.h"
#include "core/package/Staging.h"
#include "core/package/source/NativeFolder.h"

#include <functional>
#include <optional>

namespace pingshen {

/// What lies in a folder before anything of it is read.
struct FolderListing
{
    struct Item
    {
        using Type = NativeEntry::Type;

        NameDecoder::Raw name; ///< relative to the folder
        QByteArray path;       ///< as the system names it
        Type type = Type::File;
        qint64 bytes = 0;
    };

    QList<Item> items; ///< in the order of their names' bytes
    qint64 bytes = 0;
};

/// The folder at a path, by the system's own bytes; nothing when there is none. The last name of the path may also be
/// one that listFolder() made readable: what Qt cannot name is found by what its name means.
std::optional<QByteArray> nativeFolderOf(const QString& path);

/// Goes into subfolders but through no link. Errors: FileNotReadable, PackageTooManyEntries, Cancelled.
Result<FolderListing> listFolder(const QString& path, const Limits& limits, const Task& task);

/// A single file that a person chose, as if it lay alone in a folder; it may be a link to one.
FolderListing listingOf(const QString& file);

/// Copies the listed files. `advanced` hears how many bytes were read of this folder so far.
/// Errors: those of Staging; a file that cannot be read is a finding.
Done readFolder(const FolderListing& listing, NameDecoder& decoder, Staging& staging,
                const std::function<void(qint64)>& advanced);

} // namespace pingshen
