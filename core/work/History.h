// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"
#include "core/review/Changes.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Every edit of an application in the order in which it was made. For a `reader` what Visibility keeps
/// from them is left out; without one it is the whole record.
Result<QList<Edit>> historyOf(Workplace& workplace, const ApplicationId& application, const ReviewerId& reader = {});

/// The change that brings a field back to the value it had after `edit`, as `author`.
Change restoration(const ApplicationFile& file, const ReviewerId& author, const TextField& field, const Edit& edit);

} // namespace pingshen
