// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/FactSettlements.h"

#include <algorithm>

namespace pingshen {

namespace {

QString valueAt(const ApplicationFacts& facts, const FactPlace& place)
{
    return place.fact < 0 ? QString() : facts.facts[place.document].facts[place.fact].value;
}

/// In whatever form another document has it.
bool stillState(const ApplicationFacts& facts, const FactGroup& group, const QString& value)
{
    return std::ranges::any_of(group.places, [&](const FactPlace& place) {
        const auto& fact = facts.facts[place.document].facts[place.fact];
        auto said = fact;
        said.value = value;
        return fact.value == value || likenessOf(fact, said) == Likeness::Same;
    });
}

} // namespace

Statement statementAt(const ApplicationFacts& facts, FactKind kind, const FactPlace& place)
{
    return {nameOf(kind), facts.documents[place.document].document.id, valueAt(facts, place)};
}

QList<FactPlace> departuresOf(const ApplicationFacts& facts, const FactDifference& difference)
{
    const bool isMissing = difference.kind == FactDifference::Kind::Missing;
    QList<FactPlace> places;
    QList<StatementId> seen;
    for (const auto& group : difference.values.sliced(isMissing ? difference.values.size() - 1 : 1)) {
        for (const auto& place : group.places) {
            const auto id = idOf(statementAt(facts, difference.fact, place));
            if (!seen.contains(id)) {
                seen.append(id);
                places.append(place);
            }
        }
    }
    std::ranges::stable_sort(places, {}, &FactPlace::document);
    return places;
}

Settlement settlementOf(const ApplicationFile& file, const ApplicationFacts& facts, const FactDifference& difference,
                        const FactPlace& place)
{
    const auto settlement = settlementIn(file, statementAt(facts, difference.fact, place));
    return stillState(facts, difference.values.first(), settlement.against) ? settlement : Settlement();
}

Settled stateOf(const ApplicationFile& file, const ApplicationFacts& facts, const FactDifference& difference)
{
    bool isRaised = false;
    for (const auto& place : departuresOf(facts, difference)) {
        const auto decision = settlementOf(file, facts, difference, place).decision;
        if (decision == Settled::Open) {
            return Settled::Open;
        }
        isRaised = isRaised || decision == Settled::Raised;
    }
    return isRaised ? Settled::Raised : Settled::Accepted;
}

QList<Change> settle(const ApplicationFile& file, const PersonId& author, const ApplicationFacts& facts,
                     const FactDifference& difference, const QList<FactPlace>& places, Settled decision,
                     const QString& reason)
{
    QList<Change> changes;
    for (const auto& place : places) {
        const auto change = settlementChange(file, author, statementAt(facts, difference.fact, place), decision, reason,
                                             difference.values.first().value);
        if (!change.isEmpty()) {
            changes.append(change);
        }
    }
    return changes;
}

} // namespace pingshen
