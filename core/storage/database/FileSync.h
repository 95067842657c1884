// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Files.h"

#include <QString>

namespace pingshen {

/// Returns once the file's bytes are on disk for good. Errors: FileNotWritable, DiskFull.
Done syncFile(const QString& path);
/// Returns once the names in the folder are on disk for good. Does nothing where the system cannot.
Done syncFolder(const QString& path);
/// Moves a file within one volume, replacing what is there, so that at every moment one of the two is complete.
/// Errors: FileNotWritable, DiskFull.
Done moveOver(const QString& from, const QString& to);

} // namespace pingshen
