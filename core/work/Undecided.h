// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// The applications in which something was entered differently on two computers and waits for a choice, as the reader
/// may see them: without what concerns another's sheet. What waits is in `disagreements` of each.
/// Errors: those of openApplication.
Result<QList<ApplicationFile>> undecidedApplications(Workplace& workplace, const ReviewerId& reader);

/// The applications in which the reader may choose now: what they see is open, and not on a submitted sheet, which
/// takes nothing until it is returned. Costs some statements for each application that waits.
Result<QList<ApplicationId>> applicationsToChoose(Workplace& workplace, const ReviewerId& reader);

/// Those of the given applications: costs nothing for any other, however many wait.
Result<QList<ApplicationId>> applicationsToChooseAmong(const QList<ApplicationId>& among, Workplace& workplace,
                                                       const ReviewerId& reader);

/// What concerns no application: the office's settings, of each standard by itself, and people. These
/// files hold what is needed to word and to choose: `rubric` (of settings; one that this program does not know has its
/// id alone), `persons` and `conflicts`; no dossier. Everyone sees them. Errors: JournalBroken.
Result<QList<ApplicationFile>> undecidedOfOffice(Workplace& workplace);

} // namespace pingshen
