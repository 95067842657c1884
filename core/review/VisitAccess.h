// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Review.h"
#include "core/domain/Rubric.h"

namespace pingshen {

/// Experts' totals added up: submitted sheets and complete drafts apart, because drafts count only while nobody has
/// submitted.
struct PanelTotal
{
    WeightedPoints submittedSum;
    int submitted = 0;
    WeightedPoints draftSum;
    int drafts = 0;

    bool isProvisional() const { return submitted == 0; }
    int sheets() const { return submitted > 0 ? submitted : drafts; }
    /// The mean is at the threshold or above: sum >= sheets x threshold, exactly. False without a sheet.
    bool reaches(WeightedPoints threshold) const;
};

/// Of the complete sheets in the review; a submitted one without a frozen total counts nowhere.
PanelTotal panelTotal(const Rubric& rubric, const Review& review);
PanelTotal together(const PanelTotal& a, const PanelTotal& b);

/// Whether the Site visit page is open, and why.
enum class VisitAccess {
    Open,          ///< the experts' mean is at the threshold or above
    OpenOnRequest, ///< below it or not scored, but the office asked for a visit and gave its reason
    OpenAsBegun,   ///< neither, but it had begun before that was so, or where it was not known: what is recorded stands
    ClosedNotScored, ///< no complete sheet yet
    ClosedBelow,     ///< the experts' mean is below the threshold
};

/// Source: the notice's process, step 4: due diligence for every applicant with 70 points or higher from the experts.
VisitAccess visitAccess(const Rubric& rubric, const PanelTotal& panel, const SiteVisit& visit);
bool isOpen(VisitAccess access);

} // namespace pingshen
