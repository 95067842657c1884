// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EditExchange.h"
#include "core/storage/Database.h"

namespace pingshen {

/// The edits of a device after this number, oldest first, as they are stored: nothing is read into them.
Result<QList<SentEdit>> editsAfter(Database& database, const DeviceId& device, qint64 seq);

} // namespace pingshen
