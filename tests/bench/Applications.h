// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/EditJournal.h"
#include "core/storage/Vault.h"
#include "core/work/Workplace.h"

namespace pingshen::bench {

/// An invented application with the thirteen documents an edition asks for; the same number gives the same one.
Dossier application(int number);

/// So many applications straight into the tables, each with its import in the journal.
Done insertApplications(Workplace& workplace, int count);

/// Every indicator of one application scored with a reason, in one save; of every third the sheet is submitted.
Done score(Workplace& workplace, int number, const ReviewerId& reviewer);

} // namespace pingshen::bench
