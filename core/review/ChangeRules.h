// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EditRules.h"
#include "core/review/ApplicationFile.h"

namespace pingshen {

/// Whether the change may be made now: it holds by itself (checkAlone), a locked sheet stays as it is, points keep to
/// the rubric, only a sheet that nothing is left to settle in is submitted, a closed visit takes no facts, a note is
/// its author's, what is the office's is done by the office. One rule book for window and command line. Office settings
/// are checked against their rubric instead, see checkSettings and checkOffice. Errors: those of checkAlone,
/// checkOffice, checkMaterials, checkCondition, checkEvidence, checkSettlement, checkScore and checkSubmission,
/// SheetLocked, SheetNotSubmitted, VisitClosed, VisitRequestGone, VisitBegun, NoteEmpty, NoteOfAnother {author},
/// DocumentNotFound, FieldUnknown, and those of checkPin.
Done checkChange(const ApplicationFile& file, const Change& change);

/// The same of what is said of a person: a name, and no other person's with the same remark. Errors: those
/// of checkAlone, FieldUnknown, ReviewerMissing (no name is left), PersonNotFound {name}, PersonKnown {name}; that two
/// are one: MergeNotByOffice, MergeNotByAnother (who would be known as the other one says it), PersonsMerged {name}.
Done checkPerson(const PersonBook& persons, const Change& change);

/// A request for a visit, a returned sheet and a setting are the office's: who makes one has that role, once anybody
/// has it. Errors: ReservedForOffice.
Done checkOffice(const PersonBook& persons, const Change& change);

/// What was looked up of the conditions of eligibility is recorded by material reviewers and the office, once anybody
/// is either. Errors: ReservedForMaterials.
Done checkMaterials(const PersonBook& persons, const Change& change);
bool recordsMaterials(const PersonBook& persons, const PersonId& id);
bool hasMaterialsRole(Roles roles);

/// The person has the role, under whichever of their ids.
bool isOfOffice(const PersonBook& persons, const PersonId& id);

/// The field holds a date, written as ISO 8601.
bool holdsDate(EditKind::Value kind, QStringView field);

} // namespace pingshen
