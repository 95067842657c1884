// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/OwnReasons.h"

#include "core/base/VisibleText.h"
#include "core/review/ReasonChecks.h"
#include "core/storage/DossierStore.h"
#include "core/storage/ReviewStore.h"

#include <algorithm>
#include <utility>

namespace pingshen {

namespace {

/// In which other applications each of these reasons stands as well.
QMap<ApplicationId, QList<IndicatorId>> repeatedIn(const QList<ReviewStore::Reason>& all,
                                                   const QMap<IndicatorId, Score>& reasons)
{
    QMap<ApplicationId, QList<IndicatorId>> repeated;
    for (const auto& elsewhere : all) {
        auto& indicators = repeated[elsewhere.application];
        for (auto score = reasons.begin(); score != reasons.end(); ++score) {
            if (!indicators.contains(score.key()) && isSameReason(score->reason, elsewhere.text)) {
                indicators.append(score.key());
            }
        }
    }
    return repeated;
}

/// In a sentence: the case number only of somebody without a name.
QString nameOf(const Applicant& applicant)
{
    const auto& name = applicant.latinName.isEmpty() ? applicant.chineseName : applicant.latinName;
    return visibleText(name.isEmpty() ? callNameOf(applicant) : name);
}

} // namespace

Result<QList<RepeatedReason>> repeatedReasons(Workplace& workplace, const ApplicationId& application,
                                              const ReviewerId& reviewer, const QMap<IndicatorId, Score>& reasons)
{
    PINGSHEN_ASSIGN(auto all, ReviewStore(workplace.database()).reasonsOf(reviewer));
    all.removeIf([&](const ReviewStore::Reason& reason) {
        return reason.application == application || !workplace.seesApplication(reviewer, reason.application);
    });
    auto found = repeatedIn(all, reasons);
    found.removeIf([](auto each) { return each.value().isEmpty(); });
    PINGSHEN_ASSIGN(const auto applicants, DossierStore(workplace.database()).applicantsOf(found.keys()));
    QList<RepeatedReason> repeated;
    for (auto each = found.begin(); each != found.end(); ++each) {
        std::sort(each->begin(), each->end());
        for (const auto& indicator : std::as_const(each.value())) {
            repeated.append({indicator, each.key(), nameOf(applicants.value(each.key()))});
        }
    }
    return repeated;
}

} // namespace pingshen
