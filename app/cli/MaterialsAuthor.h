// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandContext.h"

namespace pingshen::cli {

/// Who records something of the material review: the one named by --author or --reviewer; else the only material
/// reviewer or person of the office; where nobody is either, who is at the computer. Errors: ReviewerMissing, those of
/// CommandContext::person.
Result<PersonId> authorOfLine(CommandContext& context, Workplace& workplace);

} // namespace pingshen::cli
