// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/domain/VaultProblem.h"
#include "core/storage/Database.h"

namespace pingshen {

/// Why a document counts as lost.
VaultProblem::Code problemOf(const Error& error);

/// Contents that are missing or damaged, as problems that name each document as a person knows it: its name
/// (`document`), and the case number or the applicant of its application, or of all that have it (`application`).
/// Those of others that have not arrived yet are none, see MissingContents.
Result<QList<VaultProblem>> documentProblems(Database& database,
                                             const QList<std::pair<VaultProblem::Code, Digest>>& lost);

} // namespace pingshen
