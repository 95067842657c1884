// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/storage/Database.h"

namespace pingshen {

/// The edits that an application's site visit is folded from, with its originals and notes, in their order; no other is
/// read. Errors: JournalBroken.
Result<QList<Edit>> readVisitEdits(Database& database, const ApplicationId& application);

/// Those by which the office decided on the application: visits requested and withdrawn, sheets returned; in their
/// order. Errors: JournalBroken.
Result<QList<Edit>> readDecisions(Database& database, const ApplicationId& application);

} // namespace pingshen
