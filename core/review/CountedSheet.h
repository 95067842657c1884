// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"
#include "core/rubric/Evaluation.h"

namespace pingshen {

/// What of the reviewer's sheet waits for a choice between several values: primary and secondary indicators and the
/// track, in order of the form. None of a submitted sheet.
QList<IndicatorId> undecidedIndicators(const ApplicationFile& file, const ReviewerId& reviewer);

/// The documents that have two files or two kinds until a person chooses: what they prove is open.
QList<DocumentId> undecidedDocuments(const ApplicationFile& file);

/// Why the standard does not give these points, or not with this option, any more. Success: it does, or there are none
/// that count: the sheet is submitted, or others were entered as well and one is to be chosen.
Done checkCounting(const ApplicationFile& file, const ReviewerId& reviewer, const IndicatorId& indicator);

/// The indicators of which it does not, in order of the form.
QList<IndicatorId> outdatedScores(const ApplicationFile& file, const ReviewerId& reviewer);

/// What the sheet comes to without the points that wait for a choice or that the standard no longer gives: their
/// indicators are unscored. While points or the track wait for a choice there is no verdict.
Evaluation countedEvaluation(const ApplicationFile& file, const ReviewerId& reviewer);

} // namespace pingshen
