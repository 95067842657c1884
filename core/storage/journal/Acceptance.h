// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/EditExchange.h"
#include "core/storage/journal/DeviceKey.h"

namespace pingshen {

/// Takes edits of other devices into the journal: any order, parts, twice. Of each device the chain goes on as far as
/// its edits link and a signature of the device covers them; what does not follow yet waits. `keys`: the public keys of
/// the devices that are trusted. Folds nothing: what was touched is named. Call it within a transaction.
/// Errors: Cancelled.
Result<Acceptance> takeIn(Database& database, const DeviceKey& own, const QList<SentEdit>& sent,
                          const QList<QByteArray>& keys, const Task& task);

} // namespace pingshen
