// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/SheetCheck.h"

#include "core/review/SheetFault.h"
#include "core/review/Visibility.h"
#include "core/storage/DossierStore.h"
#include "core/storage/PersonStore.h"
#include "core/storage/ReviewStore.h"
#include "core/storage/journal/FirstFormat.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Code = VaultProblem::Code;

/// One whose submission does not say what it was scored under is believed if it was brought over from the first format,
/// and if there is anything on it.
Result<std::optional<Code>> problemOf(Workplace& workplace, const Dossier& dossier, const Sheet& sheet)
{
    const auto fault = faultOf(workplace.rubrics(), dossier, sheet);
    if (!fault) {
        return std::optional<Code>();
    }
    if (*fault == SheetFault::Unsaid && !sheet.scores.isEmpty()) {
        PINGSHEN_ASSIGN(const auto isOld, isFirstSubmission(workplace.database(), dossier.id, sheet.ownerInJournal()));
        return isOld ? std::optional<Code>() : std::optional(Code::SheetForged);
    }
    return std::optional(*fault == SheetFault::StandardMissing ? Code::StandardMissing : Code::SheetForged);
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
            PINGSHEN_ASSIGN(const auto fault, several.contains(sheet.reviewer)
                                                  ? Result<std::optional<Code>>(Code::SheetTwice)
                                                  : problemOf(workplace, dossier, sheet));
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
