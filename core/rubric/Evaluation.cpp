// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/Evaluation.h"

#include "core/base/Blank.h"
#include "core/rubric/Suggestion.h"

#include <algorithm>

namespace pingshen {

namespace {

using Pairs = QList<std::pair<const Indicator*, const IndicatorEvaluation*>>;

/// One thing that adds to a sum: an indicator, or a group of which only the best counts.
struct Summand
{
    IndicatorId id; ///< the first one's
    QString group;
    std::optional<Points> points;
    Points lowest;
    Points highest;
    bool scored = false;
    bool bonus = false;
};

struct Sum
{
    std::optional<Points> points; ///< empty while nothing is scored
    Points lowest;
    Points highest;
    int scored = 0;
    int count = 0;
    QList<IndicatorId> missing;
};

/// Once one of a group is scored the group is: the others are excluded.
void join(Summand& group, const Summand& other)
{
    if (group.scored == other.scored) {
        group.points = std::max(group.points, other.points);
        group.lowest = std::max(group.lowest, other.lowest);
        group.highest = std::max(group.highest, other.highest);
    } else if (other.scored) {
        group.points = other.points;
        group.lowest = other.lowest;
        group.highest = other.highest;
        group.scored = true;
    }
    group.bonus = group.bonus && other.bonus;
}

QList<Summand> summandsOf(const Pairs& children, bool onlyTheBest)
{
    QList<Summand> summands;
    for (const auto& [indicator, child] : children) {
        const auto group = onlyTheBest ? QStringLiteral("best") : indicator->group;
        const Summand summand{child->id,      group,         child->points,   child->lowest,
                              child->highest, child->scored, indicator->bonus};
        const auto same = std::ranges::find(summands, group, &Summand::group);
        if (group.isEmpty() || same == summands.end()) {
            summands.append(summand);
        } else {
            join(*same, summand);
        }
    }
    return summands;
}

Sum sumOf(const Pairs& children, Points maximum, bool onlyTheBest)
{
    Sum sum;
    for (const auto& summand : summandsOf(children, onlyTheBest)) {
        if (summand.points) {
            sum.points = std::min(maximum, sum.points.value_or(Points()) + *summand.points);
        }
        sum.lowest = std::min(maximum, sum.lowest + summand.lowest);
        sum.highest = std::min(maximum, sum.highest + summand.highest);
        if (!summand.bonus) {
            ++sum.count;
            sum.scored += summand.scored ? 1 : 0;
            if (!summand.scored) {
                sum.missing.append(summand.id);
            }
        }
    }
    return sum;
}

IndicatorEvaluation recorded(const Indicator& indicator, const Sheet& sheet)
{
    const auto score = sheet.score(indicator.id);
    IndicatorEvaluation evaluation;
    evaluation.id = indicator.id;
    evaluation.maximum = indicator.maximum;
    evaluation.option = score.option;
    evaluation.reason = score.reason;
    evaluation.pins = static_cast<int>(std::ranges::count(sheet.pins, indicator.id, &Pin::indicator));
    return evaluation;
}

IndicatorEvaluation evaluateDirectly(const Indicator& indicator, const Sheet& sheet)
{
    const auto score = sheet.score(indicator.id);
    auto evaluation = recorded(indicator, sheet);
    evaluation.suggested = suggestedPoints(indicator, score);
    if (!indicator.maximum) {
        return evaluation;
    }
    evaluation.scored = score.points && *score.points >= Points() && *score.points <= *indicator.maximum;
    if (evaluation.scored) {
        evaluation.points = score.points;
    }
    evaluation.lowest = evaluation.points.value_or(Points());
    evaluation.highest = evaluation.points.value_or(*indicator.maximum);
    evaluation.complete = evaluation.scored && isReasonEnough(indicator, score.reason);
    return evaluation;
}

/// A reason at a primary indicator speaks for all its secondaries.
QList<IndicatorId> missingReasonsOf(const Indicator& primary, const IndicatorEvaluation& evaluation)
{
    if (!isScoredBySecondaries(primary)) {
        return evaluation.scored && !evaluation.complete ? QList{primary.id} : QList<IndicatorId>();
    }
    QList<IndicatorId> missing;
    const bool spokenFor = !isBlank(evaluation.reason) && isReasonEnough(primary, evaluation.reason);
    for (const auto& secondary : evaluation.secondaries) {
        if (!spokenFor && secondary.scored && !secondary.complete) {
            missing.append(secondary.id);
        }
    }
    return missing;
}

void addSecondaries(IndicatorEvaluation& evaluation, const Indicator& primary)
{
    Pairs counted;
    for (qsizetype i = 0; i < primary.secondaries.size(); ++i) {
        if (primary.secondaries[i].maximum) {
            counted.append({&primary.secondaries[i], &evaluation.secondaries[i]});
        }
    }
    const auto sum = sumOf(counted, *primary.maximum, primary.kind == ScoringKind::BestOf);
    evaluation.points = sum.points;
    evaluation.lowest = sum.lowest;
    evaluation.highest = sum.highest;
    evaluation.scored = sum.points && sum.missing.isEmpty();
    evaluation.complete = evaluation.scored && missingReasonsOf(primary, evaluation).isEmpty();
}

/// A secondary without a part in the points says only what was recorded.
IndicatorEvaluation evaluateFact(const Indicator& secondary, const Sheet& sheet)
{
    auto evaluation = recorded(secondary, sheet);
    evaluation.suggested = suggestedPoints(secondary, sheet.score(secondary.id));
    return evaluation;
}

IndicatorEvaluation evaluatePrimary(const Indicator& primary, const Sheet& sheet)
{
    const bool bySecondaries = isScoredBySecondaries(primary);
    auto evaluation = bySecondaries ? recorded(primary, sheet) : evaluateDirectly(primary, sheet);
    for (const auto& secondary : primary.secondaries) {
        evaluation.secondaries.append(bySecondaries ? evaluateDirectly(secondary, sheet)
                                                    : evaluateFact(secondary, sheet));
    }
    for (const auto& secondary : std::as_const(evaluation.secondaries)) {
        evaluation.pins += secondary.pins;
    }
    if (bySecondaries) {
        addSecondaries(evaluation, primary);
    }
    return evaluation;
}

/// Of what is scored.
QList<IndicatorId> missingPinsOf(const Indicator& primary, const IndicatorEvaluation& evaluation)
{
    QList<IndicatorId> missing;
    const auto look = [&missing](const Indicator& indicator, const IndicatorEvaluation& found) {
        if (indicator.evidence.pinsRequired && found.scored && !isProven(indicator, found.pins)) {
            missing.append(found.id);
        }
    };
    look(primary, evaluation);
    for (qsizetype i = 0; i < primary.secondaries.size(); ++i) {
        look(primary.secondaries[i], evaluation.secondaries[i]);
    }
    return missing;
}

void addPart(Evaluation& evaluation, const RubricPart& part, const Sheet& sheet)
{
    QList<IndicatorEvaluation> indicators;
    for (const auto& indicator : part.indicators) {
        indicators.append(evaluatePrimary(indicator, sheet));
        evaluation.missingReasons += missingReasonsOf(indicator, indicators.last());
        evaluation.missingPins += missingPinsOf(indicator, indicators.last());
    }
    Pairs children;
    for (qsizetype i = 0; i < indicators.size(); ++i) {
        children.append({&part.indicators[i], &indicators[i]});
    }
    const auto sum = sumOf(children, part.maximum, false);
    const auto points = sum.points.value_or(Points());
    evaluation.parts.append(
        {part.id, part.weightPercent, points, part.maximum, sum.lowest, sum.highest, sum.scored, sum.count});
    evaluation.missing += sum.missing;
    evaluation.indicators += indicators;
    evaluation.total += WeightedPoints::of(points, part.weightPercent);
    evaluation.lowest += WeightedPoints::of(sum.lowest, part.weightPercent);
    evaluation.highest += WeightedPoints::of(sum.highest, part.weightPercent);
}

void cut(const Rubric& rubric, Evaluation& evaluation)
{
    if (rubric.cap) {
        const auto cap = WeightedPoints::of(*rubric.cap, 100);
        evaluation.total = std::min(evaluation.total, cap);
        evaluation.lowest = std::min(evaluation.lowest, cap);
        evaluation.highest = std::min(evaluation.highest, cap);
    }
}

Evaluation evaluateTrack(const Rubric& rubric, const Sheet& sheet, const QString& track)
{
    Evaluation evaluation;
    for (const auto& part : rubric.parts) {
        if (part.tracks.isEmpty() || part.tracks.contains(track)) {
            addPart(evaluation, part, sheet);
        }
    }
    cut(rubric, evaluation);
    return evaluation;
}

/// While the track is open, any of them may still be chosen.
Evaluation evaluateOpenTrack(const Rubric& rubric, const Sheet& sheet)
{
    auto evaluation = evaluateTrack(rubric, sheet, {});
    evaluation.missing.prepend(Rubric::trackIndicator());
    auto bounds = evaluateTrack(rubric, sheet, rubric.tracks.first().id);
    for (const auto& track : rubric.tracks) {
        const auto other = evaluateTrack(rubric, sheet, track.id);
        bounds.lowest = std::min(bounds.lowest, other.lowest);
        bounds.highest = std::max(bounds.highest, other.highest);
    }
    evaluation.lowest = bounds.lowest;
    evaluation.highest = bounds.highest;
    return evaluation;
}

QString outcomeOf(const Rubric& rubric, WeightedPoints total)
{
    QString reached;
    for (const auto& outcome : rubric.outcomes) {
        if (total >= outcome.from) {
            reached = outcome.id;
        }
    }
    return reached;
}

} // namespace

const IndicatorEvaluation* Evaluation::indicator(const IndicatorId& id) const
{
    for (const auto& primary : indicators) {
        if (primary.id == id) {
            return &primary;
        }
        const auto secondary = std::ranges::find(primary.secondaries, id, &IndicatorEvaluation::id);
        if (secondary != primary.secondaries.end()) {
            return &*secondary;
        }
    }
    return nullptr;
}

const PartEvaluation* Evaluation::part(const QString& id) const
{
    const auto found = std::ranges::find(parts, id, &PartEvaluation::id);
    return found == parts.end() ? nullptr : &*found;
}

Evaluation evaluate(const Rubric& rubric, const Sheet& sheet)
{
    const auto track = sheet.score(Rubric::trackIndicator()).option.value();
    const bool known = std::ranges::find(rubric.tracks, track, &RubricTrack::id) != rubric.tracks.end();
    auto evaluation =
        rubric.tracks.isEmpty() || known ? evaluateTrack(rubric, sheet, track) : evaluateOpenTrack(rubric, sheet);
    if (!rubric.outcomes.isEmpty()) {
        evaluation.threshold = rubric.outcomes.first().from;
    }
    if (evaluation.missing.isEmpty()) {
        evaluation.meetsThreshold = evaluation.total >= evaluation.threshold;
        evaluation.outcome = outcomeOf(rubric, evaluation.total);
    }
    return evaluation;
}

bool isReasonEnough(const Indicator& indicator, const QString& reason)
{
    return visibleLength(reason) >= indicator.evidence.minimumReason;
}

bool isProven(const Indicator& indicator, int pins)
{
    return pins >= indicator.evidence.minimumPins;
}

bool isScoredBySecondaries(const Indicator& indicator)
{
    return indicator.kind == ScoringKind::Sum || indicator.kind == ScoringKind::BestOf;
}

WeightedPoints bestTotal(const Evaluation& evaluation)
{
    WeightedPoints best;
    for (const auto& part : evaluation.parts) {
        best += WeightedPoints::of(part.maximum, part.weightPercent);
    }
    return best;
}

} // namespace pingshen
