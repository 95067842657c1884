// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/VaultOpening.h"
#include "core/storage/safety/LockedFile.h"

#include <optional>

namespace pingshen {

/// Takes the lock of the vault in `folder`, for its owner only. The lock of a program that died on this machine is
/// taken over, and so is a lock file that makes no sense (empty, binary, huge, a folder): the system knows whether a
/// program of this machine holds it. A lock that only another machine can judge is taken over when `how` says so, else
/// named. Of several programs that take over the same lock one has it. Errors: VaultBusy {program, pid, host},
/// VaultLockLeft {program, pid, host, since}, FileNotWritable, DiskFull.
Result<std::unique_ptr<LockedFile>> takeVaultLock(const QString& folder, const VaultOpening& how);

/// VaultLockLeft when only another machine can judge the lock; none otherwise, also while a program here holds it.
std::optional<Error> lockLeftElsewhere(const QString& folder);

/// The same check for a vault that is only read, where no lock can be left. Errors: VaultBusy, VaultLockLeft.
Done awaitVaultLock(const QString& folder, const VaultOpening& how);

} // namespace pingshen
