// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/ScoringRules.h"

#include "core/rubric/Evaluation.h"
#include "core/rubric/Suggestion.h"

#include <QJsonArray>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Points that a list gives; nothing when some of them are not published.
template<class List>
std::optional<QList<Points>> pointsOf(const List& choices)
{
    QList<Points> points;
    for (const auto& choice : choices) {
        if (!choice.points) {
            return {};
        }
        points.append(*choice.points);
    }
    return points.isEmpty() ? std::nullopt : std::optional(points);
}

/// What the indicator can give, where that is a list.
std::optional<QList<Points>> offeredBy(const Indicator& indicator)
{
    switch (indicator.kind) {
    case ScoringKind::Options:
        return pointsOf(indicator.options);
    case ScoringKind::Bands:
        return pointsOf(indicator.bands);
    case ScoringKind::PerUnit:
    case ScoringKind::Range:
    case ScoringKind::Graded:
    case ScoringKind::BestOf:
    case ScoringKind::Sum:
        return {};
    }
    Q_UNREACHABLE();
}

Done checkOffered(const Indicator& indicator, Points points, QList<Points> offered)
{
    if (offered.contains(points)) {
        return {};
    }
    std::ranges::sort(offered);
    QJsonArray texts;
    for (const auto& one : offered) {
        texts.append(one.toString());
    }
    return {
        Error::Code::PointsNotOffered, {{u"points"_s, points.toString()}, {u"offered"_s, texts}}, indicator.id.value()};
}

Done checkRange(const Indicator& indicator, Points points, Points lowest, Points highest)
{
    if (points >= lowest && points <= highest) {
        return {};
    }
    return {Error::Code::PointsOutOfRange,
            {{u"points"_s, points.toString()}, {u"lowest"_s, lowest.toString()}, {u"highest"_s, highest.toString()}},
            indicator.id.value()};
}

Done checkStep(const Indicator& indicator, Points points)
{
    if (points.isMultipleOf(indicator.step) || points == indicator.maximum) {
        return {};
    }
    return {Error::Code::PointsOffStep,
            {{u"points"_s, points.toString()}, {u"step"_s, indicator.step.toString()}},
            indicator.id.value()};
}

bool isGivenBy(const PerUnitRule& rule, Points points)
{
    return points == Points() || points == rule.base
           || (points > rule.base && rule.step > Points() && (points - rule.base).isMultipleOf(rule.step));
}

Done checkValue(const Indicator& indicator, Points points)
{
    PINGSHEN_TRY(checkRange(indicator, points, Points(), *indicator.maximum));
    if (const auto offered = offeredBy(indicator)) {
        return checkOffered(indicator, points, *offered);
    }
    if (indicator.kind == ScoringKind::PerUnit && indicator.perUnit) {
        const bool given = points == indicator.maximum || isGivenBy(*indicator.perUnit, points);
        return given ? Done() : checkOffered(indicator, points, {});
    }
    // An option's own points are right whatever the step: the office may have set them before it.
    const auto isOwn = [points](const auto& option) { return option.points == points || option.lowest == points; };
    return std::ranges::any_of(indicator.options, isOwn) ? Done() : checkStep(indicator, points);
}

/// The indicator, when an expert gives its points directly.
Result<const Indicator*> scorable(const Rubric& rubric, const IndicatorId& id)
{
    const auto* indicator = rubric.indicator(id);
    if (!indicator) {
        return {Error::Code::IndicatorUnknown, {{u"indicator"_s, id.value()}}, id.value()};
    }
    if (isScoredBySecondaries(*indicator)) {
        return {Error::Code::PointsBySecondaries, {{u"indicator"_s, id.value()}}, id.value()};
    }
    const auto* primary = rubric.primaryOf(id);
    const bool isFact = primary != indicator && !isScoredBySecondaries(*primary);
    if (isFact || !indicator->maximum) {
        return {Error::Code::IndicatorWithoutPoints, {{u"indicator"_s, id.value()}}, id.value()};
    }
    return indicator;
}

Done checkGrade(const Indicator& indicator, const Score& score)
{
    const auto option = std::ranges::find(indicator.options, score.option, &RubricOption::id);
    const bool isGraded = indicator.kind == ScoringKind::Graded && option != indicator.options.end();
    if (!isGraded || !option->points) {
        return {};
    }
    return checkRange(indicator, *score.points, option->lowest.value_or(*option->points), *option->points);
}

} // namespace

Result<Points> checkPoints(const Rubric& rubric, const IndicatorId& id, QStringView text)
{
    PINGSHEN_ASSIGN(const auto* indicator, scorable(rubric, id));
    const auto points = Points::parse(text);
    if (!points) {
        return {points.error().code, points.error().args, id.value()};
    }
    PINGSHEN_TRY(checkValue(*indicator, *points));
    return points;
}

Done checkOption(const Rubric& rubric, const IndicatorId& id, const OptionId& option)
{
    const auto* indicator = rubric.indicator(id);
    const bool isTrack = !rubric.tracks.isEmpty() && id == Rubric::trackIndicator();
    if (!indicator && !isTrack) {
        return {Error::Code::IndicatorUnknown, {{u"indicator"_s, id.value()}}, id.value()};
    }
    const auto isMeant = [&option](const auto& choice) { return choice.id == option; };
    const bool known = isTrack
                           ? std::ranges::find(rubric.tracks, option.value(), &RubricTrack::id) != rubric.tracks.end()
                           : std::ranges::any_of(indicator->options, isMeant);
    return known ? Done() : Done(Error::Code::OptionUnknown, {{u"option"_s, option.value()}}, id.value());
}

Done checkScore(const Rubric& rubric, const IndicatorId& id, const Score& score)
{
    if (!score.option.isEmpty()) {
        PINGSHEN_TRY(checkOption(rubric, id, score.option));
    }
    if (!score.points) {
        return {};
    }
    PINGSHEN_TRY(checkPoints(rubric, id, score.points->toString()));
    const auto& indicator = *rubric.indicator(id);
    if (const auto suggested = suggestedPoints(indicator, score)) {
        return checkOffered(indicator, *score.points, {*suggested});
    }
    return checkGrade(indicator, score);
}

Done checkCounted(const Rubric& rubric, const IndicatorId& id, const Score& score)
{
    const auto* indicator = rubric.indicator(id);
    const bool counts = score.points && indicator && indicator->maximum && !isScoredBySecondaries(*indicator);
    return counts ? checkScore(rubric, id, score) : Done();
}

} // namespace pingshen
