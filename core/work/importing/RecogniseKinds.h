// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PdfService.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Goes on where the import stopped: recognises the first pages of the documents whose kind nobody knows yet and keeps
/// what they come to, some at a time, so that a stop loses next to nothing and the next call goes on from there. A kind
/// that a person chose meanwhile stays. Progress: documents. Answers how many were read.
/// Errors: ApplicationNotFound, RubricNotFound, Cancelled, WorkerNotStarted, DatabaseFailed.
Result<int> recogniseKinds(Workplace& workplace, const ApplicationId& application, PdfService& pdf, const Task& task);

} // namespace pingshen
