// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/Evaluation.h"

#include "core/rubric/RubricSettings.h"
#include "tests/rubric/Samples.h"
#include "tests/support/Printers.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const auto seventy = WeightedPoints::ofTenThousandths(700'000);

Rubric published()
{
    return test::builtIn(u"two-zones-2023"_s);
}

void set(Sheet& sheet, const QString& id, Points points, const QString& reason = u"见材料"_s)
{
    auto& score = sheet.scores[IndicatorId(id)];
    score.points = points;
    score.reason = reason;
}

/// A sheet whose part comes to `sum`: its indicators are filled one after the other.
void fill(Sheet& sheet, const RubricPart& part, Points sum)
{
    for (const auto& indicator : part.indicators) {
        const auto points = std::min(sum, *indicator.maximum);
        set(sheet, indicator.id.value(), points);
        sum = sum - points;
    }
}

Sheet sheetOf(const Rubric& rubric, Points individual, Points enterprise)
{
    Sheet sheet;
    sheet.reviewer = ReviewerId(u"李评审"_s);
    fill(sheet, rubric.parts[0], individual);
    fill(sheet, rubric.parts[1], enterprise);
    return sheet;
}

QStringList texts(const QList<IndicatorId>& ids)
{
    QStringList list;
    for (const auto& id : ids) {
        list.append(id.value());
    }
    return list;
}

Indicator secondary(const QString& id, int maximum)
{
    return test::indicatorOf(id, maximum);
}

Rubric languageOnly()
{
    auto rubric = test::builtIn(u"china-work-permit"_s);
    auto language = *rubric.indicator(IndicatorId(u"language"_s));
    language.bonus = false;
    return test::rubricOf({language});
}

} // namespace

TEST(Evaluation, meetsSeventyForEveryExactPairOfThePublishedStandard)
{
    const auto rubric = published();
    for (const auto& [individual, enterprise] : std::initializer_list<std::pair<int, int>>{{58, 98},
                                                                                           {61, 91},
                                                                                           {64, 84},
                                                                                           {67, 77},
                                                                                           {70, 70},
                                                                                           {73, 63},
                                                                                           {76, 56},
                                                                                           {79, 49},
                                                                                           {82, 42},
                                                                                           {85, 35},
                                                                                           {88, 28},
                                                                                           {91, 21},
                                                                                           {94, 14},
                                                                                           {97, 7},
                                                                                           {100, 0}}) {
        const auto evaluation = evaluate(rubric, sheetOf(rubric, Points::whole(individual), Points::whole(enterprise)));
        EXPECT_EQ(Points::whole(individual), evaluation.part(u"individual"_s)->sum);
        EXPECT_EQ(seventy, evaluation.total);
        EXPECT_EQ(true, evaluation.meetsThreshold);
        EXPECT_EQ(u"due-diligence"_s, evaluation.outcome);
    }
}

TEST(Evaluation, meetsSeventyForEveryExactPairOfTenthsAndMissesItOneTenthBelow)
{
    const auto rubric = published();
    int pairs = 0;
    for (int p = 0; p <= 1000; ++p) {
        const int rest = 7000 - 7 * p; // 0.7 p + 0.3 e = 70, in tenths: 7 p + 3 e = 7000
        if (rest < 0 || rest % 3 != 0 || rest / 3 > 1000) {
            continue;
        }
        ++pairs;
        const auto individual = Points::ofHundredths(p * 10);
        const auto enterprise = Points::ofHundredths(rest / 3 * 10);
        const auto at = evaluate(rubric, sheetOf(rubric, individual, enterprise));
        EXPECT_EQ(seventy, at.total) << p << " tenths";
        EXPECT_EQ(true, at.meetsThreshold);
        const auto below = evaluate(rubric, sheetOf(rubric, individual - Points::ofHundredths(10), enterprise));
        EXPECT_EQ(false, below.meetsThreshold) << p << " tenths";
        EXPECT_EQ(QString(), below.outcome);
    }
    EXPECT_EQ(143, pairs);
}

TEST(Evaluation, saysNothingOfTheThresholdWhileAnythingIsMissing)
{
    const auto rubric = published();
    auto sheet = sheetOf(rubric, Points::whole(100), Points::whole(100));
    sheet.scores.remove(IndicatorId(u"responsibility"_s));
    const auto evaluation = evaluate(rubric, sheet);
    EXPECT_EQ(std::nullopt, evaluation.meetsThreshold);
    EXPECT_EQ(QString(), evaluation.outcome);
    EXPECT_EQ(QStringList{u"responsibility"_s}, texts(evaluation.missing));
    EXPECT_EQ(u"95.5000"_s, evaluation.total.toString());
    EXPECT_EQ(4, evaluation.part(u"enterprise"_s)->scored);
    EXPECT_EQ(5, evaluation.part(u"enterprise"_s)->count);
}

TEST(Evaluation, ofABlankSheetMissesEverythingAndMayStillReachEverything)
{
    const auto evaluation = evaluate(published(), Sheet());
    EXPECT_EQ(11, evaluation.missing.size());
    EXPECT_TRUE(evaluation.missingReasons.isEmpty());
    EXPECT_EQ(WeightedPoints(), evaluation.total);
    EXPECT_EQ(WeightedPoints(), evaluation.lowest);
    EXPECT_EQ(u"100.0000"_s, evaluation.highest.toString());
    EXPECT_EQ(seventy, evaluation.threshold);
}

TEST(Evaluation, tellsWhatTheTotalCanStillComeTo)
{
    const auto rubric = published();
    Sheet sheet;
    fill(sheet, rubric.parts[0], Points::whole(100));
    const auto safe = evaluate(rubric, sheet);
    EXPECT_EQ(seventy, safe.lowest);
    EXPECT_EQ(std::nullopt, safe.meetsThreshold);

    Sheet weak;
    fill(weak, rubric.parts[0], Points::whole(57)); // 57 x 0.7 + 100 x 0.3 = 69.9
    const auto lost = evaluate(rubric, weak);
    EXPECT_EQ(u"69.9000"_s, lost.highest.toString());
}

TEST(Evaluation, namesScoresWithoutAReason)
{
    const auto rubric = published();
    auto sheet = sheetOf(rubric, Points::whole(80), Points::whole(80));
    sheet.scores[IndicatorId(u"age"_s)].reason = u" \u3000\n"_s;
    sheet.scores[IndicatorId(u"economy"_s)].reason.clear();
    const auto evaluation = evaluate(rubric, sheet);
    EXPECT_EQ((QStringList{u"age"_s, u"economy"_s}), texts(evaluation.missingReasons));
    EXPECT_FALSE(evaluation.isComplete());
    EXPECT_EQ(true, evaluation.meetsThreshold) << "a reason does not change the points";
    EXPECT_FALSE(evaluation.indicator(IndicatorId(u"age"_s))->complete);
    EXPECT_TRUE(evaluation.indicator(IndicatorId(u"education"_s))->complete);
}

TEST(Evaluation, countsTheCharactersOfAReasonAsTheEvidenceRuleAsks)
{
    auto indicator = test::indicatorOf(u"age"_s, 5);
    indicator.evidence.minimumReason = 4;
    EXPECT_TRUE(isReasonEnough(indicator, u" 四个汉字 "_s));
    EXPECT_FALSE(isReasonEnough(indicator, u"三个字 "_s));
    EXPECT_FALSE(isReasonEnough(indicator, u"𠮷𠮷"_s)) << "characters, not code units";
    EXPECT_FALSE(isReasonEnough(indicator, u"a\u200B\u00A0\u00A0\u200Bb"_s)) << "characters that are seen";
}

TEST(Evaluation, doesNotCountPointsThatAreOutOfRange)
{
    const auto rubric = published();
    auto sheet = sheetOf(rubric, Points::whole(80), Points::whole(80));
    set(sheet, u"age"_s, Points::ofHundredths(501));
    set(sheet, u"education"_s, Points::ofHundredths(-1));
    const auto evaluation = evaluate(rubric, sheet);
    EXPECT_EQ((QStringList{u"age"_s, u"education"_s}), texts(evaluation.missing));
    EXPECT_EQ(std::nullopt, evaluation.indicator(IndicatorId(u"age"_s))->points);
}

TEST(Evaluation, scoresAPrimaryThroughItsSecondariesOnceTheOfficeHasSplitIt)
{
    const auto rubric = withSettings(published(), {{u"split.experience.reputation"_s, u"5"_s},
                                                   {u"split.experience.years"_s, u"10"_s},
                                                   {u"split.experience.china"_s, u"5"_s}});
    auto sheet = sheetOf(rubric, Points::whole(70), Points::whole(70));
    EXPECT_EQ(QStringList{u"experience"_s}, texts(evaluate(rubric, sheet).missing));
    set(sheet, u"experience.reputation"_s, Points::whole(4));
    set(sheet, u"experience.years"_s, Points::ofHundredths(950));
    const auto partly = evaluate(rubric, sheet);
    EXPECT_EQ(Points::ofHundredths(1350), partly.indicator(IndicatorId(u"experience"_s))->points);
    EXPECT_FALSE(partly.indicator(IndicatorId(u"experience"_s))->scored);
    EXPECT_EQ(Points::ofHundredths(1350), partly.indicator(IndicatorId(u"experience"_s))->lowest);
    EXPECT_EQ(Points::ofHundredths(1850), partly.indicator(IndicatorId(u"experience"_s))->highest);
    set(sheet, u"experience.china"_s, Points::whole(5));
    const auto whole = evaluate(rubric, sheet);
    EXPECT_EQ(Points::ofHundredths(1850), whole.indicator(IndicatorId(u"experience"_s))->points);
    EXPECT_TRUE(whole.isComplete());
}

TEST(Evaluation, takesTheReasonOfAPrimaryForAllItsSecondaries)
{
    auto experience = test::indicatorOf(u"experience"_s, 20);
    experience.kind = ScoringKind::Sum;
    experience.secondaries = {secondary(u"experience.years"_s, 12), secondary(u"experience.china"_s, 8)};
    const auto rubric = test::rubricOf({experience});
    Sheet sheet;
    set(sheet, u"experience.years"_s, Points::whole(3), {});
    set(sheet, u"experience.china"_s, Points::whole(4));
    EXPECT_EQ(QStringList{u"experience.years"_s}, texts(evaluate(rubric, sheet).missingReasons));
    EXPECT_FALSE(evaluate(rubric, sheet).indicators[0].complete);
    sheet.scores[IndicatorId(u"experience"_s)].reason = u"见合同"_s;
    EXPECT_TRUE(evaluate(rubric, sheet).missingReasons.isEmpty());
    EXPECT_TRUE(evaluate(rubric, sheet).indicators[0].complete);
}

TEST(Evaluation, keepsFactsApartFromPoints)
{
    const auto rubric = published();
    auto sheet = sheetOf(rubric, Points::whole(70), Points::whole(70));
    set(sheet, u"experience.years"_s, Points::whole(3));
    const auto evaluation = evaluate(rubric, sheet);
    EXPECT_EQ(seventy, evaluation.total);
    EXPECT_EQ(std::nullopt, evaluation.indicator(IndicatorId(u"experience.years"_s))->points);
    EXPECT_EQ(std::nullopt, evaluation.indicator(IndicatorId(u"experience.years"_s))->maximum);
}

TEST(Evaluation, cutsASumAtItsMaximum)
{
    auto background = test::indicatorOf(u"background"_s, 5);
    background.kind = ScoringKind::Sum;
    background.capped = true;
    background.secondaries = {secondary(u"background.a"_s, 5), secondary(u"background.b"_s, 5)};
    const auto rubric = test::rubricOf({background});
    Sheet sheet;
    set(sheet, u"background.a"_s, Points::whole(3));
    EXPECT_EQ(Points::whole(5), evaluate(rubric, sheet).indicators[0].highest);
    set(sheet, u"background.b"_s, Points::whole(4));
    EXPECT_EQ(Points::whole(5), evaluate(rubric, sheet).indicators[0].points);
    EXPECT_EQ(Points::whole(5), evaluate(rubric, sheet).indicators[0].lowest);
}

TEST(Evaluation, cutsAPartAndTheTotalAtTheirMaxima)
{
    auto rubric = test::rubricOf({test::indicatorOf(u"a"_s, 60), test::indicatorOf(u"b"_s, 60)});
    rubric.parts[0].maximum = Points::whole(100);
    Sheet sheet;
    set(sheet, u"a"_s, Points::whole(55));
    set(sheet, u"b"_s, Points::whole(60));
    EXPECT_EQ(Points::whole(100), evaluate(rubric, sheet).parts[0].sum);
    rubric.cap = Points::whole(90);
    const auto evaluation = evaluate(rubric, sheet);
    EXPECT_EQ(u"90.0000"_s, evaluation.total.toString());
    EXPECT_EQ(u"90.0000"_s, evaluation.lowest.toString());
    EXPECT_EQ(u"90.0000"_s, evaluation.highest.toString());
}

TEST(Evaluation, takesTheBestOfTheSecondaries)
{
    const auto rubric = languageOnly();
    Sheet sheet;
    EXPECT_EQ(QStringList{u"language"_s}, texts(evaluate(rubric, sheet).missing));
    set(sheet, u"language.hsk"_s, Points::whole(3));
    const auto one = evaluate(rubric, sheet);
    EXPECT_TRUE(one.isComplete()) << "one of them is enough";
    EXPECT_EQ(Points::whole(3), one.indicators[0].points);
    set(sheet, u"language.degree"_s, Points::whole(5));
    EXPECT_EQ(Points::whole(5), evaluate(rubric, sheet).indicators[0].points);
}

TEST(Evaluation, countsABlankBonusAsNone)
{
    auto local = test::indicatorOf(u"local"_s, 10);
    local.bonus = true;
    const auto rubric = test::rubricOf({test::indicatorOf(u"age"_s, 20), local});
    Sheet sheet;
    set(sheet, u"age"_s, Points::whole(15));
    const auto without = evaluate(rubric, sheet);
    EXPECT_TRUE(without.isComplete());
    EXPECT_EQ(u"15.0000"_s, without.total.toString());
    EXPECT_EQ(u"25.0000"_s, without.highest.toString());
    EXPECT_EQ(1, without.parts[0].count);
    set(sheet, u"local"_s, Points::whole(7), {});
    EXPECT_EQ(u"22.0000"_s, evaluate(rubric, sheet).total.toString());
    EXPECT_EQ(QStringList{u"local"_s}, texts(evaluate(rubric, sheet).missingReasons));
}

TEST(Evaluation, countsOnlyTheBestOfAGroup)
{
    auto patent = test::indicatorOf(u"patent"_s, 20);
    auto award = test::indicatorOf(u"award"_s, 15);
    patent.group = award.group = u"merit"_s;
    const auto rubric = test::rubricOf({award, test::indicatorOf(u"age"_s, 5), patent});
    Sheet sheet;
    const auto blank = evaluate(rubric, sheet);
    EXPECT_EQ((QStringList{u"award"_s, u"age"_s}), texts(blank.missing));
    EXPECT_EQ(u"25.0000"_s, blank.highest.toString());
    set(sheet, u"age"_s, Points::whole(5));
    set(sheet, u"patent"_s, Points::whole(12));
    const auto one = evaluate(rubric, sheet);
    EXPECT_TRUE(one.isComplete());
    EXPECT_EQ(u"17.0000"_s, one.total.toString());
    EXPECT_EQ(one.total, one.highest);
    set(sheet, u"award"_s, Points::whole(9));
    EXPECT_EQ(u"17.0000"_s, evaluate(rubric, sheet).total.toString());
    EXPECT_EQ(u"17.0000"_s, evaluate(rubric, sheet).lowest.toString());
}

TEST(Evaluation, asksForAGroupUnlessAllOfItIsBonus)
{
    auto patent = test::indicatorOf(u"patent"_s, 20);
    auto award = test::indicatorOf(u"award"_s, 15);
    patent.group = award.group = u"merit"_s;
    patent.bonus = true;
    EXPECT_EQ(QStringList{u"patent"_s}, texts(evaluate(test::rubricOf({patent, award}), Sheet()).missing));
    award.bonus = true;
    EXPECT_EQ(QStringList(), texts(evaluate(test::rubricOf({patent, award}), Sheet()).missing));
}

TEST(Evaluation, reachesTheHighestOutcome)
{
    const auto rubric = test::builtIn(u"china-work-permit"_s);
    Sheet sheet;
    for (const auto* primary : rubric.primaries()) {
        if (!primary->bonus) {
            set(sheet, primary->id.value(), *primary->maximum);
        }
    }
    EXPECT_EQ(u"class-a"_s, evaluate(rubric, sheet).outcome);
    set(sheet, u"salary"_s, Points());
    EXPECT_EQ(u"80.0000"_s, evaluate(rubric, sheet).total.toString());
    EXPECT_EQ(u"class-b"_s, evaluate(rubric, sheet).outcome);
    set(sheet, u"education"_s, Points());
    set(sheet, u"months"_s, Points());
    EXPECT_EQ(QString(), evaluate(rubric, sheet).outcome);
    EXPECT_EQ(false, evaluate(rubric, sheet).meetsThreshold);
}

TEST(Evaluation, needsTheTrackBeforeItIsDone)
{
    auto rubric = test::rubricOf({test::indicatorOf(u"common"_s, 40)});
    auto science = rubric.parts[0];
    auto business = rubric.parts[0];
    science.id = u"science"_s;
    science.tracks = {u"science"_s};
    science.indicators = {test::indicatorOf(u"papers"_s, 60)};
    science.maximum = Points::whole(60);
    business.id = u"business"_s;
    business.tracks = {u"business"_s};
    business.indicators = {test::indicatorOf(u"revenue"_s, 30)};
    rubric.parts += {science, business};
    rubric.tracks = {{u"business"_s, test::label(u"Business"_s)}, {u"science"_s, test::label(u"Science"_s)}};
    Sheet sheet;
    set(sheet, u"common"_s, Points::whole(10));
    set(sheet, u"revenue"_s, Points::whole(7));
    const auto open = evaluate(rubric, sheet);
    EXPECT_EQ(QStringList{u"track"_s}, texts(open.missing));
    EXPECT_EQ(u"10.0000"_s, open.lowest.toString());
    EXPECT_EQ(u"70.0000"_s, open.highest.toString());
    sheet.scores[Rubric::trackIndicator()].option = OptionId(u"science"_s);
    EXPECT_EQ(QStringList{u"papers"_s}, texts(evaluate(rubric, sheet).missing));
    sheet.scores[Rubric::trackIndicator()].option = OptionId(u"business"_s);
    const auto chosen = evaluate(rubric, sheet);
    EXPECT_TRUE(chosen.isComplete());
    EXPECT_EQ(u"17.0000"_s, chosen.total.toString());
}

TEST(Evaluation, suggestsThePointsOfAnOptionWithoutCountingThem)
{
    const auto rubric = withSettings(published(), {{u"option.education.master"_s, u"8"_s}});
    Sheet sheet;
    sheet.scores[IndicatorId(u"education"_s)].option = OptionId(u"master"_s);
    const auto evaluation = evaluate(rubric, sheet);
    EXPECT_EQ(Points::whole(8), evaluation.indicator(IndicatorId(u"education"_s))->suggested);
    EXPECT_EQ(std::nullopt, evaluation.indicator(IndicatorId(u"education"_s))->points);
    EXPECT_EQ(OptionId(u"master"_s), evaluation.indicator(IndicatorId(u"education"_s))->option);
}

TEST(Evaluation, equalsAnIndependentComputationForRandomSheets)
{
    const auto rubric = published();
    QRandomGenerator random(20231030);
    for (int round = 0; round < 500; ++round) {
        Sheet sheet;
        qint64 expected = 0;
        qint64 open = 0;
        QStringList missing;
        for (const auto& part : rubric.parts) {
            for (const auto& indicator : part.indicators) {
                const auto maximum = indicator.maximum->hundredths();
                if (random.bounded(4) == 0) {
                    missing.append(indicator.id.value());
                    open += maximum * part.weightPercent;
                    continue;
                }
                const auto points = random.bounded(maximum + 1);
                set(sheet, indicator.id.value(), Points::ofHundredths(points));
                expected += points * part.weightPercent;
            }
        }
        const auto evaluation = evaluate(rubric, sheet);
        EXPECT_EQ(expected, evaluation.total.tenThousandths());
        EXPECT_EQ(expected, evaluation.lowest.tenThousandths());
        EXPECT_EQ(expected + open, evaluation.highest.tenThousandths());
        EXPECT_EQ(missing, texts(evaluation.missing));
        EXPECT_EQ(missing.isEmpty(), evaluation.meetsThreshold.has_value());
    }
}

} // namespace pingshen
