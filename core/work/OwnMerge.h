// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PersonBook.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Who merges a name into their own must be shown nothing by it: a slip holds nothing on a score sheet, no text that
/// was begun and no highlight. What somebody else says of two others is no matter of this. Errors: MergeShowsEntries
/// {name}.
Done checkOwnMerge(Workplace& workplace, const PersonBook& persons, const Change& change);

} // namespace pingshen
