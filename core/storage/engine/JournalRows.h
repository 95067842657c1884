// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/Edit.h"
#include "core/domain/VaultProblem.h"
#include "core/storage/Database.h"

namespace pingshen {

/// The end of a device's chain.
struct ChainHead
{
    qint64 seq = 0;
    Digest hash;
};

/// Errors: JournalBroken {device, seq} when the row cannot be read.
Result<Edit> editFromRow(const Row& row);
/// In order of position. Errors: JournalBroken.
Result<QList<Edit>> readEdits(Database& database);
Result<QList<Edit>> readEdits(Database& database, const ApplicationId& application);
/// Errors: Cancelled.
Result<QList<VaultProblem>> checkChain(Database& database, const Task& task);
Done insertEdit(Database& database, const Edit& edit);

Result<ChainHead> chainHead(Database& database, const DeviceId& device);
Done writeChainHead(Database& database, const DeviceId& device, const ChainHead& head);

} // namespace pingshen
