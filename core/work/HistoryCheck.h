// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PrintedMark.h"
#include "core/report/RecordMark.h"
#include "core/work/Workplace.h"

#include <optional>

namespace pingshen {

/// What is stored of the application, and the settings it is scored under, are what the history says, and these entries
/// are those that were signed: asked before anything that counts outside this vault is made of it; so is the owner's
/// sheet what it was submitted as, or all are when no owner is named. Errors: StateDiffers {application}, JournalBroken
/// {seq}, VaultEndUnknown {count}, those of requireSheets.
Done checkAgainstHistory(Workplace& workplace, const ApplicationId& application, const ReviewerId& owner = {});

/// Edits that only a later program knows, of the application and of the office, or of all when none is named: they are
/// kept and part of the history, but what they say is in nothing that is shown, counted or printed here.
Result<qint64> editsOfNewerProgram(Workplace& workplace, const std::optional<ApplicationId>& application = {});

/// Whoever has the vault's key can make all of its history anew so that everything fits; reports that were printed
/// before tell. Of the entry itself, by the bytes that are stored.
Result<MarkStanding> standingOf(Workplace& workplace, const PrintedMark& mark);
/// With a mark that is held, the history holds all before it: only where checkVault has found nothing wrong with it.
bool hasAllBefore(MarkStanding standing, const QList<VaultProblem>& found);

/// Where the vault's own chain ends now.
Result<RecordMark> recordMark(Workplace& workplace, const ApplicationId& application);

} // namespace pingshen
