// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ApplicationFile.h"
#include "core/review/Changes.h"
#include "tests/review/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

const IndicatorId age(u"age"_s);
const IndicatorId experience(u"experience"_s);

/// Scored at version 1; then version 2 replaced the passport.
ApplicationFile resubmitted()
{
    auto file = applicationFile();
    make(file, scoreChange(file, u"age"_s, u"points"_s, u"5"_s));
    make(file, scoreChange(file, u"experience"_s, u"points"_s, u"5"_s));
    file.review.packages = {Digest::of("1"), Digest::of("2")};
    auto& passport = file.dossier.documents.first();
    passport.replaced = passport.digest;
    passport.digest = Digest::of("new");
    passport.version = 2;
    return file;
}

} // namespace

TEST(ApplicationFile, aScoreWhoseProofWasReplacedIsStale)
{
    const auto file = resubmitted();
    EXPECT_TRUE(file.isStale(anna, age));
    EXPECT_FALSE(file.isStale(anna, experience)) << "no passport proves it";
    EXPECT_FALSE(file.isStale(bo, age)) << "he has scored nothing";
}

TEST(ApplicationFile, aStaleScoreNamesEachDocumentThatWasReplacedOnce)
{
    auto file = resubmitted();
    EXPECT_EQ(QList<const Document*>{file.document(DocumentId(u"passport.pdf"_s))}, file.replacedProof(anna, age));
    EXPECT_EQ(QList<const Document*>(), file.replacedProof(anna, experience));
    EXPECT_EQ(QList<const Document*>(), file.replacedProof(bo, age));
}

TEST(ApplicationFile, aScoreLookedAtAgainIsNotStale)
{
    auto file = resubmitted();
    make(file, plainChange(EditKind::ScoreConfirmed, file, anna, age.value()));
    EXPECT_FALSE(file.isStale(anna, age));
}

TEST(ApplicationFile, aDocumentThatCameNewMakesNothingStale)
{
    auto file = resubmitted();
    file.dossier.documents.first().replaced = {};
    EXPECT_FALSE(file.isStale(anna, age));
}

TEST(ApplicationFile, proofComesInTheOrderOfTheIndicatorsKinds)
{
    auto file = applicationFile();
    file.dossier.documents.prepend(documentOf(u"form.pdf"_s, u"evaluation-form"_s));
    const auto proof = file.proofOf(age);
    ASSERT_EQ(2, proof.size());
    EXPECT_EQ(u"passport.pdf"_s, proof[0]->name);
    EXPECT_EQ(u"form.pdf"_s, proof[1]->name);
}

TEST(ApplicationFile, proofOfOneKindComesInTheOrderOfTheNumbersInTheNames)
{
    auto file = applicationFile();
    file.dossier.documents.clear();
    for (const auto& name : {u"file 10.pdf"_s, u"file 2.pdf"_s, u"file 1.pdf"_s}) {
        file.dossier.documents.append(documentOf(name, u"passport"_s));
    }
    QStringList names;
    for (const auto* document : file.proofOf(age)) {
        names.append(document->name);
    }
    EXPECT_EQ((QStringList{u"file 1.pdf"_s, u"file 2.pdf"_s, u"file 10.pdf"_s}), names);
}

TEST(ApplicationFile, aSecondaryIsProvedByItsPrimarysDocuments)
{
    auto file = applicationFile();
    file.dossier.documents.append(documentOf(u"work.pdf"_s, u"experience"_s));
    EXPECT_EQ(1, file.proofOf(IndicatorId(u"experience.years"_s)).size());
    EXPECT_TRUE(file.proofOf(IndicatorId(u"charm"_s)).isEmpty());
}

TEST(ApplicationFile, whatIsMissingStandsInTheOrderOfTheSlots)
{
    const auto missing = applicationFile().missing();
    EXPECT_EQ(11, missing.size()) << "13 are required, 2 are there";
    EXPECT_EQ(KindId(u"employer-application"_s), missing.first());
    EXPECT_FALSE(missing.contains(KindId(u"optional"_s)));
}

TEST(ApplicationFile, thePanelIsTheOwnSheetWithTheOthersSum)
{
    auto file = applicationFile();
    scoreAll(file);
    make(file, submission(file, anna));
    file.others.submittedSum = WeightedPoints::of(Points::whole(40), 100);
    file.others.submitted = 1;
    EXPECT_EQ(2, file.panel().sheets());
    EXPECT_EQ(WeightedPoints::of(Points::whole(140), 100), file.panel().submittedSum);
}

} // namespace pingshen
