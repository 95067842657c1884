// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Task.h"
#include "core/domain/RestoreOutcome.h"
#include "core/domain/Restorer.h"
#include "core/domain/VaultOpening.h"

#include <QString>

#include <memory>

namespace pingshen {

class Workplace;

/// Puts the vault in `folder` back from a backup or a snapshot; it must not be open. What it held before is kept as a
/// snapshot; documents that cannot be put back are named. It is not looked at yet: a note in the folder says so
/// until restoreTold(). Errors: those of restore().
Result<RestoreOutcome> restoreFrom(const QString& file, const QString& folder, const Clock& clock, const Task& task,
                                   const VaultOpening& how = {}, const Restorer& by = {});

/// A vault can only be put back while nobody has it open. The window therefore notes the wish and carries it out when
/// it next starts, before it opens the vault.

/// Errors: FileNotFound, FileNotWritable, DiskFull.
Done requestRestore(const QString& vaultFolder, const QString& backup, const Restorer& by = {});
Done requestRestore(const Workplace& workplace, const QString& backup, const Restorer& by = {});

/// Does what was requested. The request is gone afterwards, also when it failed: then the vault is as it was. While
/// another program has the vault or it cannot be written, the request stays. Nothing was requested: what was put back
/// before and nobody was told of, if anything. Errors: those of restoreFrom().
Result<RestoreOutcome> carryOutRestore(const QString& vaultFolder, const Clock& clock, const Task& task,
                                       const VaultOpening& how = {});

/// Opens the vault, which may have been put back: then it is held against its history (settleRestored) before anything
/// is written to it, and what is not in it is found; `task` may be stopped, and it is opened without. What the check
/// finds, and what fails in it, is in `restored`. Errors: those of Workplace::open.
Result<std::unique_ptr<Workplace>> openRestored(RestoreOutcome& restored, const QString& folder, const Clock& clock,
                                                const Task& task, const VaultOpening& how = {});
/// The same of a vault that nobody is to have open. One that is as its history says is only read.
RestoreOutcome settled(RestoreOutcome restored, const QString& folder, const Clock& clock, const Task& task,
                       const VaultOpening& how = {});

/// What ended a check that did not come to its end: a person who goes on without it, or the end of the program.
enum class Stopped { ByAPerson, ByTheEnd };

/// A person was told what came of it: only then it is no longer noted as unchecked. What is to be tried again
/// (RestoreOutcome::isLeft), and a check that the end of the program stopped, is left to the next start.
void restoreTold(const RestoreOutcome& restored, const QString& folder, Stopped how);
void restoreTold(const RestoreOutcome& restored, const Workplace& workplace, Stopped how);

/// What the vault holds now and would not when this is put back. Nothing: it cannot be told of so old a file. Errors:
/// those of reading it, Cancelled.
Result<std::optional<ChangesApart>> changesNotIn(const QString& backup, Workplace& workplace, const Task& task);

} // namespace pingshen
