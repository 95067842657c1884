// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/RubricCheck.h"

#include "core/rubric/RubricSettings.h"
#include "tests/rubric/Samples.h"
#include "tests/support/Printers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Code = Finding::Code;
using Severity = Finding::Severity;

/// Code and path of what is more than information.
QStringList problemsOf(const QList<Finding>& findings)
{
    QStringList rows;
    for (const auto& finding : findings) {
        if (finding.severity != Severity::Info) {
            rows.append(nameOf(finding.code) + u' ' + finding.subject);
        }
    }
    return rows;
}

QStringList problemsOf(const Rubric& rubric)
{
    return problemsOf(checkRubric(rubric));
}

QStringList pathsOf(const QList<Finding>& findings, Code code)
{
    QStringList paths;
    for (const auto& finding : findings) {
        if (finding.code == code) {
            paths.append(finding.subject);
        }
    }
    return paths;
}

Rubric published()
{
    return test::builtIn(u"two-zones-2023"_s);
}

Indicator& indicatorIn(Rubric& rubric, int part, int position)
{
    return rubric.parts[part].indicators[position];
}

Indicator degrees()
{
    auto indicator = test::indicatorOf(u"education"_s, 10);
    indicator.kind = ScoringKind::Options;
    indicator.options = {{OptionId(u"master"_s), test::label(u"Master"_s), Points::whole(8), {}},
                         {OptionId(u"doctorate"_s), test::label(u"Doctorate"_s), Points::whole(10), {}}};
    return indicator;
}

} // namespace

TEST(RubricCheck, findsNothingWrongWithWhatIsShipped)
{
    for (const auto& path : test::shippedFiles()) {
        EXPECT_EQ(QStringList(), problemsOf(checkRubric(test::bytesOf(path)))) << path.toStdString();
    }
}

TEST(RubricCheck, tellsWhatIsNotPublished)
{
    const auto findings = checkRubric(published());
    const auto paths = pathsOf(findings, Code::NotPublished);
    EXPECT_EQ(findings.size(), paths.size());
    EXPECT_EQ(4 + 4 + 7 + 6, paths.size());
    EXPECT_TRUE(paths.contains(u"individual/education/options/doctorate"_s));
    EXPECT_TRUE(paths.contains(u"individual/experience/secondaries"_s));
    EXPECT_FALSE(paths.contains(u"enterprise/category/secondaries"_s)) << "nothing to split";
    EXPECT_TRUE(paths.contains(u"unpublished/5"_s));
    EXPECT_EQ(Severity::Info, findings.first().severity);
    EXPECT_EQ(u"16-25"_s, findings.first().args[u"what"_s][u"en"_s].toString());
}

TEST(RubricCheck, isContentWithASplitThatTheOfficeHasSet)
{
    const auto split = withSettings(
        published(), {{u"split.responsibility.employment"_s, u"10"_s}, {u"split.responsibility.welfare"_s, u"5"_s}});
    const auto findings = checkRubric(split);
    EXPECT_EQ(QStringList(), problemsOf(findings));
    EXPECT_FALSE(pathsOf(findings, Code::NotPublished).contains(u"enterprise/responsibility/secondaries"_s));
}

TEST(RubricCheck, findsTheAgesThatTheTrialEditionLeavesOut)
{
    const auto findings = checkRubric(test::bytesOf(u":/data/work-permit-trial.json"_s));
    QStringList gaps;
    for (const auto& finding : findings) {
        EXPECT_EQ(Code::BandGap, finding.code);
        EXPECT_EQ(Severity::Error, finding.severity);
        EXPECT_EQ(u"points/age/bands"_s, finding.subject);
        EXPECT_EQ(finding.args[u"from"_s], finding.args[u"to"_s]);
        gaps.append(finding.args[u"interval"_s].toString());
    }
    EXPECT_EQ((QStringList{u"25"_s, u"45"_s, u"55"_s, u"60"_s}), gaps);
}

TEST(RubricCheck, findsBandsThatOverlap)
{
    auto rubric = test::builtIn(u"china-work-permit"_s);
    indicatorIn(rubric, 0, 0).bands[1].highClosed = true; // [35,45] beside [45,)
    const auto findings = checkRubric(rubric);
    ASSERT_EQ(1, findings.size());
    EXPECT_EQ(Code::BandOverlap, findings[0].code);
    EXPECT_EQ(u"points/salary/bands"_s, findings[0].subject);
    EXPECT_EQ(u"45"_s, findings[0].args[u"interval"_s].toString());
}

TEST(RubricCheck, findsABandThatHoldsNothing)
{
    auto rubric = test::builtIn(u"china-work-permit"_s);
    indicatorIn(rubric, 0, 0).bands[0].high = 100; // [45,1)
    EXPECT_TRUE(problemsOf(rubric).contains(u"ValueMalformed points/salary/bands/[45,1)"_s));
}

TEST(RubricCheck, findsAnOptionAboveTheMaximum)
{
    auto indicator = degrees();
    indicator.options[1].points = Points::whole(11);
    const auto findings = checkRubric(test::rubricOf({indicator}));
    ASSERT_EQ(1, findings.size());
    EXPECT_EQ(Code::OptionAboveMaximum, findings[0].code);
    EXPECT_EQ(u"points/education/options/doctorate"_s, findings[0].subject);
    EXPECT_EQ((QJsonObject{{u"option"_s, u"doctorate"_s}, {u"points"_s, u"11"_s}, {u"maximum"_s, u"10"_s}}),
              findings[0].args);
}

TEST(RubricCheck, findsABestOptionBelowTheMaximum)
{
    auto indicator = degrees();
    indicator.options[1].points = Points::whole(9);
    const auto findings = checkRubric(test::rubricOf({indicator}));
    ASSERT_EQ(1, findings.size());
    EXPECT_EQ(Code::BestOptionBelowMaximum, findings[0].code);
    EXPECT_EQ(Severity::Warning, findings[0].severity);
    EXPECT_EQ((QJsonObject{{u"points"_s, u"9"_s}, {u"maximum"_s, u"10"_s}}), findings[0].args);
}

TEST(RubricCheck, comparesBandsAndUnitsWithTheMaximumToo)
{
    auto rubric = test::builtIn(u"china-work-permit"_s);
    indicatorIn(rubric, 0, 0).bands[0].points = Points::whole(21);
    indicatorIn(rubric, 0, 2).perUnit->base = Points::whole(21);
    indicatorIn(rubric, 0, 6).bands[1].points = Points::whole(14);
    EXPECT_EQ(
        (QStringList{u"OptionAboveMaximum points/salary/bands/[45,)"_s,
                     u"OptionAboveMaximum points/experience/perUnit"_s, u"BestOptionBelowMaximum points/age/bands"_s}),
        problemsOf(rubric));
    const auto findings = checkRubric(rubric);
    const auto found = std::ranges::find(findings, u"points/salary/bands/[45,)"_s, &Finding::subject);
    ASSERT_NE(findings.end(), found);
    EXPECT_EQ((QStringList{u"maximum"_s, u"option"_s, u"points"_s}), found->args.keys());
    EXPECT_EQ(u"[45,)"_s, found->args[u"option"_s].toString());
}

TEST(RubricCheck, findsUnitsThatNeverReachTheMaximum)
{
    auto rubric = test::builtIn(u"china-work-permit"_s);
    indicatorIn(rubric, 0, 2).perUnit->step = Points();
    EXPECT_EQ(QStringList{u"BestOptionBelowMaximum points/experience/perUnit"_s}, problemsOf(rubric));
}

TEST(RubricCheck, findsAListOfChoicesThatIsMissing)
{
    auto options = test::indicatorOf(u"a"_s, 5);
    options.kind = ScoringKind::Options;
    auto bands = test::indicatorOf(u"b"_s, 5);
    bands.kind = ScoringKind::Bands;
    auto units = test::indicatorOf(u"c"_s, 5);
    units.kind = ScoringKind::PerUnit;
    EXPECT_EQ((QStringList{u"ValueMalformed points/a/options"_s, u"ValueMalformed points/b/bands"_s,
                           u"ValueMalformed points/c/perUnit"_s}),
              problemsOf(test::rubricOf({options, bands, units})));
}

TEST(RubricCheck, findsAGradeThatEndsBelowItsStart)
{
    auto indicator = degrees();
    indicator.kind = ScoringKind::Graded;
    indicator.options[0].lowest = Points::ofHundredths(801);
    EXPECT_EQ(QStringList{u"ValueMalformed points/education/options/master"_s},
              problemsOf(test::rubricOf({indicator})));
}

TEST(RubricCheck, findsWeightsThatAreNotAHundred)
{
    auto rubric = published();
    rubric.parts[1].weightPercent = 20;
    const auto findings = checkRubric(rubric);
    EXPECT_EQ(QStringList{QString()}, pathsOf(findings, Code::WeightsNotHundred));
    EXPECT_EQ(90, findings.first().args[u"sum"_s].toInt());
}

TEST(RubricCheck, addsTheWeightsOfEachTrack)
{
    auto rubric = published();
    rubric.tracks = {{u"a"_s, test::label(u"A"_s)}, {u"b"_s, test::label(u"B"_s)}};
    rubric.parts[1].tracks = {u"a"_s};
    EXPECT_EQ(QStringList{u"WeightsNotHundred tracks/b"_s}, problemsOf(rubric));
    rubric.parts[1].tracks = {u"a"_s, u"c"_s};
    EXPECT_TRUE(problemsOf(rubric).contains(u"ReferenceUnknown enterprise/tracks"_s));
}

TEST(RubricCheck, findsChildrenThatDoNotAddUp)
{
    auto rubric = published();
    rubric.parts[0].indicators[0].maximum = Points::whole(6);
    const auto findings = checkRubric(rubric);
    EXPECT_EQ(QStringList{u"individual"_s}, pathsOf(findings, Code::ChildrenNotParent));

    auto experience = test::indicatorOf(u"experience"_s, 20);
    experience.kind = ScoringKind::Sum;
    experience.secondaries = {test::indicatorOf(u"experience.a"_s, 10), test::indicatorOf(u"experience.b"_s, 11)};
    EXPECT_EQ(QStringList{u"ChildrenNotParent points/experience"_s}, problemsOf(test::rubricOf({experience})));
    experience.capped = true;
    EXPECT_EQ(QStringList(), problemsOf(test::rubricOf({experience})));
    experience.maximum = Points::whole(22);
    EXPECT_EQ(QStringList{u"ChildrenNotParent points/experience"_s}, problemsOf(test::rubricOf({experience})));
}

TEST(RubricCheck, countsAGroupOnceInASum)
{
    auto a = test::indicatorOf(u"a"_s, 10);
    auto b = test::indicatorOf(u"b"_s, 8);
    a.group = b.group = u"merit"_s;
    auto rubric = test::rubricOf({a, b});
    EXPECT_EQ(QStringList{u"ChildrenNotParent points"_s}, problemsOf(rubric));
    rubric.parts[0].maximum = Points::whole(10);
    EXPECT_EQ(QStringList(), problemsOf(rubric));
}

TEST(RubricCheck, findsABestOfThatCannotGiveTheMaximum)
{
    auto rubric = test::builtIn(u"china-work-permit"_s);
    for (auto& secondary : indicatorIn(rubric, 0, 4).secondaries) {
        secondary.maximum = Points::whole(4);
        secondary.options = {secondary.options.last()};
        secondary.options[0].points = Points::whole(4);
    }
    EXPECT_EQ(QStringList{u"BestOptionBelowMaximum points/language"_s}, problemsOf(rubric));
}

TEST(RubricCheck, findsAThresholdOutOfReachAndOutcomesThatDoNotRise)
{
    auto rubric = published();
    rubric.outcomes[0].from = WeightedPoints::ofTenThousandths(1'000'001);
    EXPECT_EQ(QStringList{u"ThresholdUnreachable outcomes/due-diligence"_s}, problemsOf(rubric));
    auto permit = test::builtIn(u"china-work-permit"_s);
    std::swap(permit.outcomes[0], permit.outcomes[1]);
    EXPECT_EQ(QStringList{u"ValueMalformed outcomes/class-b"_s}, problemsOf(permit));
}

TEST(RubricCheck, findsMissingTranslations)
{
    auto rubric = published();
    rubric.title.en.clear();
    indicatorIn(rubric, 0, 1).options[3].label.zh = u" "_s;
    indicatorIn(rubric, 0, 2).secondaries[1].label.en.clear();
    rubric.eligibility[1].any[0].any[1].label.en.clear();
    const auto findings = checkRubric(rubric);
    EXPECT_EQ((QStringList{u"title"_s, u"individual/education/options/doctorate"_s,
                           u"individual/experience/secondaries/experience.years"_s,
                           u"eligibility/applicant/rank/senior-title"_s}),
              pathsOf(findings, Code::TranslationMissing));
    EXPECT_EQ(u"en"_s, findings.first().args[u"language"_s].toString());
    EXPECT_EQ(Severity::Warning, findings.first().severity);
}

TEST(RubricCheck, findsMissingTranslationsInEveryCorner)
{
    auto rubric = test::builtIn(u"china-work-permit"_s);
    rubric.parts[0].label.zh.clear();
    indicatorIn(rubric, 0, 0).keywords[0].en.clear();
    indicatorIn(rubric, 0, 0).unit.zh.clear();
    indicatorIn(rubric, 0, 0).bands[0].label.en = u"high"_s;
    rubric.documents[0].label.en.clear();
    rubric.outcomes[0].label.zh.clear();
    rubric.outcomes[1].direct[0].label.zh.clear();
    rubric.unpublished = {test::label(u"x"_s)};
    rubric.unpublished[0].en.clear();
    rubric.assumption.en = u"x"_s;
    EXPECT_EQ((QStringList{u"assumption"_s, u"points"_s, u"points/salary/unit"_s, u"points/salary/keywords"_s,
                           u"points/salary/bands/[45,)"_s, u"documents/passport"_s, u"outcomes/class-b"_s,
                           u"outcomes/class-a/direct"_s, u"unpublished/0"_s}),
              pathsOf(checkRubric(rubric), Code::TranslationMissing));
}

TEST(RubricCheck, findsTheSameIdTwice)
{
    auto rubric = published();
    indicatorIn(rubric, 1, 0).id = IndicatorId(u"age"_s);
    indicatorIn(rubric, 0, 1).options[1].id = OptionId(u"master"_s);
    rubric.documents[1].slot = u"1"_s;
    rubric.documents[2].kind = KindId(u"passport"_s);
    rubric.eligibility[1].any[2].id = u"taxpayer"_s;
    EXPECT_EQ(
        (QStringList{u"individual/education/options/master"_s, u"enterprise/age"_s, u"documents/employer-commitment"_s,
                     u"documents/passport"_s, u"eligibility/applicant/taxpayer"_s}),
        pathsOf(checkRubric(rubric), Code::IdDuplicate));
}

TEST(RubricCheck, findsAReferenceToADocumentThatIsNotAskedFor)
{
    auto rubric = published();
    indicatorIn(rubric, 1, 3).secondaries[1].documents = {KindId(u"taxes"_s)};
    const auto findings = checkRubric(rubric);
    EXPECT_EQ(QStringList{u"enterprise/economy/secondaries/economy.tax/documents"_s},
              pathsOf(findings, Code::ReferenceUnknown));
}

TEST(RubricCheck, findsAGateThatAsksForAllAndForAny)
{
    auto rubric = published();
    rubric.eligibility[0].any = {{u"x"_s, test::label(u"X"_s), {}, {}}};
    EXPECT_EQ(QStringList{u"ValueMalformed eligibility/enterprise"_s}, problemsOf(rubric));
}

TEST(RubricCheck, tellsEveryMalformedValueByItsPointer)
{
    auto json = test::with(test::jsonOf(u":/rubrics/two-zones-2023.json"_s), u"/parts/0/weight"_s, 70.5);
    json = test::with(json, u"/parts/1/indicators/0/maximum"_s, QJsonValue::Undefined);
    const auto findings = checkRubric(QJsonDocument(json).toJson());
    EXPECT_EQ((QStringList{u"ValueMalformed /parts/0/weight"_s, u"ValueMalformed /parts/1/indicators/0/maximum"_s}),
              problemsOf(findings));
    EXPECT_EQ(QStringList{u"ValueMalformed "_s}, problemsOf(checkRubric(QByteArrayView("no json"))));
}

} // namespace pingshen
