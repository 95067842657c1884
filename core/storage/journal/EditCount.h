// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/VaultProblem.h"
#include "core/storage/journal/DeviceKey.h"

#include <QMap>

#include <optional>

namespace pingshen {

/// How many edits each application has is kept beside the journal. One signature of the vault's own device covers all
/// these counts together with where all chains end: who asks for one application learns that none of its edits is gone
/// or moved, without a look at those of others. A count of a day that is past fits the ends of that day only; that
/// those of the own chain are today's, the end beside the key says, see LastHead. Counts that the device did not sign
/// stay unsigned, whatever is counted on.
///
/// Each count is in one of 256 buckets, so that neither counting on nor checking one reads them all.
using EditCounts = QMap<ApplicationId, qint64>;

/// Whether the counts are those that the device signed.
enum class CountsFound { AsSigned, Altered };
/// Asked within the transaction, before it moves the end of a chain.
Result<CountsFound> countsFound(Database& database, const DeviceKey& own);
/// Those that were just inserted. Within their transaction, once the ends are written.
Done countOn(Database& database, const DeviceKey& own, CountsFound before, const EditCounts& added);
/// The first time, in a vault of a program that did not count; never where something of a count is left, for then those
/// that are gone were removed. Nothing is signed unless all edits are the ones that were written, see checkEdits, which
/// reads them all.
Done countFirst(Database& database, const DeviceKey& own);
/// Counts all edits again, for who has checked them. Where the device's signature fits what comes out it stands; else
/// it signs again. Returns of how many applications the counts have a new signature: 0 where the old one stands.
Result<qint64> countAnew(Database& database, const DeviceKey& own);
/// After a change of keys: what the device before signed.
Done signCounts(Database& database, const DeviceKey& own, const QByteArray& publicKeyBefore);

/// EditsMiscounted, of these applications or of all. An altered count stands in doubt with those in its bucket.
Result<QList<VaultProblem>> checkCounts(Database& database,
                                        const std::optional<QList<ApplicationId>>& applications = std::nullopt);

} // namespace pingshen
