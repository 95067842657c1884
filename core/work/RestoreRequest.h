// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Task.h"
#include "core/domain/VaultOpening.h"
#include "core/domain/VaultProblem.h"

#include <QString>

namespace pingshen {

class Workplace;

/// A vault can only be put back while nobody has it open. The window therefore notes the wish and carries it out when
/// it next starts, before it opens the vault.

/// Errors: FileNotFound, FileNotWritable, DiskFull.
Done requestRestore(const QString& vaultFolder, const QString& backup);
Done requestRestore(const Workplace& workplace, const QString& backup);

/// Does what was requested; nothing when nothing was. The request is gone afterwards, also when it failed: then the
/// vault is as it was. While another program has the vault or it cannot be written, the request stays. Documents that
/// could not be put back are named. Errors: those of restore().
Result<LostDocuments> carryOutRestore(const QString& vaultFolder, const Clock& clock, const Task& task,
                                      const VaultOpening& how = {});

} // namespace pingshen
