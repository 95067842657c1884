// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EligibilityOutcome.h"

#include <algorithm>

namespace pingshen {

namespace {

QList<const EligibilityGate*> statementsOf(const EligibilityGate& gate)
{
    QList<const EligibilityGate*> statements;
    for (const auto* list : {&gate.all, &gate.any}) {
        for (const auto& child : *list) {
            statements += statementsOf(child);
        }
    }
    return statements.isEmpty() ? QList{&gate} : statements;
}

/// Of a part: whatever decides it alone, else open while any is, else the opposite.
ConditionResult together(const QList<ConditionResult>& results, ConditionResult deciding)
{
    const auto opposite = deciding == ConditionResult::Met ? ConditionResult::NotMet : ConditionResult::Met;
    if (results.contains(deciding)) {
        return deciding;
    }
    return results.contains(ConditionResult::Open) ? ConditionResult::Open : opposite;
}

ConditionResult resultOf(const EligibilityGate& gate, const ConditionChecks& checks)
{
    const auto resultsOf = [&checks](const QList<EligibilityGate>& gates) {
        QList<ConditionResult> results;
        for (const auto& each : gates) {
            results.append(resultOf(each, checks));
        }
        return results;
    };
    if (!gate.all.isEmpty()) {
        return together(resultsOf(gate.all), ConditionResult::NotMet);
    }
    if (!gate.any.isEmpty()) {
        return together(resultsOf(gate.any), ConditionResult::Met);
    }
    return checks.value(ConditionId(gate.id)).result;
}

WindowFit windowFit(const Rubric& rubric, QDate appliedOn)
{
    if (!rubric.windowFrom.isValid() && !rubric.windowTo.isValid()) {
        return WindowFit::NoWindow;
    }
    if (!appliedOn.isValid()) {
        return WindowFit::Unknown;
    }
    if (rubric.windowFrom.isValid() && appliedOn < rubric.windowFrom) {
        return WindowFit::Before;
    }
    return rubric.windowTo.isValid() && appliedOn > rubric.windowTo ? WindowFit::After : WindowFit::Within;
}

EligibilityPart partOf(const EligibilityGate& gate, const ConditionChecks& checks)
{
    EligibilityPart part{.id = gate.id,
                         .label = gate.label,
                         .isAll = gate.any.isEmpty(),
                         .result = resultOf(gate, checks),
                         .conditions = statementsOf(gate)};
    part.met = static_cast<int>(std::ranges::count_if(part.conditions, [&checks](const EligibilityGate* each) {
        return checks.value(ConditionId(each->id)).result == ConditionResult::Met;
    }));
    return part;
}

} // namespace

EligibilityOutcome eligibilityOf(const Rubric& rubric, const ConditionChecks& checks)
{
    EligibilityOutcome outcome;
    QList<ConditionResult> results;
    for (const auto& gate : rubric.eligibility) {
        outcome.parts.append(partOf(gate, checks));
        results.append(outcome.parts.last().result);
    }
    outcome.window = windowFit(rubric, checks.value(applicationDate()).appliedOn);
    const auto result = together(results, ConditionResult::NotMet);
    if (outcome.isOutside() || result == ConditionResult::NotMet) {
        outcome.eligible = false;
    } else if (!results.isEmpty() && result == ConditionResult::Met) {
        outcome.eligible = true;
    }
    return outcome;
}

Ineligibility ineligibilityOf(const Rubric& rubric, const ConditionChecks& checks)
{
    const auto outcome = eligibilityOf(rubric, checks);
    Ineligibility why;
    why.isOutside = outcome.isOutside();
    for (const auto& part : outcome.parts) {
        if (part.result != ConditionResult::NotMet) {
            continue;
        }
        QList<LocalText> single;
        for (const auto* condition : part.conditions) {
            const bool isUnmet = checks.value(ConditionId(condition->id)).result == ConditionResult::NotMet;
            single += part.isAll && isUnmet ? QList{condition->label} : QList<LocalText>();
        }
        why.unmet += single.isEmpty() ? QList{part.label} : single;
    }
    return why;
}

const EligibilityGate* conditionOf(const Rubric& rubric, const ConditionId& id)
{
    for (const auto& gate : rubric.eligibility) {
        for (const auto* statement : statementsOf(gate)) {
            if (statement->id == id.value()) {
                return statement;
            }
        }
    }
    return nullptr;
}

} // namespace pingshen
