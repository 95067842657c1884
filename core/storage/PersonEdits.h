// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/storage/Database.h"

namespace pingshen {

/// The edits that the person wrote under this id, those on a sheet of theirs, whoever wrote them, and those about them.
/// In no order. Errors: JournalBroken.
Result<QList<Edit>> readEditsNaming(Database& database, const PersonId& person);

} // namespace pingshen
