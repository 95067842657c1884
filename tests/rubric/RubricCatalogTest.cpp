// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/RubricCatalog.h"

#include "tests/rubric/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QStringList idsAndMaxima(const RubricPart& part)
{
    QStringList rows;
    for (const auto& indicator : part.indicators) {
        rows.append(indicator.id.value() + u' ' + indicator.maximum->toString());
    }
    return rows;
}

QStringList optionsOf(const Indicator& indicator)
{
    QStringList ids;
    for (const auto& option : indicator.options) {
        EXPECT_EQ(std::nullopt, option.points) << "not published";
        ids.append(option.id.value());
    }
    return ids;
}

QStringList idsOf(const QList<EligibilityGate>& gates)
{
    QStringList ids;
    for (const auto& gate : gates) {
        ids.append(gate.id);
    }
    return ids;
}

} // namespace

TEST(RubricCatalog, hasTheNewestEditionFirst)
{
    QStringList ids;
    const RubricCatalog catalog;
    for (const auto& rubric : catalog.rubrics()) {
        ids.append(rubric.id.value());
    }
    EXPECT_EQ((QStringList{u"two-zones-2025"_s, u"two-zones-2023"_s, u"china-work-permit"_s}), ids);
    EXPECT_EQ(RubricId(u"two-zones-2025"_s), catalog.newest().id);
}

TEST(RubricCatalog, namesTheRubricThatItDoesNotHave)
{
    const auto rubric = RubricCatalog().rubric(RubricId(u"two-zones-1999"_s));
    EXPECT_FAILS(RubricNotFound, rubric);
    EXPECT_EQ(u"two-zones-1999"_s, rubric.error().args[u"rubric"_s].toString());
}

TEST(TwoZones, hasThePublishedPartsAndMaxima)
{
    for (const auto& id : {u"two-zones-2023"_s, u"two-zones-2025"_s}) {
        const auto rubric = test::builtIn(id);
        ASSERT_EQ(2, rubric.parts.size());
        EXPECT_EQ(u"individual"_s, rubric.parts[0].id);
        EXPECT_EQ(70, rubric.parts[0].weightPercent);
        EXPECT_EQ((QStringList{u"age 5"_s, u"education 10"_s, u"experience 20"_s, u"competence 20"_s,
                               u"achievement 20"_s, u"contribution 25"_s}),
                  idsAndMaxima(rubric.parts[0]));
        EXPECT_EQ(u"enterprise"_s, rubric.parts[1].id);
        EXPECT_EQ(30, rubric.parts[1].weightPercent);
        EXPECT_EQ((QStringList{u"category 10"_s, u"advantage 25"_s, u"innovation 25"_s, u"economy 25"_s,
                               u"responsibility 15"_s}),
                  idsAndMaxima(rubric.parts[1]));
    }
}

TEST(TwoZones, inventsNoPointsAndNoSplit)
{
    for (const auto& id : {u"two-zones-2023"_s, u"two-zones-2025"_s}) {
        const auto rubric = test::builtIn(id);
        EXPECT_EQ((QStringList{u"16-25"_s, u"26-55"_s, u"56-65"_s, u"66+"_s}),
                  optionsOf(*rubric.indicator(IndicatorId(u"age"_s))));
        EXPECT_EQ((QStringList{u"junior-college"_s, u"bachelor"_s, u"master"_s, u"doctorate"_s}),
                  optionsOf(*rubric.indicator(IndicatorId(u"education"_s))));
        qsizetype secondaries = 0;
        for (const auto* primary : rubric.primaries()) {
            for (const auto& secondary : primary->secondaries) {
                ++secondaries;
                EXPECT_EQ(std::nullopt, secondary.maximum) << secondary.id.value().toStdString();
            }
        }
        EXPECT_EQ(24, secondaries);
        EXPECT_GE(rubric.unpublished.size(), 6);
    }
}

TEST(TwoZones, keepsTheWindowsOfTheEditions)
{
    const auto first = test::builtIn(u"two-zones-2023"_s);
    EXPECT_EQ(QDate(2023, 10, 30), first.windowFrom);
    EXPECT_EQ(QDate(2023, 12, 10), first.windowTo);
    EXPECT_TRUE(first.assumption.isEmpty());
    const auto second = test::builtIn(u"two-zones-2025"_s);
    EXPECT_EQ(QDate(2025, 11, 27), second.windowFrom);
    EXPECT_EQ(QDate(2026, 1, 16), second.windowTo);
    EXPECT_FALSE(second.assumption.isEmpty());
}

TEST(TwoZones, asksForTheStatisticalDatabaseIn2023Only)
{
    const auto first = test::builtIn(u"two-zones-2023"_s).eligibility;
    const auto second = test::builtIn(u"two-zones-2025"_s).eligibility;
    EXPECT_EQ((QStringList{u"enterprise"_s, u"applicant"_s}), idsOf(first));
    EXPECT_EQ((QStringList{u"key-enterprise"_s, u"registered"_s, u"taxpayer"_s, u"statistics"_s, u"positioning"_s}),
              idsOf(first[0].all));
    EXPECT_EQ((QStringList{u"key-enterprise"_s, u"registered"_s, u"taxpayer"_s, u"positioning"_s}),
              idsOf(second[0].all));
    EXPECT_EQ((QStringList{u"rank"_s, u"team-head"_s, u"in-demand"_s}), idsOf(second[1].any));
    EXPECT_EQ((QStringList{u"director"_s, u"senior-title"_s}), idsOf(second[1].any[0].any));
}

TEST(TwoZones, asksForTheDocumentsOfTheNotice)
{
    QStringList rows;
    for (const auto& document : test::builtIn(u"two-zones-2023"_s).documents) {
        rows.append(document.slot + u' ' + document.kind.value() + (document.required ? u""_s : u" optional"_s));
    }
    EXPECT_EQ((QStringList{u"1 employer-application"_s, u"2 employer-commitment"_s, u"3 applicant-commitment"_s,
                           u"4 evaluation-form"_s, u"5 contract"_s, u"6 passport"_s, u"7 licence"_s, u"8 tax"_s,
                           u"9 work-permit"_s, u"10a education"_s, u"10b years-in-china"_s, u"10c experience"_s,
                           u"10d salary"_s, u"11 optional optional"_s}),
              rows);
}

TEST(TwoZones, leadsToDueDiligenceFromSeventy)
{
    const auto outcomes = test::builtIn(u"two-zones-2025"_s).outcomes;
    ASSERT_EQ(1, outcomes.size());
    EXPECT_EQ(u"due-diligence"_s, outcomes[0].id);
    EXPECT_EQ(u"70.0000"_s, outcomes[0].from.toString());
}

TEST(TwoZones, provesAndFindsEveryIndicator)
{
    for (const auto& id : {u"two-zones-2023"_s, u"two-zones-2025"_s}) {
        const auto rubric = test::builtIn(id);
        for (const auto* primary : rubric.primaries()) {
            EXPECT_FALSE(primary->documents.isEmpty()) << primary->id.value().toStdString();
            EXPECT_FALSE(primary->keywords.isEmpty()) << primary->id.value().toStdString();
            EXPECT_GE(primary->evidence.minimumReason, 1);
            EXPECT_EQ(Points::ofHundredths(50), primary->step);
            const bool objective = primary->id.value() == u"age"_s || primary->id.value() == u"education"_s;
            EXPECT_EQ(objective, primary->objective);
        }
    }
}

} // namespace pingshen
