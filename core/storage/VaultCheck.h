// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/VaultProblem.h"
#include "core/storage/journal/StateRows.h"

namespace pingshen {

class Vault;

/// Looks at everything: SQLite's integrity, the schema, the journal's chains and signatures, whether every row of the
/// state is what the edits give, and every byte of every document. Changes nothing. An empty list: all is well.
/// `summarise` is that of the journal which wrote the vault. Errors: Cancelled, DatabaseFailed.
Result<QList<VaultProblem>> verify(const Vault& vault, const Task& task, const SummariseSheet& summarise = {});
/// The same but for the bytes of the documents.
Result<QList<VaultProblem>> verifyRecords(const Vault& vault, const Task& task, const SummariseSheet& summarise = {});
/// The same as the database stands within a transaction of the caller's. One that writes: beside one that only reads,
/// the end of the chain that is noted next to the key may have moved on.
Result<QList<VaultProblem>> verify(const Vault& vault, Database& database, const Task& task,
                                   const SummariseSheet& summarise = {});

} // namespace pingshen
