// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"

namespace pingshen {

/// Longest text of one field, in UTF-16 units.
constexpr int longestText = 100'000;
/// The same of what a person is called, of their remark and roles.
constexpr int longestName = 200;
/// The same of what names something: an application, a person, a document. Those of the first format were names.
constexpr int longestId = 1000;
/// Of one document; as many as page texts are kept of.
constexpr int mostDocumentPages = 1 << 20;

/// What must hold of a change by itself, whatever else was said: it has an author and an application where it needs
/// them, gives a reason where one is asked for, and its values can be read as what their fields hold. A person has a
/// name, and a package no two documents of one id, none without a digest or with numbers that no file has. Fields and
/// kinds that this program does not know pass. What must hold in a certain state is checkChange in core/review. Errors:
/// ReviewerMissing, ReasonMissing, ApplicationNotFound, PersonNotFound, TextTooLong, PointsMalformed, DateMalformed,
/// FieldUnknown, JournalBroken, MergeNotByAnother.
Done checkAlone(const Change& change);

} // namespace pingshen
