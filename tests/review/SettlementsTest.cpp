// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Settlements.h"

#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "tests/review/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

Statement statement(const ApplicationFile& file)
{
    return {u"position"_s, file.dossier.documents.first().id, u"engineer"_s};
}

Change accepted(const ApplicationFile& file, const QString& reason)
{
    return settlementChange(file, anna, statement(file), Settled::Accepted, reason, u"director"_s);
}

} // namespace

TEST(Settlements, areSaidAtOnceAndUndoneAtOnce)
{
    auto file = applicationFile();
    const auto change = accepted(file, u"the permit is older"_s);
    EXPECT_EQ(3, change.fields.size());
    EXPECT_OK(checkChange(file, change));
    make(file, change);
    const auto settlement = settlementIn(file, statement(file));
    EXPECT_EQ(Settled::Accepted, settlement.decision);
    EXPECT_EQ(u"the permit is older"_s, settlement.reason);
    EXPECT_EQ(u"director"_s, settlement.against);
    EXPECT_EQ(anna, settlement.author);
    EXPECT_TRUE(accepted(file, u"the permit is older"_s).isEmpty()) << "as it stands";
    auto undone = file;
    make(undone, change.inverse());
    EXPECT_TRUE(undone.review.settlements.isEmpty());
    make(file, settlementChange(file, anna, statement(file), Settled::Open, {}, {}));
    EXPECT_TRUE(file.review.settlements.isEmpty());
}

TEST(Settlements, acceptNothingWithoutAReason)
{
    auto file = applicationFile();
    EXPECT_FAILS(ReasonMissing, checkChange(file, accepted(file, u" "_s)));
    EXPECT_OK(checkChange(file, settlementChange(file, anna, statement(file), Settled::Raised, {}, u"director"_s)));
    make(file, accepted(file, u"older"_s));
    const TextField reason{EditKind::DifferenceSettled, idOf(statement(file)).value(), u"reason"_s};
    EXPECT_FAILS(ReasonMissing, checkChange(file, fieldChange(file, anna, reason, {})));
}

TEST(Settlements, areOfStatementsOfDocumentsThatThereAre)
{
    const auto file = applicationFile();
    auto change = accepted(file, u"older"_s);
    change.subject = u"position nothing.pdf engineer"_s;
    EXPECT_FAILS(DocumentNotFound, checkChange(file, change));
    change.subject = u"position"_s;
    EXPECT_FAILS(FieldUnknown, checkChange(file, change));
    change = accepted(file, u"older"_s);
    change.fields.first().to = u"perhaps"_s;
    EXPECT_FAILS(FieldUnknown, checkChange(file, change));
}

TEST(Settlements, areMadeByMaterialReviewersAndTheOfficeOnceThereAreAny)
{
    auto file = applicationFile();
    file.persons.put({anna, u"Anna"_s, {}, {}, Role::ReviewingExpert});
    EXPECT_OK(checkChange(file, accepted(file, u"older"_s))) << "nobody is either";
    file.persons.put({bo, u"Bo"_s, {}, {}, Role::MaterialReviewer});
    EXPECT_FAILS(ReservedForMaterials, checkChange(file, accepted(file, u"older"_s)));
}

/// On two computers, neither knowing of the other.
TEST(Settlements, saidDifferentlyOnTwoComputersAreOpenUntilSomebodyChooses)
{
    auto file = applicationFile();
    make(file, accepted(file, u"older"_s));
    const auto said = [&](const QString& device, const QString& decision) {
        return Conflict{{},
                        EditKind::DifferenceSettled,
                        idOf(statement(file)).value(),
                        u"decision"_s,
                        {DeviceId(device), 1},
                        anna,
                        QDateTime({2023, 11, 3}, {9, 0}, Qt::UTC),
                        decision};
    };
    file.conflicts = {said(u"one"_s, u"accepted"_s), said(u"two"_s, u"raised"_s)};
    EXPECT_EQ(Settled::Open, settlementIn(file, statement(file)).decision);
}

} // namespace pingshen
