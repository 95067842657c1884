// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RecordMark.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// What is stored of the application, and the settings it is scored under, are what the history says: asked before
/// anything that counts outside this vault is made of it; so are its submitted sheets what they were submitted as.
/// Errors: StateDiffers {application}, JournalBroken {seq}, SheetForged {application, reviewer}.
Done checkAgainstHistory(Workplace& workplace, const ApplicationId& application);

/// Where the vault's own chain ends now.
Result<RecordMark> recordMark(Workplace& workplace);

} // namespace pingshen
