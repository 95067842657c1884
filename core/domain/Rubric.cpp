// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Rubric.h"

#include <algorithm>

namespace pingshen {

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
