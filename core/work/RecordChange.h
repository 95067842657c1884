// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/work/WaitingChange.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Takes changes into the journal, all or none, with the state rows, the sheets' cached totals and, after a document
/// was sorted anew, the findings. Each is checked against the rules within the transaction, in the state that the ones
/// before it leave: whoever asked earlier may have seen an older one. A change without effect, as where its value
/// stands there already, is checked but not recorded. Of the edits the last one is signed: nobody can hand on a part of
/// them. Errors: those of checkChange and checkSettings (refused), ApplicationNotFound, RubricNotFound, those of
/// Database.
Result<QList<Edit>> recordChanges(Workplace& workplace, const QList<Change>& changes);

/// The same for changes that waited, all or none. One that undoes another names its edit, if that became one; `known`
/// gains theirs.
Result<QList<Edit>> recordWaiting(Workplace& workplace, const QList<WaitingChange>& group, NumberedEdits& known);

/// Why recording failed may be over in a while (disk full, file locked, medium gone), and the same change may be tried
/// again; everything else is a refusal.
bool mayPass(const Error& error);

/// The same for what still waits when the program ends, each by itself or with its group unless it is known; of what is
/// refused the typed text stays a draft. When the vault's database is no longer in its place the open file takes it
/// wherever it is now, and a snapshot keeps all of it. While another program has the vault (VaultBusy, VaultLockLeft)
/// nothing is written into its database: from the first that fails for that on, all are kept in a file beside it, for
/// recordKept.
Done recordLast(Workplace& workplace, const QList<WaitingChange>& waiting, NumberedEdits& known);

} // namespace pingshen
