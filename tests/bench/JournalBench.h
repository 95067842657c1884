// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/Workplace.h"
#include "tests/bench/PlainSqlite.h"

namespace pingshen::bench {

/// The journal in a vault of so many scored applications: one score recorded, one application folded, edits of another
/// device taken in, everything verified; each beside the same rows by SQLite's own interface. `peer` has the vault
/// attached.
Done benchJournal(Workplace& workplace, PlainSqlite& peer, int count);

} // namespace pingshen::bench
