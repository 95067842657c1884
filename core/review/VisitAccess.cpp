// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/VisitAccess.h"

#include "core/rubric/Evaluation.h"

namespace pingshen {

bool PanelTotal::reaches(WeightedPoints threshold) const
{
    const auto sum = submitted > 0 ? submittedSum : draftSum;
    return sheets() > 0 && sum.tenThousandths() >= sheets() * threshold.tenThousandths();
}

PanelTotal panelTotal(const Rubric& rubric, const Review& review)
{
    PanelTotal panel;
    for (const auto& sheet : review.sheets) {
        if (sheet.isLocked()) {
            panel.submittedSum += sheet.frozen ? sheet.frozen->total : WeightedPoints();
            panel.submitted += sheet.frozen ? 1 : 0;
        } else if (const auto evaluation = evaluate(rubric, sheet); evaluation.meetsThreshold) {
            panel.draftSum += evaluation.total;
            ++panel.drafts;
        }
    }
    return panel;
}

PanelTotal together(const PanelTotal& a, const PanelTotal& b)
{
    return {a.submittedSum + b.submittedSum, a.submitted + b.submitted, a.draftSum + b.draftSum, a.drafts + b.drafts};
}

VisitAccess visitAccess(const Rubric& rubric, const PanelTotal& panel, const SiteVisit& visit)
{
    const auto threshold = rubric.outcomes.isEmpty() ? WeightedPoints() : rubric.outcomes.first().from;
    if (panel.reaches(threshold)) {
        return VisitAccess::Open;
    }
    if (!visit.requestReason.isEmpty()) {
        return VisitAccess::OpenOnRequest;
    }
    if (visit.hasBegun()) {
        return VisitAccess::OpenAsBegun;
    }
    return panel.sheets() == 0 ? VisitAccess::ClosedNotScored : VisitAccess::ClosedBelow;
}

bool isOpen(VisitAccess access)
{
    return access != VisitAccess::ClosedNotScored && access != VisitAccess::ClosedBelow;
}

} // namespace pingshen
