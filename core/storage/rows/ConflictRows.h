// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ApplicationState.h"
#include "core/storage/Database.h"

namespace pingshen {

/// Those in which any field waits for a choice, by id.
Result<QList<ApplicationId>> applicationsInConflict(Database& database);
Result<QList<Conflict>> readConflicts(Database& database, const ApplicationId& application);
Done insertConflict(Database& database, const ApplicationId& application, const Conflict& conflict);
/// The edit knows every value its fields had: whoever made it chose.
Done settleConflicts(Database& database, const Edit& edit);

} // namespace pingshen
