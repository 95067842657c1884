// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Names that came with a package are as they are to be shown.
/// Errors: ApplicationNotFound, RubricNotFound, DatabaseFailed.
Result<ApplicationFile> openApplication(Workplace& workplace, const ApplicationId& id, const ReviewerId& reviewer);

/// The same with all names as they were received and without the documents' contents: what rules are checked against.
/// Inside a transaction it is the state that the transaction sees.
Result<ApplicationFile> applicationFile(Workplace& workplace, const ApplicationId& id, const ReviewerId& reviewer);

/// Hands of each document what there is: what another computer received and this one did not cannot be read here,
/// whatever it was there. Errors: DatabaseFailed.
Done markArrivals(Workplace& workplace, ApplicationFile& file);

/// Of that what the rules of scores ask for, and no more: the rubric as it counts for the reviewer's sheet, that sheet,
/// and who people are.
Result<ApplicationFile> scoringFile(Workplace& workplace, const ApplicationId& id, const ReviewerId& reviewer);

/// Who has a score sheet for the application; nothing of what is on it.
Result<QList<ReviewerId>> sheetOwners(Workplace& workplace, const ApplicationId& id);

} // namespace pingshen
