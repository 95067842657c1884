// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Errors: ApplicationNotFound, RubricNotFound, DatabaseFailed.
Result<ApplicationFile> openApplication(Workplace& workplace, const ApplicationId& id, const ReviewerId& reviewer);

/// Who has a score sheet for the application; nothing of what is on it.
Result<QList<ReviewerId>> sheetOwners(Workplace& workplace, const ApplicationId& id);

} // namespace pingshen
