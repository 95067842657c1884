// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/FactReader.h"
#include "tests/facts/MadePage.h"
#include "tests/facts/PlantedPackages.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

QList<DocumentFacts> read(FactReader& reader, const QList<PlantedDocument>& documents)
{
    QList<DocumentFacts> facts;
    for (const auto& document : documents) {
        facts.append({DocumentId(document.kind), KindId(document.kind), reader.read(madePage(document.lines)), true});
    }
    return facts;
}

} // namespace

TEST(PlantedFacts, ofFortyContradictionsNineInTenAreFoundAndOfFortyVariantsFewAreTold)
{
    FactReader reader;
    QMap<FactKind, PlantedScore> scores;
    for (const auto& planted : plantedCases()) {
        count(scores, planted, read(reader, planted.documents));
    }
    const auto sum = sumOf(scores);
    ASSERT_EQ(40, sum.contradictions);
    ASSERT_EQ(40, sum.variants);
    EXPECT_GE(sum.found, 38) << sum.missed.join(u'\n').toStdString();
    EXPECT_LE(sum.false_, 2) << sum.wrongly.join(u'\n').toStdString();
}

TEST(PlantedFacts, packagesWithoutAnythingPlantedAgree)
{
    FactReader reader;
    for (const auto& documents : plantedBases()) {
        const auto facts = read(reader, documents);
        for (const auto& difference : differencesOf(crossChecked(facts))) {
            ADD_FAILURE() << nameOf(difference.fact).toStdString() << ' ' << nameOf(difference.kind).toStdString()
                          << ": " << difference.values.first().value.toStdString() << " / "
                          << difference.values.last().value.toStdString();
        }
        QSet<FactKind> kinds;
        for (const auto& document : facts) {
            for (const auto& fact : document.facts) {
                kinds.insert(fact.kind);
            }
        }
        EXPECT_EQ(factKinds().size(), kinds.size());
    }
}

} // namespace pingshen
