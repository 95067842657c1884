// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/RubricFile.h"

#include "tests/rubric/Samples.h"
#include "tests/support/Printers.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Result<Rubric> parse(const QJsonObject& json)
{
    return parseRubric(QJsonDocument(json).toJson());
}

QJsonObject published()
{
    return test::jsonOf(u":/rubrics/two-zones-2023.json"_s);
}

/// The pointer that a parser names after `pointer` was set to `value`.
QString refusedPath(const QString& pointer, const QJsonValue& value)
{
    const auto rubric = parse(test::with(published(), pointer, value));
    EXPECT_FAILS(RubricMalformed, rubric);
    return rubric ? u"accepted"_s : rubric.error().args[u"path"_s].toString();
}

void expectRefused(const QString& pointer, const QJsonValue& value)
{
    EXPECT_EQ(pointer, refusedPath(pointer, value)) << QJsonDocument(QJsonArray{value}).toJson().toStdString();
}

} // namespace

TEST(RubricFile, isTheSameAfterWritingAndReading)
{
    for (const auto& path : test::shippedFiles()) {
        const auto rubric = parseRubric(test::bytesOf(path));
        ASSERT_OK(rubric);
        const auto again = parseRubric(writeRubric(*rubric));
        ASSERT_OK(again);
        EXPECT_TRUE(*rubric == *again) << path.toStdString();
    }
}

TEST(RubricFile, losesNothingOfAShippedFile)
{
    for (const auto& path : test::shippedFiles()) {
        const auto rubric = parseRubric(test::bytesOf(path));
        ASSERT_OK(rubric);
        auto expected = test::jsonOf(path);
        expected.remove(u"$schema"_s);
        EXPECT_EQ(QJsonDocument(expected), QJsonDocument::fromJson(writeRubric(*rubric))) << path.toStdString();
    }
}

TEST(RubricFile, isRefusedWhenItIsNoJsonObject)
{
    for (const auto* text : {"", "[]", "7", "{", "\xff\xfe", "{}"}) {
        const auto rubric = parseRubric(text);
        EXPECT_FAILS(RubricMalformed, rubric);
        EXPECT_EQ(QString(), rubric ? u"accepted"_s : rubric.error().args[u"path"_s].toString());
    }
}

TEST(RubricFile, namesTheMalformedValueByItsPath)
{
    expectRefused(u"/id"_s, u"two zones"_s);
    expectRefused(u"/windowFrom"_s, u"2023-02-30"_s);
    expectRefused(u"/windowFrom"_s, u"2023-10-30T08:00"_s);
    expectRefused(u"/title/provenance"_s, u"guessed"_s);
    expectRefused(u"/title/provenance"_s,
                  QJsonObject{{u"zh"_s, u"ours"_s}, {u"en"_s, u"ours"_s}, {u"fr"_s, u"ours"_s}});
    expectRefused(u"/title/zh"_s, 7);
    expectRefused(u"/parts"_s, u"none"_s);
    expectRefused(u"/parts/0"_s, u"none"_s);
    expectRefused(u"/parts/0/weight"_s, 101);
    expectRefused(u"/parts/0/weight"_s, 70.5);
    expectRefused(u"/parts/0/indicators/1/kind"_s, u"free"_s);
    expectRefused(u"/parts/0/indicators/1/objective"_s, u"yes"_s);
    expectRefused(u"/parts/1/indicators/2/secondaries/3/documents/0"_s, QJsonValue());
    expectRefused(u"/documents/9/slot"_s, u"10 a"_s);
    expectRefused(u"/outcomes/0/from"_s, u"seventy"_s);
}

TEST(RubricFile, namesWhatIsMissingByItsPath)
{
    expectRefused(u"/parts/0/indicators/1/maximum"_s, QJsonValue::Undefined);
    expectRefused(u"/documents/3/kind"_s, QJsonValue::Undefined);
    expectRefused(u"/source"_s, QJsonValue::Undefined);
}

TEST(RubricFile, refusesAKeyThatItDoesNotKnow)
{
    expectRefused(u"/parts/0/indicators/1/maximun"_s, 10);
    expectRefused(u"/parts/0/indicators/2/secondaries/0/secondaries"_s, QJsonArray());
    auto file = published();
    file[u"a/b~c"_s] = 1;
    EXPECT_EQ(u"/a~1b~0c"_s, parse(file).error().args[u"path"_s].toString());
}

TEST(RubricFile, takesExactNumbersOnly)
{
    const auto maximum = u"/parts/0/indicators/0/maximum"_s;
    expectRefused(maximum, 4.5); // a binary fraction
    expectRefused(maximum, -1);
    expectRefused(maximum, u"4.555"_s);
    expectRefused(maximum, true);
    expectRefused(maximum, u""_s);
    const auto rubric = parse(test::with(published(), maximum, u"4.55"_s));
    ASSERT_OK(rubric);
    EXPECT_EQ(Points::ofHundredths(455), rubric->parts[0].indicators[0].maximum);
}

TEST(RubricFile, refusesAStepOrAUnitOfZero)
{
    expectRefused(u"/parts/0/indicators/0/step"_s, 0);
    expectRefused(u"/parts/0/indicators/0/perUnit"_s, 0);
    const QJsonObject rule{{u"base"_s, 1}, {u"step"_s, 1}, {u"unit"_s, 0}};
    EXPECT_EQ(u"/parts/0/indicators/0/perUnit/unit"_s, refusedPath(u"/parts/0/indicators/0/perUnit"_s, rule));
}

TEST(RubricFile, tellsEverythingThatIsMalformed)
{
    auto json = test::with(published(), u"/id"_s, 7);
    json = test::with(json, u"/parts/1/weight"_s, u"30"_s);
    const auto reading = readRubric(QJsonDocument(json).toJson());
    EXPECT_EQ((QStringList{u"/id"_s, u"/parts/1/weight"_s}), reading.malformed);
}

TEST(RubricFile, readsIntervalsWithOpenAndClosedEnds)
{
    const auto bands = test::builtIn(u"china-work-permit"_s).indicator(IndicatorId(u"age"_s))->bands;
    ASSERT_EQ(5, bands.size());
    EXPECT_EQ(1800, bands[0].low);
    EXPECT_TRUE(bands[0].lowClosed);
    EXPECT_EQ(2500, bands[0].high);
    EXPECT_TRUE(bands[0].highClosed);
    EXPECT_FALSE(bands[4].lowClosed);
    EXPECT_EQ(std::nullopt, bands[4].high);
}

TEST(RubricFile, refusesAMalformedInterval)
{
    const auto file = test::jsonOf(u":/rubrics/china-work-permit.json"_s);
    const auto pointer = u"/parts/0/indicators/6/bands/0/interval"_s;
    for (const auto* text : {u"", u"18-25", u"[18;25]", u"18,25", u"[18,25", u"[a,b]", u"[18,25,30]", u"[1.234,2]"}) {
        const auto rubric = parse(test::with(file, pointer, QStringView(text).toString()));
        EXPECT_FAILS(RubricMalformed, rubric);
        EXPECT_EQ(pointer, rubric ? u"accepted"_s : rubric.error().args[u"path"_s].toString());
    }
}

TEST(RubricFile, keepsTheProvenanceOfEachLanguage)
{
    const auto rubric = test::builtIn(u"two-zones-2023"_s);
    const auto& age = rubric.indicator(IndicatorId(u"age"_s))->label;
    EXPECT_EQ(Provenance::Ours, age.provenanceIn(Language::Chinese));
    EXPECT_EQ(Provenance::Official, age.provenanceIn(Language::English));
    EXPECT_EQ(Provenance::Sibling, rubric.document(KindId(u"employer-commitment"_s))->label.provenance);
}

} // namespace pingshen
