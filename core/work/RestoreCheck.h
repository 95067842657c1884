// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Task.h"
#include "core/domain/RestoreOutcome.h"
#include "core/domain/VaultOpening.h"

#include <QString>

namespace pingshen {

class Workplace;

/// Looks at all but the documents, which a restore reads anyway. The history is the truth: stored data that is not what
/// it says is made anew, after a snapshot of what was there; where the history itself does not hold, nothing is changed
/// and it is named. What a history says of itself for good, as of an older file that was put in its place, is none of
/// it. Stopped: not whole. Errors: those of Database.
Result<RestoreCheck> settleRestored(Workplace& workplace, const Task& task);
/// The same of a vault that nobody has open. One that is as its history says is only read. Errors also: those of
/// Workplace::open.
Result<RestoreCheck> settleRestored(const QString& folder, const Clock& clock, const Task& task,
                                    const VaultOpening& how = {});

} // namespace pingshen
