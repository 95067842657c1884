// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/VaultProblem.h"

namespace pingshen {

class Vault;

/// Looks at everything: SQLite's integrity, the journal's chain, whether the state is the fold of the edits, and every
/// byte of every document. Changes nothing. An empty list: all is well. Errors: Cancelled, DatabaseFailed.
Result<QList<VaultProblem>> verify(const Vault& vault, const Task& task);

} // namespace pingshen
