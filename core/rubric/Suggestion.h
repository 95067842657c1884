// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Rubric.h"
#include "core/domain/Sheet.h"

namespace pingshen {

/// The points that follow from the chosen option, or from the number recorded as fact (bands and per-unit values);
/// nothing when they are not published, when the expert has a choice, or when there is no such option or number.
/// A suggestion: it counts only when an expert has taken it over as points.
/// Source: domain rules, "computed points are suggestions that an expert confirms".
std::optional<Points> suggestedPoints(const Indicator& indicator, const Score& score);

/// The points of a number by the indicator's bands or its per-unit rule. `value` in hundredths of the unit.
std::optional<Points> pointsFor(const Indicator& indicator, qint64 value);

} // namespace pingshen
