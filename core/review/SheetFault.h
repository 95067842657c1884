// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/rubric/Evaluation.h"
#include "core/rubric/RubricCatalog.h"

#include <optional>

namespace pingshen {

/// Why a submitted sheet is not what its submission says.
enum class SheetFault {
    Unsaid, ///< the submission does not say what the sheet was scored under: only format 1 could leave that out
    StandardMissing, ///< the version of the standard that it names is not there
    NotAsSubmitted,  ///< its scores come to another total or another digest, or are none that may be submitted: not all
                     ///< that counts is scored, there are points that the standard does not give, or a reason or
                     ///< required evidence is missing
};

/// Nothing of a sheet that is not submitted, nor of one that is what its submission says.
std::optional<SheetFault> faultOf(const RubricCatalog& rubrics, const Dossier& dossier, const Sheet& sheet);

/// The sheet's own scores could be submitted, and give the total that its submission froze, and its digest if it froze
/// one: nothing else is added up or listed. Whoever wrote it, for edits of other devices are not asked for the rules of
/// a submission when they come. The rubric, and the evaluation by it, are those under the frozen settings.
bool isAsSubmitted(const Rubric& rubric, const Evaluation& evaluation, const ApplicationId& application,
                   const Sheet& sheet);
/// The same, of a submitted sheet whose version of the standard is held.
bool isAsSubmitted(const RubricCatalog& rubrics, const Dossier& dossier, const Sheet& sheet);

} // namespace pingshen
