// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PdfService.h"
#include "core/review/ApplicationFile.h"
#include "core/work/Workplace.h"

#include <optional>

namespace pingshen {

/// What became of the passages that were pinned in contents which a resubmission replaced.
struct FollowedPins
{
    int carried = 0; ///< the same text at the same place
    int moved = 0;   ///< found again elsewhere; waits for its expert's word
    int stale = 0;   ///< changed, gone or in doubt

    friend bool operator==(const FollowedPins&, const FollowedPins&) = default;
};

/// Compares the present content of each document with the ones that experts pinned passages in, and lets the pins
/// follow what is found again: an edit each on its expert's sheet, which only they see. A sheet that is submitted stays
/// as it is. Pins that follow already are not touched, so that it may be asked for again, also after it was stopped. A
/// document that cannot be read leaves its pins stale. What a comparison did not find is noted, so that nobody looks
/// for it in vain each time; where none could be made, or a page did not answer, nothing is noted. Progress: documents
/// compared. Errors: ApplicationNotFound, RubricNotFound, Cancelled, WorkerNotStarted, DatabaseFailed.
Result<FollowedPins> followPins(Workplace& workplace, const ApplicationId& application, PdfService& pdf,
                                const Task& task);

/// Which page of the content `after` of a document a page (from 0) of its content `before` is, be it changed; nothing:
/// it is none, or they cannot be compared. Errors: Cancelled, WorkerNotStarted.
Result<std::optional<int>> pageAfter(const ApplicationFile& file, const Digest& before, const Digest& after, int page,
                                     PdfService& pdf, const Task& task);

/// Whether any passage was left behind that can be looked for and was not: a comparison was stopped, a page did not
/// answer, one of the contents arrived from another computer since, the sheet was locked and was returned since, or an
/// earlier edition of the comparison looked.
Result<bool> awaitsFollowing(Workplace& workplace, const ApplicationId& application);

} // namespace pingshen
