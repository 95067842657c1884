// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/VaultProblem.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Whether each submitted sheet comes to the total and to the digest that its submission wrote down: neither is
/// believed. Of a sheet brought over from format 1, whose submission wrote neither down, nothing can be said; any other
/// without them is forged. And whether each person has one sheet, see SamePersons. Of one application, or of all when
/// it is empty; of one person, or of all likewise; at most one problem a sheet. Errors: Cancelled, DatabaseFailed.
Result<QList<VaultProblem>> checkSheets(Workplace& workplace, const ApplicationId& application,
                                        const ReviewerId& owner = {}, const Task& task = {});

/// The first of these problems as the reason why something is not done. Errors: SheetForged, SheetTwice {application,
/// reviewer}.
Done requireSheets(Workplace& workplace, const ApplicationId& application, const ReviewerId& owner = {});

} // namespace pingshen
