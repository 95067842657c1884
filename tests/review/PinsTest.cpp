// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Pins.h"

#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "core/review/Conflicts.h"
#include "core/review/SheetFault.h"
#include "tests/review/Samples.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

const IndicatorId education(u"education"_s);

/// On the first page of the diploma.
Pin diplomaPin(const ApplicationFile& file)
{
    const auto* diploma = file.proofOf(education).first();
    const Passage passage{0, {{7200, 14400, 21000, 1800}}, u"Doctor of Philosophy"_s};
    return pinOf(file, {diploma->id, diploma->digest, passage}, education, Stance::For);
}

ApplicationFile fileWithPages()
{
    auto file = applicationFile();
    for (auto& document : file.dossier.documents) {
        document.pages = 3;
    }
    file.review.packages = {Digest::of("package")};
    return file;
}

} // namespace

TEST(Pins, areMadeChangedRemovedAndBroughtBack)
{
    auto file = fileWithPages();
    const auto pin = diplomaPin(file);
    EXPECT_EQ(32, pin.id.value().size());
    EXPECT_NE(pin.id, newPinId());
    const auto added = pinAdded(file, anna, pin);
    ASSERT_OK(checkChange(file, added));
    make(file, added);
    ASSERT_EQ(1, pinsOf(file, anna, education).size());
    EXPECT_EQ(file.proofOf(education).first()->name, pinsOf(file, anna, education)[0].name);
    make(file, fieldChange(file, anna, {EditKind::PinChanged, pin.id.value(), u"stance"_s}, u"against"_s));
    EXPECT_EQ(Stance::Against, pinsOf(file, anna, education)[0].stance);
    const auto removed = pinRemoved(file, anna, pin.id);
    ASSERT_OK(checkChange(file, removed));
    make(file, removed);
    EXPECT_TRUE(pinsOf(file, anna, education).isEmpty());
    EXPECT_FAILS(PinNotFound, checkChange(file, pinRemoved(file, anna, pin.id)));
    make(file, removed.inverse());
    EXPECT_EQ(Stance::Against, pinsOf(file, anna, education)[0].stance);
    EXPECT_TRUE(pinsOf(file, bo, education).isEmpty());
}

TEST(Pins, areRefusedWithoutAPlaceInADocument)
{
    auto file = fileWithPages();
    const auto refusal = [&](const std::function<void(Pin&)>& spoil) {
        auto pin = diplomaPin(file);
        spoil(pin);
        return checkChange(file, pinAdded(file, anna, pin));
    };
    EXPECT_FAILS(IndicatorUnknown, refusal([](Pin& pin) { pin.indicator = IndicatorId(u"beauty"_s); }));
    EXPECT_FAILS(DocumentNotFound, refusal([](Pin& pin) { pin.document = DocumentId(u"elsewhere"_s); }));
    EXPECT_FAILS(FieldUnknown, refusal([](Pin& pin) { pin.content = Digest::of("other"); }));
    EXPECT_FAILS(FieldUnknown, refusal([](Pin& pin) { pin.passage.rects.clear(); }));
    EXPECT_FAILS(PdfPageMissing, refusal([](Pin& pin) { pin.passage.page = 3; }));
    auto change = pinAdded(file, anna, diplomaPin(file));
    change.fields.append({u"placement"_s, {}, u"sideways"_s});
    EXPECT_FAILS(FieldUnknown, checkChange(file, change));
}

TEST(Pins, ofWordsThatWereNotFoundSayWhatWasSearched)
{
    auto file = fileWithPages();
    const SearchCoverage coverage{6, 5, 1, 1};
    auto absence = absenceOf(file, {}, education, u"博士"_s, coverage);
    ASSERT_OK(checkChange(file, pinAdded(file, anna, absence)));
    make(file, pinAdded(file, anna, absence));
    const auto kept = pinsOf(file, anna, education).value(0);
    EXPECT_TRUE(kept.isAbsence());
    EXPECT_EQ(coverage, kept.coverage);
    EXPECT_EQ(PinState::Firm, stateOf(file, kept));
    file.review.packages.append(Digest::of("resubmission"));
    EXPECT_EQ(PinState::Stale, stateOf(file, kept)) << "what came since was not searched";
    absence.id = newPinId();
    absence.coverage.reset();
    EXPECT_FAILS(FieldUnknown, checkChange(file, pinAdded(file, anna, absence)));
}

TEST(Pins, ofWhatIsAbsentAreOfTheDocumentThatWasSearchedOrOfTheWholePackage)
{
    const auto file = fileWithPages();
    const auto& diploma = *file.proofOf(education).first();
    const auto inOne = absenceOf(file, diploma.id, education, u"博士"_s, {3, 3, 0, 0});
    EXPECT_EQ(diploma.id, inOne.document);
    EXPECT_EQ(diploma.digest, inOne.content);
    EXPECT_EQ(diploma.name, inOne.name);
    EXPECT_EQ(Stance::Against, inOne.stance);
    EXPECT_OK(checkChange(file, pinAdded(file, anna, inOne)));
    const auto inAll = absenceOf(file, {}, education, u"博士"_s, {6, 6, 0, 0});
    EXPECT_TRUE(inAll.document.isEmpty());
    EXPECT_EQ(Digest::of("package"), inAll.content);
    EXPECT_NE(inOne.id, inAll.id);
}

TEST(Pins, areStaleOnceTheirDocumentHasAnotherContent)
{
    auto file = fileWithPages();
    auto pin = diplomaPin(file);
    EXPECT_EQ(PinState::Firm, stateOf(file, pin));
    pin.isMoved = true;
    EXPECT_EQ(PinState::Moved, stateOf(file, pin));
    for (auto& document : file.dossier.documents) {
        document.digest = Digest::of("new " + document.digest.hex().toLatin1());
    }
    EXPECT_EQ(PinState::Stale, stateOf(file, pin));
}

TEST(Pins, followTheirPassageIntoTheContentThatReplacedTheirs)
{
    auto file = fileWithPages();
    auto pin = diplomaPin(file);
    make(file, pinAdded(file, anna, pin));
    auto& diploma = file.dossier.documents[1];
    ASSERT_EQ(pin.document, diploma.id);
    file.contents = {diploma};
    diploma.digest = Digest::of("new");
    EXPECT_EQ(PinState::Stale, stateOf(file, file.review.sheet(anna).pin(pin.id)));
    const DocumentPassage elsewhere{pin.document, diploma.digest, {2, {{1, 2, 3, 4}}, pin.passage.quote}};
    const auto followed = pinFollowed(file, anna, pin.id, elsewhere, PinState::Moved);
    ASSERT_OK(checkChange(file, followed));
    make(file, followed);
    EXPECT_EQ(PinState::Moved, stateOf(file, file.review.sheet(anna).pin(pin.id)));
    EXPECT_EQ(elsewhere, file.review.sheet(anna).pin(pin.id).place());
    make(file, pinConfirmed(file, anna, pin.id));
    EXPECT_EQ(PinState::Firm, stateOf(file, file.review.sheet(anna).pin(pin.id)));
    make(file, followed.inverse());
    EXPECT_EQ(pin.place(), file.review.sheet(anna).pin(pin.id).place()) << "undone";
}

TEST(Pins, makeTheScoreStaleThatCitesADocumentOfAnotherKind)
{
    auto file = fileWithPages();
    file.review.packages = {Digest::of("1")};
    make(file, scoreChange(file, u"competence"_s, u"points"_s, u"10"_s));
    auto pin = diplomaPin(file);
    pin.document = file.dossier.documents[0].id; // a passport proves no competence by its kind
    pin.content = file.dossier.documents[0].digest;
    pin.indicator = IndicatorId(u"competence"_s);
    make(file, pinAdded(file, anna, pin));
    auto& passport = file.dossier.documents[0];
    passport.replaced = passport.digest;
    passport.digest = Digest::of("new");
    passport.version = 2;
    file.review.packages.append(Digest::of("2"));
    EXPECT_EQ(QList{pin.indicator}, file.staleScores(anna));
    for (const auto& change : confirmations(file, anna, pin.indicator)) {
        make(file, change);
    }
    EXPECT_TRUE(file.staleScores(anna).isEmpty());
}

TEST(Pins, ofASecondaryIndicatorAreAmongThoseOfItsPrimary)
{
    auto file = fileWithPages();
    auto pin = diplomaPin(file);
    pin.indicator = IndicatorId(u"experience.reputation"_s);
    make(file, pinAdded(file, anna, pin));
    EXPECT_EQ(1, pinsOf(file, anna, IndicatorId(u"experience"_s)).size());
    EXPECT_EQ(1, pinsOf(file, anna, pin.indicator).size());
    EXPECT_TRUE(pinsOf(file, anna, IndicatorId(u"experience.years"_s)).isEmpty());
}

TEST(Pins, areSignedWithTheSheetAndStayAsTheyAre)
{
    auto file = fileWithPages();
    file.rubricVersion = Digest::of("the standard");
    scoreAll(file);
    make(file, pinAdded(file, anna, diplomaPin(file)));
    make(file, submission(file, anna));
    auto sheet = file.review.sheet(anna);
    const auto evaluation = evaluate(file.rubric, sheet);
    EXPECT_EQ(pinsDigest(sheet), sheet.frozen->pins);
    EXPECT_TRUE(isAsSubmitted(file.rubric, evaluation, file.dossier.id, sheet));
    const auto id = sheet.pins[0].id;
    EXPECT_FAILS(SheetLocked, checkChange(file, pinRemoved(file, anna, id)));
    EXPECT_FAILS(SheetLocked, checkChange(file, pinAdded(file, anna, diplomaPin(file))));
    sheet.pins[0].passage.quote = u"Bachelor"_s;
    EXPECT_FALSE(isAsSubmitted(file.rubric, evaluation, file.dossier.id, sheet));
}

} // namespace pingshen
