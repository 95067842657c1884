// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/samples/SamplePlan.h"
#include "core/base/Task.h"
#include "core/paper/Fonts.h"

namespace pingshen {

/// The PDF of one sample document. May run on several threads at once. Errors: Cancelled, FileNotReadable,
/// ReportFailed.
Result<QByteArray> sampleDocument(const DocumentPlan& document, const PackagePlan& package, const SamplePlan& plan,
                                  const Fonts& fonts, const Task& task);

} // namespace pingshen
