// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/SheetFault.h"

#include "core/domain/Review.h"
#include "core/rubric/RubricSettings.h"

namespace pingshen {

bool isAsSubmitted(const Evaluation& evaluation, const ApplicationId& application, const Sheet& sheet)
{
    return sheet.isLocked() && sheet.frozen && evaluation.missing.isEmpty() && evaluation.total == sheet.frozen->total
           && (sheet.frozen->rubric.isEmpty() || sheetDigest(application, sheet, *sheet.frozen) == sheet.frozen->sheet);
}

bool isAsSubmitted(const RubricCatalog& rubrics, const Dossier& dossier, const Sheet& sheet)
{
    if (!sheet.isLocked() || !sheet.frozen
        || (!sheet.frozen->rubric.isEmpty() && !rubrics.holds(sheet.frozen->rubric))) {
        return false;
    }
    const auto published = rubrics.rubric(dossier.rubric, sheet.frozen->rubric);
    return published
           && isAsSubmitted(evaluate(withSettings(*published, sheet.frozen->settings), sheet), dossier.id, sheet);
}

std::optional<SheetFault> faultOf(const RubricCatalog& rubrics, const Dossier& dossier, const Sheet& sheet)
{
    if (!sheet.isLocked()) {
        return std::nullopt;
    }
    if (!sheet.frozen || sheet.frozen->rubric.isEmpty()) {
        return SheetFault::Unsaid;
    }
    if (!rubrics.holds(sheet.frozen->rubric)) {
        return SheetFault::StandardMissing;
    }
    return isAsSubmitted(rubrics, dossier, sheet) ? std::nullopt : std::optional(SheetFault::Forged);
}

} // namespace pingshen
