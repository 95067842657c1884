// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/VisitAccess.h"
#include "core/review/Changes.h"
#include "tests/review/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

const WeightedPoints seventy = WeightedPoints::of(Points::whole(70), 100);

PanelTotal submitted(std::initializer_list<qint64> totals)
{
    PanelTotal panel;
    for (const auto total : totals) {
        panel.submittedSum += WeightedPoints::ofTenThousandths(total);
        ++panel.submitted;
    }
    return panel;
}

VisitAccess accessFor(const PanelTotal& panel, const SiteVisit& visit = {})
{
    return visitAccess(applicationFile().rubric, panel, visit);
}

} // namespace

TEST(VisitAccess, exactlySeventyOpensIt)
{
    EXPECT_EQ(VisitAccess::Open, accessFor(submitted({700000})));
    EXPECT_EQ(VisitAccess::ClosedBelow, accessFor(submitted({699999})));
}

TEST(VisitAccess, theMeanOfSeveralSheetsIsComparedWithoutRounding)
{
    EXPECT_TRUE(submitted({700000, 699999, 700001}).reaches(seventy));
    EXPECT_FALSE(submitted({700000, 699999, 700000}).reaches(seventy)) << "the mean is 69.99996666...";
}

TEST(VisitAccess, withoutACompleteSheetItIsClosed)
{
    EXPECT_EQ(VisitAccess::ClosedNotScored, accessFor({}));
    EXPECT_FALSE(PanelTotal().reaches(WeightedPoints()));
}

TEST(VisitAccess, theOfficeMayAskForAVisitBelowTheThreshold)
{
    SiteVisit visit;
    visit.requestReason = u"the office asks"_s;
    EXPECT_EQ(VisitAccess::OpenOnRequest, accessFor(submitted({500000}), visit));
    EXPECT_EQ(VisitAccess::OpenOnRequest, accessFor({}, visit));
    EXPECT_EQ(VisitAccess::Open, accessFor(submitted({700000}), visit));
}

TEST(VisitAccess, whatIsRecordedOfAVisitStandsThoughNothingAsksForItAnyMore)
{
    SiteVisit visit;
    visit.notes.append(Note{.id = NoteId(u"n"_s), .text = u"called the employer"_s});
    EXPECT_EQ(VisitAccess::ClosedBelow, accessFor(submitted({500000}), visit)) << "notes are no visit";
    visit.place = u"Haidian"_s;
    EXPECT_EQ(VisitAccess::OpenAsBegun, accessFor(submitted({500000}), visit));
    EXPECT_EQ(VisitAccess::OpenAsBegun, accessFor({}, visit));
    EXPECT_EQ(VisitAccess::Open, accessFor(submitted({700000}), visit));
    visit.requestReason = u"the office asks"_s;
    EXPECT_EQ(VisitAccess::OpenOnRequest, accessFor(submitted({500000}), visit));
    EXPECT_TRUE(isOpen(VisitAccess::OpenAsBegun));
    EXPECT_FALSE(isOpen(VisitAccess::ClosedBelow));
    EXPECT_FALSE(isOpen(VisitAccess::ClosedNotScored));
}

TEST(VisitAccess, draftsCountOnlyWhileNobodyHasSubmitted)
{
    PanelTotal panel;
    panel.draftSum = seventy;
    panel.drafts = 1;
    EXPECT_TRUE(panel.isProvisional());
    EXPECT_EQ(VisitAccess::Open, accessFor(panel));

    const auto withSubmitted = together(panel, submitted({600000}));
    EXPECT_FALSE(withSubmitted.isProvisional());
    EXPECT_EQ(1, withSubmitted.sheets());
    EXPECT_EQ(VisitAccess::ClosedBelow, accessFor(withSubmitted));
}

TEST(VisitAccess, aSheetThatIsNotCompleteCountsNowhere)
{
    auto file = applicationFile();
    make(file, scoreChange(file, u"experience"_s, u"points"_s, u"20"_s));
    EXPECT_EQ(0, panelTotal(file.rubric, file.review).sheets());
    scoreAll(file);
    EXPECT_EQ(1, panelTotal(file.rubric, file.review).drafts);
    make(file, submission(file, anna));
    EXPECT_EQ(1, panelTotal(file.rubric, file.review).submitted);
    EXPECT_EQ(WeightedPoints::of(Points::whole(100), 100), panelTotal(file.rubric, file.review).submittedSum);
    file.review.sheets[anna].frozen.reset();
    EXPECT_EQ(0, panelTotal(file.rubric, file.review).sheets()) << "nobody knows what it was submitted with";
}

} // namespace pingshen
