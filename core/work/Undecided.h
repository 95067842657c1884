// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// The applications in which something was entered differently on two computers and waits for a choice, as the reader
/// may see them: without what concerns another's sheet. What waits is in `disagreements` of each.
/// Errors: those of openApplication.
Result<QList<ApplicationFile>> undecidedApplications(Workplace& workplace, const ReviewerId& reader);

} // namespace pingshen
