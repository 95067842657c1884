// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Task.h"

#include <QString>

namespace pingshen {

/// A vault can only be put back while nobody has it open. The window therefore notes the wish and carries it out when
/// it next starts, before it opens the vault.

/// Errors: FileNotFound, FileNotWritable.
Done requestRestore(const QString& vaultFolder, const QString& backup);

/// Does what was requested; nothing when nothing was. The request is gone afterwards, also when it failed: then the
/// vault is as it was. Errors: those of restore().
Done carryOutRestore(const QString& vaultFolder, const Clock& clock, const Task& task);

} // namespace pingshen
