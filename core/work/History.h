// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PrintedMark.h"
#include "core/review/ApplicationFile.h"
#include "core/review/Changes.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Every edit of an application in the order in which it was made, but what Visibility keeps from the reader. Without a
/// name one sees all of it, unless that would show an expert another's scores, see Visibility::seesAllUnnamed().
Result<QList<Edit>> historyOf(Workplace& workplace, const ApplicationId& application, const ReviewerId& reader = {});

/// Every edit that is about no application: the office's settings and people, in the order in which they were made.
Result<QList<Edit>> officeHistory(Workplace& workplace);

/// Where the history of an application goes on behind a backup that was put back, an older data file or an end that is
/// not known: edits of the office (VaultContinued) that were made after the application's first one, in order.
Result<QList<Edit>> continuationsOf(Workplace& workplace, const ApplicationId& application);

/// When the vault was put back to what does not hold the entry that a report names; invalid: nothing says that this is
/// why it is not there.
Result<QDateTime> leftOutAt(Workplace& workplace, const PrintedMark& mark);

/// Who wrote at this computer: the vault's own device, and those as which it went on before.
Result<QList<DeviceId>> ownDevices(Workplace& workplace);

/// Some of an application's history is kept from `reader`.
Result<bool> isAnythingHidden(Workplace& workplace, const ApplicationId& application, const ReviewerId& reader);

/// Of how many kinds the changes are that other reviewers made to their sheets and that are kept from `reader`. Of the
/// site visit nothing is counted: that there is one tells what the others' scores come to.
Result<int> kindsHiddenFrom(Workplace& workplace, const ApplicationId& application, const ReviewerId& reader);

/// The change that brings everything that `edit` changed back to what it was after it, as `author`. Only for edits made
/// of fields.
Change restoration(const ApplicationFile& file, const ReviewerId& author, const Edit& edit);

} // namespace pingshen
