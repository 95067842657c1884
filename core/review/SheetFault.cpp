// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/SheetFault.h"

#include "core/domain/Review.h"
#include "core/rubric/RubricSettings.h"
#include "core/rubric/ScoringRules.h"

#include <algorithm>

namespace pingshen {

namespace {

/// As whoever submits by the rules has it: points that the standard gives, and reasons where it asks for them.
bool isAllowed(const Rubric& rubric, const Evaluation& evaluation, const Sheet& sheet)
{
    const auto isGiven = [&](const IndicatorEvaluation& each) {
        return static_cast<bool>(checkCounted(rubric, each.id, sheet.score(each.id)));
    };
    return evaluation.missingReasons.isEmpty() && evaluation.missingPins.isEmpty()
           && std::ranges::all_of(evaluation.indicators, [&](const IndicatorEvaluation& primary) {
                  return isGiven(primary) && std::ranges::all_of(primary.secondaries, isGiven);
              });
}

} // namespace

bool isAsSubmitted(const Rubric& rubric, const Evaluation& evaluation, const ApplicationId& application,
                   const Sheet& sheet)
{
    if (sheet.frozen && !sheet.frozen->rubric.isEmpty() && !isAllowed(rubric, evaluation, sheet)) {
        return false;
    }
    const bool arePinsSame = !sheet.frozen || sheet.frozen->pins.isEmpty() || sheet.frozen->pins == pinsDigest(sheet);
    return arePinsSame && sheet.isLocked() && sheet.frozen && evaluation.missing.isEmpty()
           && evaluation.total == sheet.frozen->total
           && (sheet.frozen->rubric.isEmpty() || sheetDigest(application, sheet, *sheet.frozen) == sheet.frozen->sheet);
}

bool isAsSubmitted(const RubricCatalog& rubrics, const Dossier& dossier, const Sheet& sheet)
{
    if (!sheet.isLocked() || !sheet.frozen
        || (!sheet.frozen->rubric.isEmpty() && !rubrics.holds(sheet.frozen->rubric))) {
        return false;
    }
    const auto published = rubrics.rubric(dossier.rubric, sheet.frozen->rubric);
    if (!published) {
        return false;
    }
    const auto rubric = withSettings(*published, sheet.frozen->settings);
    return isAsSubmitted(rubric, evaluate(rubric, sheet), dossier.id, sheet);
}

std::optional<SheetFault> faultOf(const RubricCatalog& rubrics, const Dossier& dossier, const Sheet& sheet)
{
    if (!sheet.isLocked()) {
        return std::nullopt;
    }
    if (!sheet.frozen || sheet.frozen->rubric.isEmpty()) {
        return SheetFault::Unsaid;
    }
    if (!rubrics.holds(sheet.frozen->rubric)) {
        return SheetFault::StandardMissing;
    }
    return isAsSubmitted(rubrics, dossier, sheet) ? std::nullopt : std::optional(SheetFault::NotAsSubmitted);
}

} // namespace pingshen
