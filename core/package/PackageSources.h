// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/Unpacker.h"
#include "core/base/Task.h"
#include "core/domain/PackageRequest.h"
#include "core/package/reading/GivenFile.h"
#include "core/package/source/FolderSource.h"

namespace pingshen {

/// One of the paths a person chose, looked at from outside.
struct PackageSource
{
    enum class Shape { Folder, Archive, File };

    QString path;
    QStringList within = {}; ///< so much of the archive; empty: all of it
    Shape shape = Shape::File;
    GivenFile file;
    FolderListing listing;
    qint64 bytes = 0;
};

/// What the request names, at least one. Parts of one archive, empty files and foreign documents that are given alone
/// are refused. Errors also: those of listFolder and lookAtFile.
Result<QList<PackageSource>> packageSources(const PackageRequest& request, Unpacker& unpacker, const Task& task);

/// What came of a source that was tried as an archive and is none.
Done notAnArchive(const PackageSource& source, Done done);

/// About the source, unless it is about something in it already. That something cannot be written is no fault of the
/// package.
Error inSource(Error error, const QString& path);

} // namespace pingshen
