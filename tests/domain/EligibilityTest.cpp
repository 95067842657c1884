// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Eligibility.h"

#include "core/domain/EligibilityOutcome.h"
#include "core/domain/Review.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const auto met = ConditionResult::Met;
const auto notMet = ConditionResult::NotMet;
const auto open = ConditionResult::Open;

EligibilityGate gate(const QString& id)
{
    return {id, {id, id}, {}, {}};
}

/// All of two, and any of two of which one is any of two again.
Rubric standard()
{
    Rubric rubric;
    rubric.windowFrom = {2025, 11, 27};
    rubric.windowTo = {2026, 1, 16};
    EligibilityGate rank{u"rank"_s, {}, {}, {gate(u"director"_s), gate(u"title"_s)}};
    rubric.eligibility = {{u"enterprise"_s, {}, {gate(u"registered"_s), gate(u"taxpayer"_s)}, {}},
                          {u"applicant"_s, {}, {}, {rank, gate(u"head"_s)}}};
    return rubric;
}

ConditionChecks checks(ConditionResult registered, ConditionResult taxpayer, ConditionResult director,
                       ConditionResult title, ConditionResult head)
{
    ConditionChecks all;
    const QList<std::pair<QString, ConditionResult>> said{{u"registered"_s, registered},
                                                          {u"taxpayer"_s, taxpayer},
                                                          {u"director"_s, director},
                                                          {u"title"_s, title},
                                                          {u"head"_s, head}};
    for (const auto& [id, result] : said) {
        all[ConditionId(id)].result = result;
    }
    return all;
}

WindowFit fitOf(QDate date)
{
    ConditionChecks all;
    all[applicationDate()].appliedOn = date;
    return eligibilityOf(standard(), all).window;
}

Edit edit(const QString& author, const QList<FieldChange>& fields)
{
    Edit edit;
    edit.at = QDateTime({2026, 1, 12}, {9, 0}, Qt::UTC);
    edit.change = {EditKind::EligibilityChecked,
                   ApplicationId(u"a"_s),
                   PersonId(author),
                   u"registered"_s,
                   fields,
                   {},
                   std::nullopt};
    return edit;
}

ConditionEvidence evidence()
{
    return {{DocumentId(u"d1"_s), Digest::of("licence"), {2, {{100, 200, 300, 40}}, u"北京市\n朝阳区"_s}},
            u"营业执照.pdf"_s};
}

} // namespace

TEST(Eligibility, asksForAllOfTheEnterpriseAndAnyOneOfTheApplicant)
{
    const auto rubric = standard();
    const auto eligible = [&](const ConditionChecks& said) { return eligibilityOf(rubric, said).eligible; };
    EXPECT_EQ(true, eligible(checks(met, met, open, met, open)));
    EXPECT_EQ(true, eligible(checks(met, met, notMet, notMet, met)));
    EXPECT_EQ(std::nullopt, eligible(checks(met, open, met, open, open))) << "the other one may fail yet";
    EXPECT_EQ(false, eligible(checks(open, notMet, met, open, open))) << "one of all is enough";
    EXPECT_EQ(std::nullopt, eligible(checks(met, met, notMet, notMet, open))) << "one of any may be met yet";
    EXPECT_EQ(false, eligible(checks(met, met, notMet, notMet, notMet)));
    EXPECT_EQ(std::nullopt, eligible({}));
}

TEST(Eligibility, ofAnEditionWithoutConditionsIsNotTold)
{
    EXPECT_EQ(std::nullopt, eligibilityOf(Rubric(), checks(met, met, met, met, met)).eligible);
}

TEST(Eligibility, countsWhatIsMetOfEachPart)
{
    const auto rubric = standard();
    const auto outcome = eligibilityOf(rubric, checks(met, open, notMet, met, open));
    ASSERT_EQ(2, outcome.parts.size());
    EXPECT_TRUE(outcome.parts[0].isAll);
    EXPECT_EQ(1, outcome.parts[0].met);
    EXPECT_EQ(2, outcome.parts[0].conditions.size());
    EXPECT_EQ(open, outcome.parts[0].result);
    EXPECT_FALSE(outcome.parts[1].isAll);
    EXPECT_EQ(met, outcome.parts[1].result);
    EXPECT_EQ(3, outcome.parts[1].conditions.size()) << "single statements, also of a group within";
    EXPECT_NE(nullptr, conditionOf(rubric, ConditionId(u"title"_s)));
    EXPECT_EQ(nullptr, conditionOf(rubric, ConditionId(u"rank"_s))) << "a group is no statement";
}

TEST(Eligibility, holdsTheDateAgainstTheWindowWithBothItsEnds)
{
    EXPECT_EQ(WindowFit::Unknown, fitOf({}));
    EXPECT_EQ(WindowFit::Before, fitOf({2025, 11, 26}));
    EXPECT_EQ(WindowFit::Within, fitOf({2025, 11, 27}));
    EXPECT_EQ(WindowFit::Within, fitOf({2026, 1, 16}));
    EXPECT_EQ(WindowFit::After, fitOf({2026, 1, 17}));
    EXPECT_EQ(WindowFit::NoWindow, eligibilityOf(Rubric(), {}).window);
}

TEST(Eligibility, isLostOutsideTheWindowAndNotDecidedByADateThatNobodyRecorded)
{
    auto said = checks(met, met, met, open, open);
    EXPECT_EQ(true, eligibilityOf(standard(), said).eligible);
    said[applicationDate()].appliedOn = QDate(2026, 1, 17);
    EXPECT_EQ(false, eligibilityOf(standard(), said).eligible);
    said[applicationDate()].appliedOn = QDate(2026, 1, 16);
    EXPECT_EQ(true, eligibilityOf(standard(), said).eligible);
}

TEST(Eligibility, saysWhyThereIsNone)
{
    const auto why = ineligibilityOf(standard(), checks(met, notMet, notMet, notMet, notMet));
    ASSERT_EQ(2, why.unmet.size());
    EXPECT_EQ(u"taxpayer"_s, why.unmet[0].en) << "of all the one that is not met";
    EXPECT_EQ(QString(), why.unmet[1].en) << "of any the part itself, which has no label here";
    EXPECT_TRUE(ineligibilityOf(standard(), checks(met, open, met, open, open)).isEmpty());
    ConditionChecks late;
    late[applicationDate()].appliedOn = QDate(2026, 1, 17);
    EXPECT_TRUE(ineligibilityOf(standard(), late).isOutside);
}

TEST(Eligibility, isSaidByWhoeverLastLookedItUp)
{
    Review review;
    apply(review, edit(u"li"_s, {{u"result"_s, {}, u"met"_s}, {u"lookedUpOn"_s, {}, u"2026-01-12"_s}}));
    apply(review, edit(u"bo"_s, {{u"remark"_s, {}, u"seen"_s}, {u"evidence"_s, {}, textOf(evidence())}}));
    const auto check = review.eligibility.value(ConditionId(u"registered"_s));
    EXPECT_EQ(PersonId(u"li"_s), check.author) << "a remark says nothing of the result";
    EXPECT_EQ(evidence(), check.evidence);
    EXPECT_EQ(QDate(2026, 1, 12), check.lookedUpOn);
    apply(review, edit(u"bo"_s, {{u"result"_s, u"met"_s, u"notMet"_s}}));
    EXPECT_EQ(PersonId(u"bo"_s), review.eligibility.value(ConditionId(u"registered"_s)).author);
    apply(review,
          edit(u"bo"_s,
               {{u"result"_s, {}, {}}, {u"lookedUpOn"_s, {}, {}}, {u"remark"_s, {}, {}}, {u"evidence"_s, {}, {}}}));
    EXPECT_TRUE(review.eligibility.isEmpty()) << "of which nothing is said";
}

TEST(Eligibility, writesItsEvidenceAsLinesAndReadsNothingElse)
{
    EXPECT_EQ(evidence(), evidenceFrom(textOf(evidence())));
    EXPECT_EQ(QString(), textOf(ConditionEvidence()));
    auto folder = evidence();
    folder.name = u"a\nb.pdf"_s;
    EXPECT_EQ(u"a b.pdf"_s, evidenceFrom(textOf(folder))->name);
    const auto digest = Digest::of("x").hex();
    for (const auto& text : {u""_s, u"x"_s, QString(u"d1 "_s + digest + u" 0\n1 2 3 4\nname"_s),
                             QString(u"d1 "_s + digest.toUpper() + u" 0\n1 2 3 4\nname\n"_s),
                             QString(u"d1 "_s + digest + u" -1\n1 2 3 4\nname\n"_s),
                             QString(u"d1 "_s + digest + u" 0\n1 2 0 4\nname\n"_s)}) {
        EXPECT_EQ(std::nullopt, evidenceFrom(text)) << text.toStdString();
    }
}

} // namespace pingshen
