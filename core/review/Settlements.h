// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Settlement.h"
#include "core/review/ApplicationFile.h"

namespace pingshen {

/// What is said of a statement that departs from others, with what these state. Open takes all of it back.
Change settlementChange(const ApplicationFile& file, const PersonId& author, const Statement& statement,
                        Settled decision, const QString& reason, const QString& against);

/// What is recorded of a statement; what waits for a choice between several values is not said.
Settlement settlementIn(const ApplicationFile& file, const Statement& statement);

/// Of a document that there is, and nothing is accepted without a reason. Errors: FieldUnknown, DocumentNotFound,
/// ReasonMissing.
Done checkSettlement(const ApplicationFile& file, const Change& change);

} // namespace pingshen
