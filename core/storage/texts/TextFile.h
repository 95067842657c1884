// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/storage/Database.h"

namespace pingshen {

class Vault;

/// Opens the vault's `texts.db`, for its owner only. What is in it can be read from the originals again, so a file that
/// is missing, damaged or of another format is made anew, empty; where only the segments are of another edition they
/// are made anew from the texts. Of a vault that cannot be written an empty one in memory takes the place of a file
/// that is not there or not of this format. Errors: DiskFull, DatabaseFailed, Cancelled.
Result<Database> openTexts(const Vault& vault, const Task& task);

/// Texts stay; what they are found by is made of them again. Errors also: Cancelled.
Done renewSegments(Database& database, const Task& task);

/// The file goes, and what SQLite left beside it. Errors: FileNotWritable.
Done removeTexts(const Vault& vault);

} // namespace pingshen
