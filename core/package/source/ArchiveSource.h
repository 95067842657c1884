// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/FileKind.h"
#include "core/archive/NameDecoder.h"
#include "core/package/Staging.h"

#include <functional>

namespace pingshen {

/// An archive to be read.
struct ArchiveRequest
{
    QString path;
    FileKind kind = FileKind::Other;
    qint64 bytes = 0; ///< the file's size
    QString password;
    std::function<void(qint64)> advanced; ///< how many bytes of the file were passed
};

/// Unpacks an archive into the staging folder. A ZIP's damaged entry is a finding and the others are read on; a 7z, RAR
/// or TAR is read on where libarchive can. Errors: those of Staging, Cancelled and all `Package...` but PackageEmpty.
Done readArchive(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task);

} // namespace pingshen
