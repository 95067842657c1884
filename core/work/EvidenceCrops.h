// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/render/PdfService.h"
#include "core/report/EvidenceReport.h"
#include "core/review/ApplicationFile.h"

namespace pingshen {

/// Draws what stands around each passage. What cannot be drawn is left without a picture. Errors: Cancelled,
/// WorkerNotStarted.
Done drawCrops(EvidenceReport& report, const ApplicationFile& file, PdfService& pdf, const Task& task);

} // namespace pingshen
