// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PersonBook.h"
#include "core/domain/VaultProblem.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Who merges a name into their own must be shown nothing by it: under a slip nothing was ever entered that not
/// everyone may read or change, though it was removed since (the history keeps it), no text was begun and nothing
/// highlighted. What somebody else says of two others is no matter of this. Errors: MergeShowsEntries {name},
/// JournalBroken.
Done checkOwnMerge(Workplace& workplace, const PersonBook& persons, const Change& change);

/// The same of merges that stand, as MergedIntoOwn: where one was said those entries were not known, and it is taken in
/// everywhere as it was said. Entries of which it cannot be told that they were made where it was known count as such.
Result<QList<VaultProblem>> ownMergesThatShow(Workplace& workplace);

} // namespace pingshen
