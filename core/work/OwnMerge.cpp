// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/OwnMerge.h"

#include "core/storage/DraftStore.h"
#include "core/storage/HighlightStore.h"
#include "core/storage/ReviewStore.h"

#include <algorithm>

namespace pingshen {

namespace {

Result<bool> holdsAnything(Database& database, const PersonBook& persons, const PersonId& person)
{
    const auto known = persons.meant(person);
    PINGSHEN_ASSIGN(const auto sheets, ReviewStore(database).withSheetOf(QList{known} + persons.same().others(known),
                                                                         ReviewStore::Filled::Yes));
    PINGSHEN_ASSIGN(const auto drafts, DraftStore(database).allOf(known));
    PINGSHEN_ASSIGN(const bool hasHighlights, HighlightStore(database).hasAny(known));
    return !sheets.isEmpty() || !drafts.isEmpty() || hasHighlights;
}

} // namespace

Done checkOwnMerge(Workplace& workplace, const PersonBook& persons, const Change& change)
{
    const auto into = [&](const FieldChange& field) {
        const PersonId other(field.to.toString());
        return !other.isEmpty() && persons.meant(other) == persons.meant(change.author);
    };
    if (std::ranges::none_of(change.fields, into)) {
        return {};
    }
    const PersonId slip(change.subject);
    PINGSHEN_ASSIGN(const bool holds, holdsAnything(workplace.database(), persons, slip));
    return holds ? Done(Error::Code::MergeShowsEntries, {{QStringLiteral("name"), toJson(persons.label(slip))}})
                 : Done();
}

} // namespace pingshen
