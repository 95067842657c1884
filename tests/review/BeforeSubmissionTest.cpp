// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "core/review/Pins.h"
#include "core/review/Submission.h"
#include "tests/review/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

using Kind = SheetIssue::Kind;

/// Only what is found with this knowledge, everything else having been read.
QList<SheetIssue> found(const ApplicationFile& file, BeforeSubmission before)
{
    const auto known = before.reading.contents();
    for (const auto& document : file.dossier.documents) {
        for (int page = 0; page < 9 && !known.contains(document.digest); ++page) {
            before.reading.add(document.digest, page, ReadingRecord::readFrom);
        }
    }
    return issuesBeforeSubmission(file, anna, before);
}

} // namespace

TEST(BeforeSubmission, pointsOutAReasonMuchShorterThanTheOthers)
{
    auto file = complete();
    for (const auto* primary : file.rubric.primaries()) {
        make(file, scoreChange(file, primary->id.value(), u"reason"_s, QString(60, u'理')));
    }
    EXPECT_TRUE(found(file, {}).isEmpty());
    make(file, scoreChange(file, u"age"_s, u"reason"_s, QString(20, u'理')));
    EXPECT_TRUE(found(file, {}).isEmpty()) << "a third of the others is enough";
    make(file, scoreChange(file, u"age"_s, u"reason"_s, QString(19, u'理')));
    const auto issues = found(file, {});
    ASSERT_EQ(1, issues.size());
    EXPECT_EQ(Kind::ReasonShort, issues[0].kind);
    EXPECT_EQ(19, issues[0].length);
    EXPECT_EQ(60, issues[0].minimum);
}

TEST(BeforeSubmission, pointsOutAReasonThatStandsInAnotherApplicationToo)
{
    const auto file = complete();
    const ApplicationId other(u"b1b2c3d4e5f60718"_s);
    const auto issues =
        found(file, {.repeated = QList<RepeatedReason>{{IndicatorId(u"age"_s), other, u"Marie Lefèvre"_s},
                                                       {IndicatorId(u"age"_s), ApplicationId(u"c"_s), u"Third"_s}}});
    ASSERT_EQ(1, issues.size());
    EXPECT_EQ(Kind::ReasonRepeated, issues[0].kind);
    EXPECT_EQ(other, issues[0].application);
    EXPECT_EQ(u"Marie Lefèvre"_s, issues[0].name);
    EXPECT_FALSE(issues[0].blocks());
}

TEST(BeforeSubmission, pointsOutWhatWasPinnedAgainstAScoreAndIsNotInItsReason)
{
    auto file = complete();
    const auto& document = file.dossier.documents.first();
    const Passage passage{2, {{1, 2, 3, 4}}, u"graduated in 2013"_s};
    const DocumentPassage place{document.id, document.digest, passage};
    make(file, pinAdded(file, anna, pinOf(file, place, IndicatorId(u"age"_s), Stance::Context)));
    make(file, scoreChange(file, u"age"_s, u"reason"_s, u"符合规定的条件"_s));
    EXPECT_TRUE(found(file, {}).isEmpty()) << "only what is against it";
    make(file, pinAdded(file, anna, pinOf(file, place, IndicatorId(u"age"_s), Stance::Against)));
    const auto issues = found(file, {});
    ASSERT_EQ(1, issues.size());
    EXPECT_EQ(Kind::PinUnmentioned, issues[0].kind);
    EXPECT_EQ(1, issues[0].length);
    EXPECT_EQ(file.review.sheet(anna).pins.last().id, issues[0].pin);
    make(file, scoreChange(file, u"age"_s, u"reason"_s, u"第 3 页所填年份有出入，不影响得分"_s));
    EXPECT_TRUE(found(file, {}).isEmpty());
}

TEST(BeforeSubmission, pointsOutEvidenceOnAPageThatWasHardlySeen)
{
    auto file = complete();
    pinTo(file, u"age"_s);
    pinTo(file, u"age"_s);
    const auto content = file.dossier.documents.first().digest;
    BeforeSubmission before;
    const auto ofNone = issuesBeforeSubmission(file, anna, before);
    EXPECT_TRUE(std::ranges::none_of(ofNone, [](const auto& each) { return each.kind == Kind::PinUnread; }))
        << "it may have been read on another computer";
    EXPECT_TRUE(std::ranges::any_of(ofNone, [](const auto& each) { return each.kind == Kind::ProofUnopened; }))
        << "which is said of the document";
    before.reading.add(content, 0, 2'900);
    const auto issues = found(file, before);
    ASSERT_EQ(1, issues.size()) << "each page once";
    EXPECT_EQ(Kind::PinUnread, issues[0].kind);
    EXPECT_EQ(2, issues[0].length) << "whole seconds";
    EXPECT_EQ(file.review.sheet(anna).pins[0].id, issues[0].pin);
    before.reading.add(content, 0, ReadingRecord::readFrom);
    EXPECT_TRUE(found(file, before).isEmpty());
}

TEST(BeforeSubmission, pointsOutPagesThatNoSearchCovers)
{
    const auto file = complete();
    const auto withCoverage = [&](const SearchCoverage& coverage) {
        BeforeSubmission before;
        before.coverage = coverage;
        return found(file, before);
    };
    EXPECT_TRUE(withCoverage({9, 9, 0, 0}).isEmpty());
    for (const auto& coverage : {SearchCoverage{9, 9, 2, 0}, SearchCoverage{9, 8, 0, 1}, SearchCoverage{9, 8, 0, 0}}) {
        const auto issues = withCoverage(coverage);
        ASSERT_EQ(1, issues.size());
        EXPECT_EQ(Kind::PagesUnsearched, issues[0].kind);
        EXPECT_EQ(coverage, issues[0].coverage);
        EXPECT_FALSE(issues[0].blocks());
    }
}

TEST(BeforeSubmission, saysWhatCouldNotBeFoundOut)
{
    const auto file = complete();
    BeforeSubmission before;
    before.repeated.reset();
    auto issues = found(file, before);
    ASSERT_EQ(1, issues.size());
    EXPECT_EQ(Kind::ReasonsUnknown, issues[0].kind);
    EXPECT_FALSE(issues[0].blocks());
    before.coverage.reset();
    issues = found(file, before);
    ASSERT_EQ(2, issues.size());
    EXPECT_EQ(Kind::CoverageUnknown, issues[1].kind);
    EXPECT_FALSE(issues[1].blocks());
}

} // namespace pingshen
