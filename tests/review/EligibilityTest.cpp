// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Eligibility.h"

#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "core/review/Conflicts.h"
#include "tests/review/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

const ConditionId registered(u"registered"_s);

ConditionEntry entry(ConditionResult result)
{
    return {.result = result, .source = u"register"_s, .lookedUpOn = {2023, 11, 3}, .remark = {}, .evidence = {}};
}

Change set(const ApplicationFile& file, const PersonId& author, const ConditionId& condition, const QString& field,
           const QJsonValue& value)
{
    return fieldChange(file, author, {EditKind::EligibilityChecked, condition.value(), field}, value);
}

QStringList fieldsOf(const Change& change)
{
    QStringList names;
    for (const auto& field : change.fields) {
        names.append(field.field);
    }
    return names;
}

ConditionEvidence firstPage(const ApplicationFile& file)
{
    const auto& document = file.dossier.documents.first();
    return evidenceOf(file, {document.id, document.digest, {0, {{100, 100, 200, 200}}, {}}});
}

} // namespace

TEST(EligibilityChange, saysAllOfALookUpAtOnceAndTakesAllOfItBack)
{
    auto file = applicationFile();
    const auto change = conditionChange(file, anna, registered, entry(ConditionResult::Met));
    EXPECT_EQ((QStringList{u"result"_s, u"source"_s, u"lookedUpOn"_s}), fieldsOf(change));
    EXPECT_OK(checkChange(file, change));
    make(file, change);
    EXPECT_EQ(ConditionResult::Met, file.review.eligibility.value(registered).result);
    EXPECT_TRUE(conditionChange(file, anna, registered, entry(ConditionResult::Met)).isEmpty()) << "as it stands";
    auto undone = file;
    make(undone, change.inverse());
    EXPECT_TRUE(undone.review.eligibility.isEmpty());
    make(file, conditionChange(file, anna, registered, {.result = ConditionResult::Open}));
    EXPECT_TRUE(file.review.eligibility.isEmpty());
}

TEST(EligibilityChange, isOfAConditionOfTheEdition)
{
    const auto file = applicationFile();
    EXPECT_OK(checkChange(file, set(file, anna, ConditionId(u"statistics"_s), u"result"_s, u"met"_s)));
    EXPECT_FAILS(ConditionUnknown, checkChange(file, set(file, anna, ConditionId(u"rank"_s), u"result"_s, u"met"_s)));
    EXPECT_FAILS(FieldUnknown, checkChange(file, set(file, anna, registered, u"result"_s, u"perhaps"_s)));
    EXPECT_FAILS(FieldUnknown, checkChange(file, set(file, anna, registered, u"appliedOn"_s, u"2023-11-03"_s)));
    EXPECT_OK(checkChange(file, set(file, anna, applicationDate(), u"appliedOn"_s, u"2023-11-03"_s)));
    EXPECT_FAILS(FieldUnknown, checkChange(file, set(file, anna, applicationDate(), u"result"_s, u"met"_s)));
    EXPECT_FAILS(DateMalformed, checkChange(file, set(file, anna, registered, u"lookedUpOn"_s, u"3 November"_s)));
}

TEST(EligibilityChange, isMadeByMaterialReviewersAndTheOfficeOnceThereAreAny)
{
    auto file = applicationFile();
    const auto by = [&](const PersonId& author) {
        return checkChange(file, set(file, author, registered, u"result"_s, u"met"_s));
    };
    file.persons.put({anna, u"Anna"_s, {}, {}, Role::ReviewingExpert});
    EXPECT_OK(by(anna)) << "nobody is either";
    file.persons.put({bo, u"Bo"_s, {}, {}, Role::MaterialReviewer});
    EXPECT_FAILS(ReservedForMaterials, by(anna));
    EXPECT_OK(by(bo));
    file.persons.put({bo, u"Bo"_s, {}, {}, Role::Office});
    EXPECT_FAILS(ReservedForMaterials, by(anna));
    EXPECT_OK(by(bo));
}

TEST(EligibilityChange, isProvenByAPassageOfAContentThatItsDocumentCameWith)
{
    auto file = applicationFile();
    const auto with = [&](const ConditionEvidence& evidence) {
        return checkChange(file, set(file, anna, registered, u"evidence"_s, textOf(evidence)));
    };
    const auto evidence = firstPage(file);
    EXPECT_OK(with(evidence));
    auto beyond = evidence;
    beyond.place.passage.page = 999;
    EXPECT_FAILS(PdfPageMissing, with(beyond));
    auto elsewhere = evidence;
    elsewhere.place.document = DocumentId(u"visa.pdf"_s);
    EXPECT_FAILS(DocumentNotFound, with(elsewhere));
    auto never = evidence;
    never.place.content = Digest::of("never");
    EXPECT_FAILS(FieldUnknown, with(never));
    EXPECT_FALSE(isStale(file, evidence));
    file.dossier.documents.first().digest = Digest::of("another");
    EXPECT_TRUE(isStale(file, evidence));
}

/// On two computers, neither knowing of the other: both stay until somebody chooses.
TEST(EligibilityChange, thatMarksAResultChoosesNoDay)
{
    auto file = applicationFile();
    const QDate today(2023, 11, 9);
    const auto day = [&](ConditionResult result) { return markOf(file, anna, registered, result, today).lookedUpOn; };
    EXPECT_EQ(today, day(ConditionResult::Met));
    EXPECT_EQ(QDate(), day(ConditionResult::Open));
    const auto said = [&](const QString& device, const QString& on) {
        return Conflict{{},
                        EditKind::EligibilityChecked,
                        registered.value(),
                        u"lookedUpOn"_s,
                        {DeviceId(device), 1},
                        anna,
                        QDateTime({2023, 11, 3}, {9, 0}, Qt::UTC),
                        on};
    };
    file.conflicts = {said(u"one"_s, u"2023-11-02"_s), said(u"two"_s, u"2023-11-03"_s)};
    EXPECT_EQ(QDate(), day(ConditionResult::Met));
    file.conflicts.clear();
    file.review.eligibility[registered].lookedUpOn = {2023, 11, 3};
    EXPECT_EQ(QDate(), day(ConditionResult::Met)) << "it was said before";
}

TEST(EligibilityChange, saidDifferentlyOnTwoComputersWaitsForAChoice)
{
    auto file = applicationFile();
    const auto said = [&](const QString& device, const QString& result) {
        return Conflict{{},
                        EditKind::EligibilityChecked,
                        registered.value(),
                        u"result"_s,
                        {DeviceId(device), 1},
                        anna,
                        QDateTime({2023, 11, 3}, {9, 0}, Qt::UTC),
                        result};
    };
    file.review.eligibility[registered].result = ConditionResult::NotMet; // the later one in the order
    EXPECT_EQ(false, eligibilityOf(file).eligible);
    file.conflicts = {said(u"one"_s, u"met"_s), said(u"two"_s, u"notMet"_s)};
    EXPECT_EQ(std::nullopt, eligibilityOf(file).eligible) << "nobody has decided";
    const auto open = disagreements(file);
    ASSERT_EQ(1, open.size());
    EXPECT_TRUE(isUndecided(file, anna, {EditKind::EligibilityChecked, registered.value(), u"result"_s}));
    const auto choice = choiceOf(file, anna, open.first(), 1);
    EXPECT_TRUE(choice.isChosen());
    EXPECT_OK(checkChange(file, choice));
    make(file, choice);
    EXPECT_EQ(ConditionResult::NotMet, file.review.eligibility.value(registered).result);
    settle(file.conflicts, choice, file.review);
    EXPECT_TRUE(file.conflicts.isEmpty());
    EXPECT_EQ(false, eligibilityOf(file).eligible);
}

} // namespace pingshen
