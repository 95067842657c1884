// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/RestoreOutcome.h"

namespace pingshen {

class Workplace;

/// Looks at all but the documents, which a restore reads anyway. The history is the truth: stored data that is not what
/// it says is made anew, after a snapshot of what was there; where the history itself does not hold, nothing is changed
/// and it is named. What a history says for good, or holds of others, is no problem of what was put back, nor is what
/// people noted for themselves. Stopped: not whole. What fails is no reason to go without the vault: it is the fault.
RestoreCheck settleRestored(Workplace& workplace, const Task& task);

/// Nothing found speaks against going by the history: rows may be made anew from it, and changes follow it. One that
/// says itself what it lacks is still the one to go by; one that was altered is not, nor one that could not be looked
/// at.
bool mayBeBuiltOn(const RestoreCheck& check);

/// The history was altered, and the rows are another version's: every start is to leave them so.
bool keepsOutdatedRows(const RestoreCheck& check);

/// Of a vault that is only read: opened for work, it could be made as its history says, or compared with it at all. One
/// whose history does not hold is not: nothing more comes of looking again.
bool wantsWork(const RestoreCheck& check);

} // namespace pingshen
