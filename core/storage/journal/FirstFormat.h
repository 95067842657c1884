// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/journal/DeviceKey.h"

namespace pingshen {

/// The migration that sets the journal's first format aside.
constexpr int journalStep = 2;

/// Writes the edits of the first format down as edits of this device in the present one, with all that their imports
/// brought, and folds them. An edit says what the chains before ended with, whether they were whole, and which rows of
/// the old state are not what the edits give. Call it within the migration's transaction, after setFirstStateAside.
Done convertFirstFormat(Database& database, const DeviceKey& device);

/// What the owner's sheet was last submitted by was brought over from the first format: its device said so at the end,
/// and had signed nothing before that. Errors: JournalBroken.
Result<bool> isFirstSubmission(Database& database, const ApplicationId& application, const ReviewerId& owner);

} // namespace pingshen
