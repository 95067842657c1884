// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/SheetCheck.h"

#include "core/rubric/Evaluation.h"
#include "core/rubric/RubricSettings.h"
#include "core/storage/DossierStore.h"
#include "core/storage/PersonStore.h"
#include "core/storage/ReviewStore.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Code = VaultProblem::Code;

std::optional<Code> faultOf(const RubricCatalog& rubrics, const Dossier& dossier, const Sheet& sheet)
{
    if (!sheet.isLocked() || !sheet.frozen || sheet.frozen->sheet.isEmpty()) {
        return std::nullopt;
    }
    const auto& frozen = *sheet.frozen;
    if (!rubrics.holds(frozen.rubric)) {
        return Code::StandardMissing;
    }
    const auto published = rubrics.rubric(dossier.rubric, frozen.rubric);
    const auto evaluation =
        published ? std::optional(evaluate(withSettings(*published, frozen.settings), sheet)) : std::nullopt;
    const bool isAsSubmitted = evaluation && evaluation->missing.isEmpty() && evaluation->total == frozen.total
                               && sheetDigest(dossier.id, sheet, frozen) == frozen.sheet;
    return isAsSubmitted ? std::nullopt : std::optional(Code::SheetForged);
}

} // namespace

Result<QList<VaultProblem>> checkSheets(Workplace& workplace, const ApplicationId& application, const Task& task)
{
    const ReviewStore reviews(workplace.database());
    PINGSHEN_ASSIGN(const auto submitted, reviews.submitted());
    PINGSHEN_ASSIGN(const auto persons, PersonStore(workplace.database()).load());
    QList<VaultProblem> problems;
    for (qsizetype i = 0; i < submitted.size(); ++i) {
        PINGSHEN_TRY(task.proceed());
        task.report(i, submitted.size());
        if (!application.isEmpty() && submitted[i] != application) {
            continue;
        }
        PINGSHEN_ASSIGN(const auto dossier, DossierStore(workplace.database()).load(submitted[i]));
        PINGSHEN_ASSIGN(const auto review, reviews.load(submitted[i]));
        for (const auto& sheet : review.sheets) {
            if (const auto fault = faultOf(workplace.rubrics(), dossier, sheet)) {
                problems.append({*fault,
                                 submitted[i].value(),
                                 {{u"application"_s, callNameOf(dossier.applicant)},
                                  {u"reviewer"_s, toJson(persons.label(sheet.reviewer))}}});
            }
        }
    }
    return problems;
}

} // namespace pingshen
