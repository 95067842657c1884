// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/NoteAuthors.h"

#include "core/domain/EditKinds.h"
#include "core/domain/Review.h"

#include <algorithm>

namespace pingshen {

QMap<NoteId, NoteHand> otherHands(const QList<Edit>& edits, const PersonBook& persons)
{
    Review review;
    QMap<NoteId, NoteHand> hands;
    for (const auto& edit : edits) {
        if (rowOf(edit.change.kind).part != StatePart::Note) {
            continue;
        }
        apply(review, edit);
        const auto& notes = review.visit.notes;
        const NoteId id(edit.change.subject);
        const auto note = std::ranges::find(notes, id, &Note::id);
        if (note == notes.end() || isAuthor(*note, edit.change.author, persons)) {
            hands.remove(id);
        } else {
            hands.insert(id, {edit.change.author, edit.at});
        }
    }
    return hands;
}

bool isAuthor(const Note& note, const ReviewerId& reviewer, const PersonBook& persons)
{
    return persons.meant(note.author) == persons.meant(reviewer);
}

} // namespace pingshen
