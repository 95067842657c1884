// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/RestoreOutcome.h"
#include "core/storage/Database.h"

namespace pingshen {

/// The entries of `present` that `before` has not.
Result<ChangesApart> changesApart(Database& present, Database& before, const Task& task);

/// The same of a file of backUp() or a snapshot, whose documents are not read. Nothing: it is of a format in which its
/// entries cannot be told. Errors: those of reading it, Cancelled.
Result<std::optional<ChangesApart>> changesSince(const QString& backup, Database& present, const Task& task);

} // namespace pingshen
