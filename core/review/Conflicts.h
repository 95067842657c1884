// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"
#include "core/review/Visibility.h"

#include <utility>

namespace pingshen {

/// What one computer said of something that another one said otherwise, each unaware of the other.
struct ConflictSide
{
    ReviewerId author;
    QDateTime at; ///< of the last of its edits
    QMap<QString, QJsonValue> values;
    DeviceId device = {};

    friend bool operator==(const ConflictSide&, const ConflictSide&) = default;
};

/// Something said in two or more ways, until a person chooses one of them. Fields that mean nothing without each other
/// (an option and its points) are chosen together, all others by themselves.
struct Disagreement
{
    EditKind::Value kind;
    QString subject;
    QString field;             ///< of fields that are chosen together, the one that names them
    QList<ConflictSide> sides; ///< the earliest first

    QList<QDateTime> times() const;  ///< of the sides
    QList<DeviceId> devices() const; ///< of the sides

    friend bool operator==(const Disagreement&, const Disagreement&) = default;
};

/// All that is open in the file, in an order that does not change from one opening to the next.
QList<Disagreement> disagreements(const ApplicationFile& file);

/// Those of which the reviewer can choose one now: of a sheet that was submitted none can be chosen.
QList<Disagreement> openChoices(const ApplicationFile& file, const ReviewerId& reviewer);

/// The field waits for the reviewer's choice: what the file shows there is one of several values and counts for none.
/// On a sheet that was submitted nothing waits.
bool isUndecided(const ApplicationFile& file, const ReviewerId& reviewer, const TextField& field);

/// How many things wait for the reviewer's choice, wherever that is said: an indicator, a document, a note, the
/// applicant or the visit is one, in however many of its fields it differs.
int thingsToChoose(const QList<Disagreement>& open);

/// What a side said, as a change of what was empty before: for whoever words it.
Change statementOf(const ApplicationFile& file, const Disagreement& disagreement, const ConflictSide& side);

/// The file that this side says to be the document's; null when it says no such thing.
const Document* fileOf(const ApplicationFile& file, const Disagreement& disagreement, qsizetype side);

/// A file is chosen by who can look at it. Errors: DocumentNotArrived.
Done checkArrived(const ApplicationFile& file, const Disagreement& disagreement, qsizetype side);

/// The choice of one side as a change from what is shown; recorded also where that is the value already. The rules may
/// refuse it like any other change.
Change choiceOf(const ApplicationFile& file, const ReviewerId& author, const Disagreement& disagreement,
                qsizetype side);

/// The choice of one side of each, as few changes as say it: what is chosen of one thing is one change.
QList<Change> choicesOf(const ApplicationFile& file, const ReviewerId& author,
                        const QList<std::pair<Disagreement, qsizetype>>& chosen);

/// Takes out what the change settles, and answers with it: whoever sets a field knows all that was said of it.
QList<Conflict> settle(QList<Conflict>& conflicts, const Change& change, const Review& review);

/// Those of which the reader may see every side. `requested`: the office asked for a site visit.
QList<Conflict> visibleConflicts(const Visibility& visibility, const QList<Conflict>& conflicts, bool requested);

} // namespace pingshen
