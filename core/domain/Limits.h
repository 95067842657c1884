// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace pingshen {

/// How much of a package is read at most. Source: design, "Application packages".
/// Beyond `entries`, `unpackedBytes` or `ratio` the whole package is refused; beyond the others one entry is left out.
struct Limits
{
    int entries = 2000;                       ///< files, folders and links together
    qint64 unpackedBytes = qint64(2) << 30;   ///< all files together
    int ratio = 200;                          ///< unpacked bytes to the archive's own
    qint64 ratioFreeBytes = qint64(16) << 20; ///< so much may be unpacked whatever the ratio: it harms nothing
    qint64 fileBytes = qint64(512) << 20;     ///< one file
    int nameCharacters = 240;                 ///< a path in the package, folders included
    int depth = 12;                           ///< folders within one another
};

} // namespace pingshen
