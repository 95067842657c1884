// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/Suggestion.h"

#include "core/rubric/Interval.h"

#include <algorithm>

namespace pingshen {

namespace {

std::optional<Points> pointsOfOption(const Indicator& indicator, const OptionId& id)
{
    const auto option = std::ranges::find(indicator.options, id, &RubricOption::id);
    if (option == indicator.options.end()) {
        return {};
    }
    const bool leavesAChoice = indicator.kind == ScoringKind::Graded && option->lowest != option->points;
    return leavesAChoice ? std::nullopt : option->points;
}

std::optional<Points> pointsOfBand(const Indicator& indicator, qint64 value)
{
    const auto band = std::ranges::find_if(indicator.bands, [value](const auto& b) { return holds(b, value); });
    return band == indicator.bands.end() ? std::nullopt : band->points;
}

Points pointsPerUnit(const PerUnitRule& rule, Points maximum, qint64 value)
{
    if (value < rule.from) {
        return {};
    }
    const auto units = (value - rule.from) / rule.unit;
    const auto room = (maximum - rule.base).hundredths();
    // Divided instead of multiplied: a huge number of units must not overflow.
    const bool exceeds = rule.step > Points() && units > room / rule.step.hundredths();
    return exceeds ? maximum : std::min(maximum, rule.base + Points::ofHundredths(units * rule.step.hundredths()));
}

} // namespace

std::optional<Points> pointsFor(const Indicator& indicator, qint64 value)
{
    if (indicator.whole && value % 100 != 0) {
        return {};
    }
    if (indicator.kind == ScoringKind::Bands) {
        return pointsOfBand(indicator, value);
    }
    if (indicator.kind == ScoringKind::PerUnit && indicator.perUnit && indicator.maximum) {
        return pointsPerUnit(*indicator.perUnit, *indicator.maximum, value);
    }
    return {};
}

std::optional<Points> suggestedPoints(const Indicator& indicator, const Score& score)
{
    switch (indicator.kind) {
    case ScoringKind::Options:
    case ScoringKind::Graded:
        return pointsOfOption(indicator, score.option);
    case ScoringKind::Bands:
    case ScoringKind::PerUnit:
        if (const auto value = Points::parse(score.fact)) {
            return pointsFor(indicator, value->hundredths());
        }
        return {};
    case ScoringKind::Range:
    case ScoringKind::BestOf:
    case ScoringKind::Sum:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace pingshen
