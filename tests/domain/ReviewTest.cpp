// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Review.h"

#include "core/domain/SeenPackages.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const ReviewerId li(u"李评审"_s);
const IndicatorId age(u"age"_s);

Edit edit(EditKind::Value kind, const QString& subject, QList<FieldChange> fields, const QString& note = {})
{
    static qint64 seq = 0;
    Edit edit;
    edit.seq = ++seq;
    edit.at = QDateTime({2025, 12, 1}, {9, 0}, Qt::UTC);
    edit.change = {kind, ApplicationId(u"a1"_s), li, subject, std::move(fields), note, std::nullopt};
    return edit;
}

} // namespace

TEST(Review, holdsThePointsAndTheReasonOfTheAuthor)
{
    Review review;
    apply(review, edit(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, {}, u"4.5"_s}, {u"reason"_s, {}, u"41 岁"_s}}));
    const auto score = review.sheet(li).score(age);
    EXPECT_EQ(Points::ofHundredths(450), score.points);
    EXPECT_EQ(u"41 岁"_s, score.reason);
    EXPECT_TRUE(review.sheet(ReviewerId(u"王"_s)).scores.isEmpty());
}

TEST(Review, takesAScoreToHaveSeenWhatItsAuthorSaw)
{
    Review review;
    review.packages = {Digest::of("1"), Digest::of("2")};
    auto typedBefore = edit(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, {}, u"4.5"_s}});
    apply(review, typedBefore);
    EXPECT_EQ(2, review.sheet(li).score(age).seenVersion) << "an edit that does not say so has seen what there was";
    typedBefore.change.content = SeenPackages{{}, {Digest::of("1")}}.toContent();
    apply(review, typedBefore);
    EXPECT_EQ(1, review.sheet(li).score(age).seenVersion);
    typedBefore.change.content = SeenPackages{{}, {Digest::of("2"), Digest::of("9")}}.toContent();
    apply(review, typedBefore);
    EXPECT_EQ(2, review.sheet(li).score(age).seenVersion) << "nobody has seen what is yet to come";
    EXPECT_EQ(QList<int>{1}, review.sheet(li).score(age).unseen);
}

TEST(Review, isBackToNothingAfterTheInverse)
{
    Review review;
    const auto done = edit(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, {}, u"4.5"_s}});
    apply(review, done);
    auto undone = done;
    undone.change = done.change.inverse();
    apply(review, undone);
    EXPECT_TRUE(review.sheet(li).scores.isEmpty());
}

TEST(Review, locksASubmittedSheetAndOpensAReturnedOne)
{
    Review review;
    apply(review, edit(EditKind::SheetSubmitted, {}, {}));
    EXPECT_TRUE(review.sheet(li).isLocked());
    apply(review, edit(EditKind::SheetReturned, li.value(), {}, u"理由不足"_s));
    EXPECT_FALSE(review.sheet(li).isLocked());
    EXPECT_EQ(u"理由不足"_s, review.sheet(li).returnReason);
}

TEST(Review, leavesASubmittedSheetAsItWasSubmitted)
{
    Review review;
    apply(review, edit(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, {}, u"4"_s}}));
    apply(review, edit(EditKind::SheetSubmitted, {}, {}));
    apply(review, edit(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, {}, u"5"_s}}));
    EXPECT_EQ(Points::whole(4), review.sheet(li).score(age).points);
    apply(review, edit(EditKind::SheetReturned, li.value(), {}, u"理由不足"_s));
    apply(review, edit(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, {}, u"5"_s}}));
    EXPECT_EQ(Points::whole(5), review.sheet(li).score(age).points);
}

TEST(Review, keepsANoteWithItsFirstAuthorAndTime)
{
    Review review;
    const auto first = edit(EditKind::NoteChanged, u"n1"_s, {{u"topic"_s, {}, u"工资"_s}, {u"text"_s, {}, u"已核"_s}});
    apply(review, first);
    auto second = edit(EditKind::NoteChanged, u"n1"_s, {{u"text"_s, u"已核"_s, u"已核对"_s}});
    second.change.author = ReviewerId(u"王"_s);
    apply(review, second);
    ASSERT_EQ(1, review.visit.notes.size());
    EXPECT_EQ(u"已核对"_s, review.visit.notes[0].text);
    EXPECT_EQ(li, review.visit.notes[0].author);
    apply(review, edit(EditKind::NoteChanged, u"n1"_s, {{u"text"_s, u"已核对"_s, {}}}));
    EXPECT_TRUE(review.visit.notes.isEmpty());
}

TEST(Review, keepsOriginalsAndTheConclusionOfTheVisit)
{
    Review review;
    apply(review, edit(EditKind::OriginalChecked, u"d1"_s, {{u"state"_s, {}, u"differs"_s}}));
    apply(review, edit(EditKind::VisitChanged, {},
                       {{u"conclusion"_s, {}, u"inconsistent"_s}, {u"date"_s, {}, u"2025-12-20"_s}}));
    EXPECT_EQ(OriginalState::Differs, review.visit.originals[DocumentId(u"d1"_s)].state);
    EXPECT_EQ(Conclusion::Inconsistent, review.visit.conclusion);
    EXPECT_EQ(QDate(2025, 12, 20), review.visit.date);
    EXPECT_EQ(QJsonValue(u"inconsistent"_s), fieldOf(review.visit, u"conclusion"));
}

TEST(Dossier, takesCorrectionsOfPeople)
{
    QList<Document> contents;
    Dossier dossier;
    dossier.documents.append({.id = DocumentId(u"d1"_s),
                              .name = u"扫描.pdf"_s,
                              .kind = {},
                              .confidence = 0,
                              .reason = {},
                              .digest = {},
                              .replaced = {}});
    apply(dossier, edit(EditKind::DocumentChanged, u"d1"_s, {{u"kind"_s, {}, u"passport"_s}}), contents);
    apply(dossier, edit(EditKind::ApplicantChanged, {}, {{u"employer"_s, {}, u"云帆"_s}}), contents);
    EXPECT_EQ(KindId(u"passport"_s), dossier.documents[0].kind);
    EXPECT_EQ(100, dossier.documents[0].confidence);
    EXPECT_EQ(u"云帆"_s, dossier.applicant.employer);
}

TEST(SheetDigest, staysTheSameThroughSubmissionAndReturn)
{
    Review review;
    apply(review, edit(EditKind::ScoreChanged, u"age"_s, {{u"points"_s, {}, u"4.50"_s}}));
    auto sheet = review.sheet(li);
    const auto digest = sheetDigest(ApplicationId(u"a1"_s), sheet, {});
    sheet.state = SheetState::Submitted;
    sheet.submittedAt = QDateTime({2025, 12, 1}, {9, 0}, Qt::UTC);
    sheet.scores[age].seenVersion = 2;
    EXPECT_EQ(digest, sheetDigest(ApplicationId(u"a1"_s), sheet, {}));
}

TEST(SheetDigest, changesWithAllThatIsSaidAndWhatItWasSaidUnder)
{
    Sheet sheet;
    sheet.reviewer = li;
    sheet.scores[age] = {.points = Points::whole(4), .option = OptionId(u"a"_s), .reason = u"r"_s, .fact = u"f"_s};
    const ApplicationId application(u"a1"_s);
    const auto digest = sheetDigest(application, sheet, {});
    const auto differs = [&](auto change) {
        auto other = sheet;
        FrozenScore frozen;
        change(other, frozen);
        return sheetDigest(application, other, frozen) != digest;
    };
    EXPECT_TRUE(differs([](Sheet& s, FrozenScore&) { s.scores[age].points = Points::ofHundredths(450); }));
    EXPECT_TRUE(differs([](Sheet& s, FrozenScore&) { s.scores[age].option = OptionId(u"b"_s); }));
    EXPECT_TRUE(differs([](Sheet& s, FrozenScore&) { s.scores[age].reason += u'。'; }));
    EXPECT_TRUE(differs([](Sheet& s, FrozenScore&) { s.scores[age].fact.clear(); }));
    EXPECT_TRUE(differs([](Sheet& s, FrozenScore&) { s.reviewer = ReviewerId(u"王"_s); }));
    EXPECT_TRUE(differs([](Sheet&, FrozenScore& f) { f.total = WeightedPoints::ofTenThousandths(1); }));
    EXPECT_TRUE(differs([](Sheet&, FrozenScore& f) { f.settings[u"step"_s] = u"1"_s; }));
    EXPECT_TRUE(differs([](Sheet&, FrozenScore& f) { f.rubric = Digest::of("x"); }));
    EXPECT_NE(digest, sheetDigest(ApplicationId(u"a2"_s), sheet, {}));
}

} // namespace pingshen
