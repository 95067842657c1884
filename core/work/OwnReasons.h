// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Submission.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Which of these reasons, on the reviewer's sheet of the application, also stand on their sheets of others (see
/// isSameReason), each once for every other application. Nobody else's sheet is looked at.
Result<QList<RepeatedReason>> repeatedReasons(Workplace& workplace, const ApplicationId& application,
                                              const ReviewerId& reviewer, const QMap<IndicatorId, Score>& reasons);

} // namespace pingshen
