// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Takes changes into the journal, all or none, with the state rows, the sheets' cached totals and, after a document
/// was sorted anew, the findings. The rules are checked before, see ChangeRules; this only writes. A change without
/// effect is passed over.
Result<QList<Edit>> recordChanges(Workplace& workplace, const QList<Change>& changes);

/// The same for what still waits when the program ends, each by itself. When the vault's database is no longer in its
/// place the open file takes it wherever it is now, and a snapshot keeps all of it.
Done recordLast(Workplace& workplace, const QList<Change>& changes);

} // namespace pingshen
