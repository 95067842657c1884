// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Rubric.h"
#include "core/domain/Sheet.h"

namespace pingshen {

/// Points as typed, for the indicator by itself: 0 or more, at most the maximum, and of those that its kind can give.
/// Free points are multiples of the step; the maximum is always allowed. Points that an option list, bands or a
/// per-unit rule give must be among these, unless some of them are not published.
/// Errors: IndicatorUnknown, PointsBySecondaries, IndicatorWithoutPoints, PointsMalformed {text},
/// PointsOutOfRange {points, lowest, highest}, PointsOffStep {points, step}, PointsNotOffered {points, offered}.
Result<Points> checkPoints(const Rubric& rubric, const IndicatorId& id, QStringView text);

/// Also for the track. Errors: IndicatorUnknown, OptionUnknown {option}.
Done checkOption(const Rubric& rubric, const IndicatorId& id, const OptionId& option);

/// Points, option and number recorded, taken together: points that follow from the others must be these, and those
/// of a graded option within its range. Without points nothing is wrong.
/// Errors: those of checkPoints and checkOption.
Done checkScore(const Rubric& rubric, const IndicatorId& id, const Score& score);

/// The same of points that count by themselves; where none do there is nothing to check.
Done checkCounted(const Rubric& rubric, const IndicatorId& id, const Score& score);

} // namespace pingshen
