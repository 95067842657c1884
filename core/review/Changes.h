// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"

namespace pingshen {

/// The value a field has now; JSON null when not set.
QJsonValue valueOf(const ApplicationFile& file, const ReviewerId& reviewer, const TextField& field);

/// One field set to a new value, with the value before it. A text in which nothing is to be seen clears the field.
/// Here and below: of several values that wait for a choice the shown one is chosen by setting it.
Change fieldChange(const ApplicationFile& file, const ReviewerId& author, const TextField& field, const QJsonValue& to);

/// An option chosen, together with the points that follow from it; points that it does not leave are cleared.
/// An empty option clears both.
/// Errors: IndicatorUnknown, OptionUnknown.
Result<Change> optionChange(const ApplicationFile& file, const ReviewerId& author, const IndicatorId& indicator,
                            const OptionId& option);

/// Points as typed; an empty text clears them. Errors: those of checkPoints.
Result<Change> pointsChange(const ApplicationFile& file, const ReviewerId& author, const IndicatorId& indicator,
                            QStringView text);

/// What text typed into a field would change: points and dates are read as such, all else is taken as it stands.
/// Errors: those of checkPoints, DateMalformed.
Result<Change> typedChange(const ApplicationFile& file, const ReviewerId& author, const TextField& field,
                           const QString& text);

/// Whether a date is likely in this field: of a visit within two years of today, of birth sixteen to a hundred and
/// twenty years ago. Errors: DateUnlikely and AgeUnlikely, which a person may mean all the same; BirthDateInFuture.
Done checkLikely(const TextField& field, QDate date, QDate today);
/// A person may insist on what this says.
bool mayBeMeant(const Error& error);

/// The sheet handed in, with what it comes to, what it was scored under, and the digest of all that.
Change submission(const ApplicationFile& file, const ReviewerId& author);

/// A person who gives their name here for the first time, by themselves unless somebody else adds them.
Change personAdded(const Person& person, const PersonId& author = {});

/// Names and remark as they are to be, and the roles: at most two changes; none when nothing differs.
QList<Change> personCorrected(const Person& before, const Person& after, const PersonId& author);

/// The office says that the other one is the one who is kept, too; nobody: that was a mistake.
Change personMerged(const PersonBook& persons, const PersonId& kept, const PersonId& other, const PersonId& author);

/// The office says that the two are not one person: a change for each link that makes them one, at most two; none when
/// they are two.
QList<Change> personsParted(const PersonBook& persons, const PersonId& kept, const PersonId& other,
                            const PersonId& author);

/// A new note with its topic and text.
Change newNote(const ApplicationFile& file, const ReviewerId& author, const NoteId& id, const QString& topic,
               const QString& text);

/// The scores under a primary indicator that a replaced document made stale, each looked at again: one change a score.
QList<Change> confirmations(const ApplicationFile& file, const ReviewerId& author, const IndicatorId& primary);

/// A change to a sheet names the one that its author has: begun under another id of theirs, see SamePersons.
void nameSheet(Change& change, const Review& review);

/// A change without fields: confirmation of a stale score, return of a sheet, request of a visit and its withdrawal.
Change plainChange(EditKind::Value kind, const ApplicationFile& file, const ReviewerId& author,
                   const QString& subject = {}, const QString& note = {});

} // namespace pingshen
