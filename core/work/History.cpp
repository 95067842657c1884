// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/History.h"

#include "core/review/Visibility.h"
#include "core/storage/EditJournal.h"
#include "core/storage/ReviewStore.h"

#include <algorithm>

namespace pingshen {

namespace {

QList<FieldChange>::const_iterator find(const Edit& edit, const QString& field)
{
    return std::ranges::find(edit.change.fields, field, &FieldChange::field);
}

} // namespace

Result<QList<Edit>> historyOf(Workplace& workplace, const ApplicationId& application, const ReviewerId& reader)
{
    PINGSHEN_ASSIGN(auto edits, workplace.journal().editsOf(application));
    if (reader.isEmpty()) {
        return edits;
    }
    PINGSHEN_ASSIGN(const auto review, ReviewStore(workplace.database()).load(application));
    const Visibility visibility(reader, review.sheet(reader).state);
    const bool requested = !review.visit.requestReason.isEmpty();
    edits.removeIf([&](const Edit& edit) { return !visibility.sees(edit.change, requested); });
    return edits;
}

Change restoration(const ApplicationFile& file, const ReviewerId& author, const TextField& field, const Edit& edit)
{
    const auto changed = find(edit, field.field);
    Q_ASSERT(changed != edit.change.fields.end());
    return fieldChange(file, author, field, changed->to);
}

} // namespace pingshen
