// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/VaultProblem.h"
#include "core/storage/journal/DeviceKey.h"

#include <QMap>

#include <optional>

namespace pingshen {

/// How many edits each application has is kept beside the journal, signed by the vault's own device: who asks for one
/// application learns that none of its edits is gone or moved, without a look at those of others. A count that the
/// device did not sign stays unsigned, whatever is counted on.
using EditCounts = QMap<ApplicationId, qint64>;

/// What a signature says of a count.
QByteArray countMessage(const ApplicationId& application, qint64 edits);

/// Those that were just inserted. Within their transaction.
Done countOn(Database& database, const DeviceKey& own, const EditCounts& added);
/// The first time, in a vault of a program that did not count: by what the edits say, not their rows; if some are
/// missing nothing is signed. Reads all edits.
Done countFirst(Database& database, const DeviceKey& own);
/// After a change of keys: what the device before signed.
Done signCounts(Database& database, const DeviceKey& own, const QByteArray& publicKeyBefore);

/// EditsMiscounted, of these applications or of all.
Result<QList<VaultProblem>> checkCounts(Database& database,
                                        const std::optional<QList<ApplicationId>>& applications = std::nullopt);

} // namespace pingshen
