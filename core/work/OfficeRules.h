// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rubric/RubricSettings.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// What the office has decided where the rubric leaves it open.
Result<SettingValues> officeRules(Workplace& workplace, const RubricId& rubric);

/// Sets those that differ, all or none, and renews the totals of every sheet of the rubric; an empty value takes one
/// back. Errors: RubricNotFound, ReviewerMissing, those of checkSettings.
Result<QList<Edit>> changeOfficeRules(Workplace& workplace, const RubricId& rubric, const ReviewerId& author,
                                      const SettingValues& values);

} // namespace pingshen
