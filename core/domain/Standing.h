// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Points.h"

namespace pingshen {

enum class Verdict { Incomplete, Reached, NotReached };

/// Where a sheet stands against the threshold. While a score has to be checked again the verdict is what it was before
/// a document was replaced: whoever shows it says so.
struct Standing
{
    Verdict verdict = Verdict::Incomplete;
    WeightedPoints total; ///< of what is scored so far
    WeightedPoints threshold;
    int missing = 0;   ///< indicators not scored; not those that are counted below
    int stale = 0;     ///< scores to check again
    int refused = 0;   ///< entries that are not taken in, or no longer valid: the total is without them
    int undecided = 0; ///< things to choose between several values, on the sheet or beside it

    friend bool operator==(const Standing&, const Standing&) = default;
};

} // namespace pingshen
