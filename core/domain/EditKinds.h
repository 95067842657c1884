// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/domain/Fields.h"

namespace pingshen {

class SamePersons;

/// What the subject of a change names.
enum class SubjectKind {
    None,
    Version,
    Document,
    Indicator,
    Reviewer,
    Note,
    Rubric,
    Person,
    Device,
    Pin,
    Condition,
    Statement
};

/// The part of the state that edits of a kind fold into.
enum class StatePart {
    None,
    Package,
    Applicant,
    Document,
    Score,
    Sheet,
    Visit,
    Original,
    Note,
    Setting,
    Person,
    Pin,
    Eligibility,
    Settlement
};

/// Who may see edits of a kind, see Visibility.
enum class Audience {
    Author,       ///< whose sheet it is on, whoever wrote it; of what is on none its author; nobody else
    SheetOwner,   ///< whose sheet it is, and the author
    Submitters,   ///< whose sheet it is, and who has submitted a sheet of the same application
    VisitReaders, ///< the author, and who may know of the site visit
    Everyone,
};

enum class Undoable { No, Yes };

/// Who makes edits of a kind. What the program notes of its own accord is made only where it happens: no change that
/// waited somewhere is one.
enum class Maker { Person, Program };

/// Some kinds withdraw what those of the opposite kind set: they name it in their content.
enum class Effect { Sets, Withdraws };

/// What the note is: why somebody did it, as they typed it, or (None) nothing or something the program notes.
enum class Reason { None, Typed };

/// What has to hold before a change of a kind is recorded, see ChangeRules.
enum class Condition {
    SheetOpen = 1,      ///< the author's sheet is not locked
    SheetComplete = 2,  ///< nothing blocks the author's submission
    SheetSubmitted = 4, ///< the subject's sheet is locked
    ReasonGiven = 8,    ///< the note says something
    VisitOpen = 16,
    NoteSays = 32,       ///< a new note has a text, an older one is the author's
    SaidByAnother = 64,  ///< the person whom it is about does not say it
    ByOffice = 128,      ///< the author has the role Office, or nobody has
    RequestStands = 256, ///< the request that it names is the one there is, and no visit has begun
    ByExpert = 512,      ///< the author is a reviewing expert, or nobody has said what they are
    ByMaterials = 1024,  ///< the author is a material reviewer or of the office, or nobody is either
};
Q_DECLARE_FLAGS(Conditions, Condition)

/// One row for each kind of edit; adding a kind is adding a row.
struct EditKindRow
{
    EditKind::Value kind;
    StatePart part = StatePart::None;
    SubjectKind subject = SubjectKind::None;
    const QList<FieldRow>& (*fields)() = nullptr; ///< null: made of no fields, or (settings) of any
    Audience audience = Audience::Author;
    Undoable undoable = Undoable::No;
    Conditions conditions = {};
    Maker maker = Maker::Person;
    EditKind::Value opposite = EditKind::Unknown; ///< takes back one made of no fields; Unknown: nothing does
    Reason reason = Reason::None;
    Effect effect = Effect::Sets;
};

const EditKindRow& rowOf(EditKind::Value kind);

/// What edits of the kind say stands on a sheet: its scores and pins.
bool isOnSheet(EditKind::Value kind);

/// The office decides by it on an application: on its visit or on a sheet of it.
bool isDecision(EditKind::Value kind);

/// The row of a kind's field; null: there is none of that name, and the fold would pass it by without a word.
const FieldRow* fieldRow(EditKind::Value kind, QStringView field);

/// The reason of the request that a change makes or withdraws; of another kind it says nothing.
QString requestIn(const Change& change);
QJsonObject withdrawalOf(const QString& requestReason); ///< its content

/// Whose sheet the change is about, by the id under which it was begun; empty when it is about none.
ReviewerId sheetOwner(const Change& change);
/// The same where it is known who is one person: a sheet that somebody else had begun, as it turned out, is not theirs
/// to write on, and the change is about their own.
ReviewerId sheetOwner(const Change& change, const SamePersons& same);

} // namespace pingshen

Q_DECLARE_OPERATORS_FOR_FLAGS(pingshen::Conditions)
