// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/EditJournal.h"
#include "core/work/WaitingChange.h"
#include "core/work/Workplace.h"

namespace pingshen {

struct RecordedOrNot
{
    bool isOvertaken = false; ///< something else came into its fields since it was made
    bool isEdit = false;      ///< not so if all that it sets stood there already
};

/// Within the caller's transaction, and nothing is written of one that is refused: records a change unless it is
/// overtaken. A step's last edit is signed, and none before it.
Result<RecordedOrNot> recordUnlessOvertaken(Workplace& workplace, const WaitingChange& waiting, NumberedEdits& known,
                                            EditJournal::Signed isSigned);

} // namespace pingshen
