// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/OvertakenDrafts.h"

#include "core/domain/EditKinds.h"
#include "core/storage/DraftStore.h"
#include "core/storage/PersonStore.h"
#include "core/storage/journal/JournalRows.h"

#include <algorithm>

namespace pingshen {

namespace {

/// On the sheet of the person who typed, or in what all share.
bool overtakes(const Edit& edit, const Draft& draft, const SamePersons& same)
{
    const auto& change = edit.change;
    const auto owner = sheetOwner(change);
    return edit.at > draft.at && change.kind == draft.key.kind && change.subject == draft.key.subject
           && (owner.isEmpty() || same.of(owner) == same.of(draft.key.author))
           && std::ranges::find(change.fields, draft.key.field, &FieldChange::field) != change.fields.end();
}

} // namespace

Result<QList<TypedText>> overtakenDrafts(Workplace& workplace, const ReviewerId& author,
                                         const ApplicationId& application)
{
    PINGSHEN_ASSIGN(const auto same, PersonStore(workplace.database()).same());
    if (author.isEmpty()) {
        return QList<TypedText>(); // whoever is named next has seen none of it
    }
    PINGSHEN_ASSIGN(auto drafts, DraftStore(workplace.database()).allOf(author));
    drafts.removeIf([&](const Draft& draft) { return draft.key.application != application; });
    if (drafts.isEmpty()) {
        return QList<TypedText>();
    }
    PINGSHEN_ASSIGN(const auto edits, readEdits(workplace.database(), application));
    QList<TypedText> overtaken;
    for (const auto& draft : std::as_const(drafts)) {
        if (std::ranges::any_of(edits, [&](const Edit& edit) { return overtakes(edit, draft, same); })) {
            const auto& key = draft.key;
            overtaken.append({key.author,
                              application,
                              {key.kind, key.subject, key.field},
                              draft.text,
                              draft.caret,
                              false,
                              draft.at});
        }
    }
    return overtaken;
}

} // namespace pingshen
