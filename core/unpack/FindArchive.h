// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/ArchivePlace.h"

namespace pingshen {

/// What kind of archive an open file is, by its first bytes, else by those of the archive that a program or a web page
/// stands before. Nothing of the file is executed.
ArchivePlace findArchive(QIODevice& file);

} // namespace pingshen
