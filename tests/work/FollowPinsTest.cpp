// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/FollowPins.h"

#include "core/compare/DocumentComparison.h"
#include "core/review/Changes.h"
#include "core/review/Pins.h"
#include "core/storage/DocumentPlace.h"
#include "core/storage/PlaceStore.h"
#include "tests/work/WorkFixture.h"

#include <QFile>
#include <QJsonArray>
#include <QStringList>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

const QStringList lines{u"contract"_s,      u"employer:Nanjing"_s, u"employee:Petrova"_s,
                        u"salary:300000"_s, u"bonus:20000"_s,      u"begins:2025"_s,
                        u"signed"_s};

/// A degree of which a passage is pinned to an indicator, and which is replaced.
class FollowPinsWork : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        const auto report = import(package(u"first"_s, {{degree, {.firstText = lines.join(u' ')}}}));
        ASSERT_OK(report);
        id = report->dossier.id;
    }

    /// Of a line of the document as it is now.
    PinId pin(const ReviewerId& reviewer, int line)
    {
        const auto file = open(id, reviewer);
        const auto& document = file.dossier.documents.first();
        const Passage passage{0, {{7200, 7200 + 1200 * line, 10000, 1000}}, lines.at(line)};
        const auto made =
            pinOf(file, {document.id, document.digest, passage}, IndicatorId(u"education"_s), Stance::For);
        record(pinAdded(file, reviewer, made));
        return made.id;
    }

    Result<PackageReport> resubmit(const QStringList& text)
    {
        return import(package(u"second"_s, {{degree, {.firstText = text.join(u' '), .salt = u"new"_s}}}), id);
    }

    PinState state(const ReviewerId& reviewer, const PinId& pinId)
    {
        const auto file = open(id, reviewer);
        return stateOf(file, file.review.sheet(reviewer).pin(pinId));
    }

    bool awaits()
    {
        const auto waits = awaitsFollowing(*workplace, id);
        EXPECT_OK(waits);
        return waits && *waits;
    }

    const QString degree = u"学位证书.pdf"_s;
    ApplicationId id;
};

} // namespace

TEST_F(FollowPinsWork, carriesAPassageThatIsUnchangedToTheNewContent)
{
    const auto pinned = pin(anna, 3);
    const auto report = resubmit(lines);
    ASSERT_OK(report);
    EXPECT_EQ((FollowedPins{1, 0, 0}), report->pins);
    EXPECT_EQ(1, report->replaced);
    EXPECT_EQ(PinState::Firm, state(anna, pinned));
}

TEST_F(FollowPinsWork, movesAPassageThatStandsElsewhereAndWaitsForItsExpert)
{
    const auto pinned = pin(anna, 3);
    ASSERT_OK(resubmit(QStringList{u"amended"_s} + lines));
    EXPECT_EQ(PinState::Moved, state(anna, pinned));
    auto file = open(id, anna);
    EXPECT_EQ((QList<PageRect>{{7200, 7200 + 4 * 1200, 10000, 1000}}),
              file.review.sheet(anna).pin(pinned).passage.rects);
    record(pinConfirmed(file, anna, pinned));
    EXPECT_EQ(PinState::Firm, state(anna, pinned));
}

TEST_F(FollowPinsWork, leavesAPassageThatChangedStaleAndItsScoreToBeRechecked)
{
    score(id, anna, u"education"_s, u"8"_s);
    const auto pinned = pin(anna, 3);
    auto changed = lines;
    changed[3] = u"salary:380000"_s;
    const auto report = resubmit(changed);
    ASSERT_OK(report);
    EXPECT_EQ((FollowedPins{0, 0, 1}), report->pins);
    EXPECT_EQ(1, report->stale);
    EXPECT_EQ(PinState::Stale, state(anna, pinned));
}

TEST_F(FollowPinsWork, followsOnTheSheetOfEachExpertAndTellsNobodyElse)
{
    const auto annas = pin(anna, 3);
    const auto bos = pin(bo, 5);
    ASSERT_OK(resubmit(lines));
    EXPECT_EQ(PinState::Firm, state(anna, annas));
    EXPECT_EQ(PinState::Firm, state(bo, bos));
    EXPECT_TRUE(open(id, anna).review.sheet(bo).pins.isEmpty());
}

TEST_F(FollowPinsWork, staysStaleWhereADocumentCannotBeRead)
{
    const auto pinned = pin(anna, 3);
    const auto report =
        import(package(u"second"_s, {{degree, {.salt = u"new"_s, .failure = Error::Code::PdfDamaged}}}), id);
    ASSERT_OK(report);
    EXPECT_EQ(PinState::Stale, state(anna, pinned));
}

TEST_F(FollowPinsWork, waitsToBeTakenUpAgainWhereItWasStopped)
{
    const auto pinned = pin(anna, 3);
    std::stop_source stop;
    pdf.onText = [&] {
        if (open(id, anna).dossier.versions.size() == 2) {
            stop.request_stop(); // the package is in: only the comparison is left
        }
    };
    const auto again = package(u"second"_s, {{degree, {.firstText = lines.join(u' '), .salt = u"new"_s}}});
    ASSERT_OK(import(again, id, {.stop = stop.get_token(), .progress = {}}));
    pdf.onText = {};
    ASSERT_TRUE(stop.stop_requested());
    EXPECT_EQ(PinState::Stale, state(anna, pinned));
    EXPECT_TRUE(awaits());
    const auto followed = followPins(*workplace, id, pdf, {});
    ASSERT_OK(followed);
    EXPECT_EQ((FollowedPins{1, 0, 0}), *followed);
    EXPECT_EQ(PinState::Firm, state(anna, pinned));
    EXPECT_FALSE(awaits());
}

TEST_F(FollowPinsWork, looksNoSecondTimeForWhatIsNotThereUnlessASheetIsReturned)
{
    const auto annas = pin(anna, 3);
    pin(bo, 3);
    scoreAll(id, bo);
    record(submission(open(id, bo), bo));
    EXPECT_FALSE(awaits());
    auto changed = lines;
    changed[3] = u"salary:380000"_s;
    ASSERT_OK(resubmit(changed));
    EXPECT_EQ(PinState::Stale, state(anna, annas));
    EXPECT_FALSE(awaits()) << "it was looked for, and a submitted sheet stays as it is";
    record(plainChange(EditKind::SheetReturned, open(id, bo), bo, bo.value(), u"unclear"_s));
    EXPECT_TRUE(awaits());
}

TEST_F(FollowPinsWork, waitsForAWorkerThatDidNotStart)
{
    pin(anna, 3);
    pdf.onText = [this] {
        if (open(id, anna).dossier.versions.size() == 2) {
            pdf.failure = Error::Code::WorkerNotStarted;
        }
    };
    ASSERT_OK(resubmit(lines));
    EXPECT_TRUE(awaits());
}

TEST_F(FollowPinsWork, looksAgainWhereAPageDidNotAnswer)
{
    const auto pinned = pin(anna, 3);
    pdf.onText = [this] {
        if (open(id, anna).dossier.versions.size() == 2) {
            pdf.failure = Error::Code::WorkerCrashed;
        }
    };
    ASSERT_OK(resubmit(lines));
    pdf.onText = {};
    EXPECT_EQ(PinState::Stale, state(anna, pinned));
    EXPECT_TRUE(awaits()) << "that it is not there was never seen";
    pdf.failure = Error::Code::PdfDamaged;
    ASSERT_OK(followPins(*workplace, id, pdf, {}));
    EXPECT_FALSE(awaits()) << "the page as it is cannot be read, now or later";
    pdf.failure = {};
    const auto followed = followPins(*workplace, id, pdf, {});
    ASSERT_OK(followed);
    EXPECT_EQ((FollowedPins{1, 0, 0}), *followed);
}

TEST_F(FollowPinsWork, waitsForAContentThatIsNotThereAndLooksOnceItIs)
{
    const auto pinned = pin(anna, 3);
    const auto before = open(id, anna).dossier.documents.first().digest;
    const auto path = documentPlace(vaultFolder(), before);
    const auto away = directory.filePath(u"away"_s);
    ASSERT_TRUE(QFile::rename(path, away));
    ASSERT_OK(resubmit(lines));
    EXPECT_EQ(PinState::Stale, state(anna, pinned));
    EXPECT_TRUE(awaits());
    ASSERT_TRUE(QFile::rename(away, path));
    EXPECT_TRUE(awaits());
    const auto followed = followPins(*workplace, id, pdf, {});
    ASSERT_OK(followed);
    EXPECT_EQ((FollowedPins{1, 0, 0}), *followed);
    EXPECT_FALSE(awaits());
}

TEST_F(FollowPinsWork, looksAgainWithABetterComparison)
{
    pin(anna, 3);
    auto changed = lines;
    changed[3] = u"salary:380000"_s;
    ASSERT_OK(resubmit(changed));
    ASSERT_FALSE(awaits());
    PlaceStore places(workplace->database());
    const auto key = u"followed/"_s + id.value();
    const auto noted = places.place({}, key);
    ASSERT_OK(noted);
    auto search = (*noted)[u"searches"_s].toArray().first().toString();
    search.chop(QString::number(DocumentComparison::edition).size());
    ASSERT_OK(places.put({}, key, {{u"searches"_s, QJsonArray{search + QString::number(0)}}}));
    EXPECT_TRUE(awaits());
}

TEST_F(FollowPinsWork, tellsWhichPageAPageIsNow)
{
    const auto before = open(id, anna).dossier.documents.first().digest;
    ASSERT_OK(resubmit(lines));
    const auto file = open(id, anna);
    const auto after = file.dossier.documents.first().digest;
    const auto page = pageAfter(file, before, after, 0, pdf, {});
    ASSERT_OK(page);
    EXPECT_EQ(0, page->value_or(-1));
    EXPECT_FALSE(pageAfter(file, before, after, 7, pdf, {})->has_value());
    EXPECT_FALSE(pageAfter(file, before, Digest::of("nothing"), 0, pdf, {})->has_value());
}

TEST_F(FollowPinsWork, asksAtAnOpeningNoMoreForManySheetsThanForOne)
{
    const auto asked = [this] {
        QStringList statements;
        workplace->database().setListener([&](const QString& sql) { statements.append(sql); });
        EXPECT_TRUE(awaits());
        workplace->database().setListener({});
        return statements;
    };
    pdf.onText = [this] {
        if (open(id, anna).dossier.versions.size() == 2) {
            pdf.failure = Error::Code::WorkerNotStarted;
        }
    };
    pin(anna, 3);
    for (int i = 0; i < 3; ++i) {
        pin(ReviewerId(u"expert %1"_s.arg(i)), i);
    }
    ASSERT_OK(resubmit(lines));
    const auto all = asked();
    EXPECT_TRUE(all.filter(u"FROM score"_s).isEmpty()) << all.join(u'\n').toStdString();
    auto different = all;
    different.removeDuplicates();
    EXPECT_EQ(different, all) << "nothing for each sheet";
}

TEST_F(FollowPinsWork, makesNoEditASecondTime)
{
    pin(anna, 3);
    ASSERT_OK(resubmit(QStringList{u"amended"_s} + lines));
    const int before = edits();
    const auto again = followPins(*workplace, id, pdf, {});
    ASSERT_OK(again);
    EXPECT_EQ(FollowedPins(), *again);
    EXPECT_EQ(before, edits());
}

} // namespace pingshen
