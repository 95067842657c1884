// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Rubric.h"
#include "core/domain/Sheet.h"

namespace pingshen {

/// What a sheet comes to under one indicator.
struct IndicatorEvaluation
{
    IndicatorId id;
    std::optional<Points> points;  ///< that count: the expert's, or what the secondaries come to so far
    std::optional<Points> maximum; ///< empty for a fact to record
    OptionId option;
    QString reason;
    std::optional<Points> suggested; ///< by the option or the number recorded; counts only once taken over as points
    bool scored = false;             ///< nothing more has to be scored here
    bool complete = false;           ///< scored, with the reasons that the evidence rule asks for
    Points lowest;                   ///< what it comes to at least, whatever is still scored
    Points highest;
    int pins = 0; ///< of the sheet that prove it; of a primary indicator with those of its secondaries
    QList<IndicatorEvaluation> secondaries;
};

struct PartEvaluation
{
    QString id;
    int weightPercent = 100;
    Points sum; ///< of what is scored so far
    Points maximum;
    Points lowest;
    Points highest;
    int scored = 0; ///< of `count`
    int count = 0;  ///< indicators that have to be scored; a group of exclusive ones is one
};

/// What a sheet comes to. Exact at every step; maxima cut at every level; blank bonuses count as none.
struct Evaluation
{
    QList<PartEvaluation> parts;           ///< of the sheet's track
    QList<IndicatorEvaluation> indicators; ///< the primary ones of these parts, in order of the form
    WeightedPoints total;                  ///< of what is scored so far
    WeightedPoints threshold;              ///< of the first outcome; 0 when there is none
    WeightedPoints lowest;                 ///< total if everything still open gets nothing
    WeightedPoints highest;                ///< total if everything still open gets its maximum
    std::optional<bool> meetsThreshold;    ///< empty while anything is missing
    QString outcome;                       ///< id of the highest outcome reached; empty while anything is missing
    QList<IndicatorId> missing;            ///< primary indicators to be scored still; the track when it is open
    QList<IndicatorId> missingReasons;     ///< scored indicators, primary or secondary, whose reason is too short
    QList<IndicatorId> missingPins;        ///< the same, with fewer pins than are required

    bool isComplete() const { return missing.isEmpty() && missingReasons.isEmpty() && missingPins.isEmpty(); }

    /// Primary or secondary; null if the sheet's track has none of that id. Lives as long as the evaluation.
    const IndicatorEvaluation* indicator(const IndicatorId& id) const;
    const PartEvaluation* part(const QString& id) const;
};

/// Points outside of an indicator's range (set before the office changed it) do not count: the indicator is unscored.
Evaluation evaluate(const Rubric& rubric, const Sheet& sheet);

/// What a sheet can come to at most.
WeightedPoints bestTotal(const Evaluation& evaluation);

/// A reason that the indicator's evidence rule accepts: long enough without the space around it.
bool isReasonEnough(const Indicator& indicator, const QString& reason);

/// As many pins as the indicator's evidence rule asks for, whether it requires them or not.
bool isProven(const Indicator& indicator, int pins);

/// The points of the indicator come from its secondaries and are not given directly.
bool isScoredBySecondaries(const Indicator& indicator);

} // namespace pingshen
