// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/OwnReasons.h"

#include "core/base/VisibleText.h"
#include "core/review/ReasonChecks.h"
#include "core/storage/DossierStore.h"
#include "core/storage/ReviewStore.h"

#include <algorithm>

namespace pingshen {

namespace {

QList<IndicatorId> repeatedIn(const Sheet& other, const QMap<IndicatorId, Score>& reasons)
{
    QList<IndicatorId> indicators;
    for (auto score = reasons.begin(); score != reasons.end(); ++score) {
        const bool isRepeated = std::ranges::any_of(
            other.scores, [&](const Score& elsewhere) { return isSameReason(score->reason, elsewhere.reason); });
        if (isRepeated) {
            indicators.append(score.key());
        }
    }
    return indicators;
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
    const ReviewStore reviews(workplace.database());
    PINGSHEN_ASSIGN(const auto applications, reviews.withSheetOf({reviewer}, ReviewStore::Filled::Yes));
    QList<RepeatedReason> repeated;
    for (const auto& other : applications) {
        if (other == application) {
            continue;
        }
        PINGSHEN_ASSIGN(const auto sheet, reviews.loadSheet(other, reviewer));
        const auto indicators = repeatedIn(sheet, reasons);
        if (indicators.isEmpty()) {
            continue;
        }
        PINGSHEN_ASSIGN(const auto dossier, DossierStore(workplace.database()).load(other));
        for (const auto& indicator : indicators) {
            repeated.append({indicator, other, nameOf(dossier.applicant)});
        }
    }
    return repeated;
}

} // namespace pingshen
