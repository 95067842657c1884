// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

namespace pingshen {

/// What this program's fold makes of edits: its rules, by a number, and the kinds of edits, their fields and the codes
/// of findings that it knows. The state of a vault that was folded by another edition may lack what this one knows.
QString foldEdition();

/// The state of the vault was folded by this edition.
Result<bool> hasCurrentFold(Database& database);
Done noteFold(Database& database);
/// Of a vault without edits, whose state is empty by any edition.
Done noteFoldOfNothing(Database& database);

} // namespace pingshen
