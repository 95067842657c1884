// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/UnpackerSettings.h"
#include "core/domain/Limits.h"

namespace pingshen {

/// What a person chose to open, and what was asked of them on the way.
struct PackageRequest
{
    QStringList paths; ///< a folder, an archive, a BagIt bag in either, or loose PDFs; several are one package
    QString password;  ///< of the archive; empty: none
    QString encoding;  ///< of file names that do not say theirs, e.g. "GBK", "Big5"; empty: found out
    Limits limits;
    UnpackerSettings unpacker = {}; ///< the program that reads archives
};

} // namespace pingshen
