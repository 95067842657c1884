// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/VaultProblem.h"
#include "core/storage/journal/DeviceKey.h"

#include <optional>

namespace pingshen {

/// What lies beside a database of where its own chain ended. Read before any of its rows: an end is noted after the
/// commit that it names, so that whatever is committed meanwhile comes only after it.
struct EndBeside
{
    std::optional<KeptDevice> kept;
    std::optional<ChainHead> head; ///< whoever signed it
};
EndBeside endBeside(const QString& folder);

/// EditTailChanged: the database lacks what was written before that end; EndUnknown, DeviceOther. Without the key the
/// end is compared that the database's own device signed. Of a vault that was restored, or has neither, there is
/// nothing to compare; it becomes another device.
Result<QList<VaultProblem>> checkEnd(const QString& folder, Database& database, const EndBeside& beside);

} // namespace pingshen
