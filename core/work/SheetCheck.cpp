// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/SheetCheck.h"

#include "core/review/Visibility.h"
#include "core/rubric/Evaluation.h"
#include "core/rubric/RubricSettings.h"
#include "core/storage/DossierStore.h"
#include "core/storage/PersonStore.h"
#include "core/storage/ReviewStore.h"

#include <algorithm>

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

Result<QList<VaultProblem>> checkSheets(Workplace& workplace, const ApplicationId& application, const ReviewerId& owner,
                                        const Task& task)
{
    const ReviewStore reviews(workplace.database());
    PINGSHEN_ASSIGN(const auto persons, PersonStore(workplace.database()).load());
    QList<ApplicationId> toCheck{application};
    if (application.isEmpty()) {
        PINGSHEN_ASSIGN(toCheck, reviews.submitted());
        PINGSHEN_ASSIGN(const auto merged, reviews.withSheetOf(persons.same().ids(), ReviewStore::Filled::Yes));
        toCheck += merged;
        std::ranges::sort(toCheck, std::less());
        toCheck.erase(std::unique(toCheck.begin(), toCheck.end()), toCheck.end());
    }
    QList<VaultProblem> problems;
    for (qsizetype i = 0; i < toCheck.size(); ++i) {
        PINGSHEN_TRY(task.proceed());
        task.report(i, toCheck.size());
        PINGSHEN_ASSIGN(const auto dossier, DossierStore(workplace.database()).load(toCheck[i]));
        PINGSHEN_ASSIGN(const auto review, reviews.load(toCheck[i]));
        const auto several = apart(review, persons.same());
        for (const auto& sheet : review.sheets) {
            if (!owner.isEmpty() && persons.meant(sheet.reviewer) != persons.meant(owner)) {
                continue;
            }
            const auto fault = several.contains(sheet.reviewer) ? std::optional(Code::SheetTwice)
                                                                : faultOf(workplace.rubrics(), dossier, sheet);
            const QJsonObject args{{u"application"_s, callNameOf(dossier.applicant)},
                                   {u"reviewer"_s, toJson(persons.label(sheet.reviewer))}};
            if (fault && !problems.contains(VaultProblem{*fault, toCheck[i].value(), args})) {
                problems.append({*fault, toCheck[i].value(), args});
            }
        }
    }
    return problems;
}

Done requireSheets(Workplace& workplace, const ApplicationId& application, const ReviewerId& owner)
{
    PINGSHEN_ASSIGN(const auto problems, checkSheets(workplace, application, owner));
    if (problems.isEmpty()) {
        return {};
    }
    const bool isTwice = problems.first().code == Code::SheetTwice;
    return {isTwice ? Error::Code::SheetTwice : Error::Code::SheetForged, problems.first().args};
}

} // namespace pingshen
