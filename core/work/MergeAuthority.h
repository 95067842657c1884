// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/VaultProblem.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// The merges that stand and were said by whoever was not of the office, by what was known where they were said, while
/// somebody was, as MergedByAnother; of another computer's also those that were said as if there were no office. Of the
/// office is who was made so in this vault, or by somebody else of it; where nobody was made so here, whoever was
/// first. A role that one gave oneself on another computer makes nobody of the office. The rules refuse one where it is
/// entered; another computer's are taken in as they come, for the state is one everywhere. Errors: JournalBroken.
Result<QList<VaultProblem>> mergesNotByOffice(Workplace& workplace);

} // namespace pingshen
