// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Rubric.h"

#include <algorithm>
#include <tuple>

namespace pingshen {

namespace {

// Comparing a type that holds a list of itself cannot be defaulted with QList; the bindings break when a member is
// added.
auto membersOf(const Indicator& indicator)
{
    const auto& [id, label, maximum, capped, bonus, group, kind, step, options, bands, unit, whole, perUnit,
                 secondaries, documents, keywords, evidence, objective, published] = indicator;
    return std::tie(id, label, maximum, capped, bonus, group, kind, step, options, bands, unit, whole, perUnit,
                    secondaries, documents, keywords, evidence, objective, published);
}

auto membersOf(const EligibilityGate& gate)
{
    const auto& [id, label, all, any] = gate;
    return std::tie(id, label, all, any);
}

} // namespace

bool operator==(const Indicator& a, const Indicator& b)
{
    return membersOf(a) == membersOf(b);
}

bool operator==(const EligibilityGate& a, const EligibilityGate& b)
{
    return membersOf(a) == membersOf(b);
}

const Indicator* Rubric::indicator(const IndicatorId& id) const
{
    for (const auto* primary : primaries()) {
        if (primary->id == id) {
            return primary;
        }
        const auto secondary = std::ranges::find(primary->secondaries, id, &Indicator::id);
        if (secondary != primary->secondaries.end()) {
            return &*secondary;
        }
    }
    return nullptr;
}

const Indicator* Rubric::primaryOf(const IndicatorId& id) const
{
    for (const auto* primary : primaries()) {
        const bool within = std::ranges::find(primary->secondaries, id, &Indicator::id) != primary->secondaries.end();
        if (primary->id == id || within) {
            return primary;
        }
    }
    return nullptr;
}

QList<const Indicator*> Rubric::primaries() const
{
    QList<const Indicator*> all;
    for (const auto& part : parts) {
        for (const auto& primary : part.indicators) {
            all.append(&primary);
        }
    }
    return all;
}

const RequiredDocument* Rubric::document(const KindId& kind) const
{
    const auto found = std::ranges::find(documents, kind, &RequiredDocument::kind);
    return found == documents.end() ? nullptr : &*found;
}

int Rubric::slotOrder(const KindId& kind) const
{
    const auto found = std::ranges::find(documents, kind, &RequiredDocument::kind);
    return static_cast<int>(found - documents.begin());
}

} // namespace pingshen
