// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ConflictFold.h"

#include "core/domain/EditKinds.h"

#include <algorithm>

namespace pingshen {

namespace {

bool allSame(const QList<Conflict>& values)
{
    return std::ranges::all_of(values, [&](const Conflict& each) { return each.value == values.first().value; });
}

} // namespace

void ConflictFold::take(const Edit& edit)
{
    const auto& change = edit.change;
    const auto owner = sheetOwner(change);
    for (const auto& field : change.fields) {
        auto& latest = m_latest[{owner.value(), change.kind, change.subject, field.field}];
        latest.removeIf([&](const Conflict& value) { return edit.knows(value.edit); });
        latest.append({owner, change.kind, change.subject, field.field, edit.ref(), change.author, edit.at, field.to});
    }
}

QList<Conflict> ConflictFold::conflicts() const
{
    QList<Conflict> all;
    for (const auto& [field, latest] : m_latest) {
        if (!allSame(latest)) {
            all += latest;
        }
    }
    return all;
}

} // namespace pingshen
