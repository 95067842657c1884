// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/VaultProblem.h"
#include "core/storage/Database.h"

namespace pingshen {

/// Edits that wait for those they continue: each is what its columns say, signed by its device where it is signed, and
/// linked to its neighbour where that is here: HeldChanged. For one that neither a signature nor a neighbour vouches
/// for nothing can be said yet; it is refused when it does not fit what comes.
Result<QList<VaultProblem>> checkHeld(Database& database);

} // namespace pingshen
