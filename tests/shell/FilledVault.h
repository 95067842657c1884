// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/domain/Rubric.h"

namespace pingshen::test {

/// Where the vault of these tests lies below `folder`.
QString vaultOf(const QString& folder);

/// Puts two applications with real documents into the vault below `folder`: GT-0001 of Elena Petrova (a passport of
/// six pages, a diploma of three) and GT-0002 of Karim Haddad (a passport); and 李评审 and 王评审, whose ids are
/// their names. An import takes as long as many a test: with the environment variable PINGSHEN_FILLED_VAULT, the path
/// of a folder that was filled so, that one is copied (a fixture of ctest fills it once for a run).
Done fillVault(const QString& folder, const Clock& clock);

/// Adds GT-0003, whose every name holds markup, escapes and marks of direction.
Done addHostileApplication(const QString& folder, const Clock& clock);

/// Adds GT-0004 of Ada Track, with a passport, to be scored by the standard of this id.
Done addApplicationOf(const QString& folder, const Clock& clock, const RubricId& rubric);

} // namespace pingshen::test
