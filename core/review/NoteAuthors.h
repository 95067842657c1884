// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PersonBook.h"
#include "core/domain/SiteVisit.h"

namespace pingshen {

/// Who wrote the present words of another's note, and when. The rules let nobody do so; another computer, or a program
/// before there was that rule, may have.
struct NoteHand
{
    ReviewerId author;
    QDateTime at;

    friend bool operator==(const NoteHand&, const NoteHand&) = default;
};

/// Of these edits in their order: the notes whose words are another's now than their author's.
QMap<NoteId, NoteHand> otherHands(const QList<Edit>& edits, const PersonBook& persons);

/// Whether they are one person, merged or not.
bool isAuthor(const Note& note, const ReviewerId& reviewer, const PersonBook& persons);

} // namespace pingshen
