// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Errors: ApplicationNotFound, RubricNotFound, DatabaseFailed.
Result<ApplicationFile> openApplication(Workplace& workplace, const ApplicationId& id, const ReviewerId& reviewer);

} // namespace pingshen
