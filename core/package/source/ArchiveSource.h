// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/Unpacker.h"
#include "core/archive/names/NameDecoder.h"
#include "core/package/Staging.h"

namespace pingshen {

/// An archive to be read, and the process that reads it.
struct ArchiveRequest
{
    Unpacker& unpacker;
    DocumentHandle file;
    QString name; ///< of the file, without its folder
    ArchivePlace place;
    qint64 bytes = 0; ///< the file's size
    QString password = {};
};

/// Unpacks an archive into the staging folder. A ZIP's damaged entry is a finding and the others are read on; a 7z, RAR
/// or TAR is read on where libarchive can; a TAR's hard link gets the content that it leads to within the archive. What
/// is one volume of several, by its content or its name, is said to be so. What crashes the process that reads it,
/// keeps it busy for ever or would need too much memory is damaged or too large like any other. Errors: those of
/// Staging, Cancelled, FileNotReadable, WorkerNotStarted and all `Package...` but PackageEmpty.
Done readArchive(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task);

/// The raw names of an archive's files, unpacking as little as its format allows. Errors: those of readArchive.
Result<QList<NameDecoder::Raw>> namesInArchive(const ArchiveRequest& request, const Limits& limits);

} // namespace pingshen
