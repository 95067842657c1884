// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/work/WorkFixture.h"

#include "core/review/Changes.h"
#include "core/work/History.h"
#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class HistoryOfAnApplication : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        id = imported();
        score(id, anna, u"age"_s, u"5"_s);
        score(id, bo, u"age"_s, u"3"_s);
        score(id, anna, u"age"_s, u"4"_s);
    }

    ApplicationId id;
};

} // namespace

TEST_F(HistoryOfAnApplication, isEveryEditInItsOrder)
{
    QList<EditKind::Value> kinds;
    const auto edits = historyOf(*workplace, id, anna).value();
    for (const auto& edit : edits) {
        kinds.append(edit.change.kind);
    }
    EXPECT_EQ((QList<EditKind::Value>{EditKind::PackageImported, EditKind::ScoreChanged, EditKind::ScoreChanged}),
              kinds);
}

TEST_F(HistoryOfAnApplication, hidesAllScoresFromSomebodyUnnamedUntilEverySheetIsIn)
{
    EXPECT_EQ(1, historyOf(*workplace, id)->size()) << "it may be one of the experts who asks";
    for (const auto& expert : {anna, bo}) {
        scoreAll(id, expert);
        record(submission(open(id, expert), expert));
    }
    EXPECT_EQ(edits(), historyOf(*workplace, id)->size());
}

TEST_F(HistoryOfAnApplication, ofOneExpertIsShownWhoeverAsks)
{
    const auto other = imported(u"other"_s);
    score(other, anna, u"age"_s, u"5"_s);
    EXPECT_EQ(2, historyOf(*workplace, other)->size());
}

TEST_F(HistoryOfAnApplication, hidesTheOtherExpertsScoresFromAReader)
{
    const auto history = historyOf(*workplace, id, anna);
    ASSERT_OK(history);
    EXPECT_EQ(3, history->size());
    for (const auto& edit : *history) {
        EXPECT_NE(bo, edit.change.author);
    }
}

TEST_F(HistoryOfAnApplication, hidesWhyAnotherSheetCameBack)
{
    scoreAll(id, bo);
    record(submission(open(id, bo), bo));
    const auto before = historyOf(*workplace, id, bo)->size();
    record(plainChange(EditKind::SheetReturned, open(id, bo), ReviewerId(u"Office"_s), bo.value(), u"5 is too much"_s));
    EXPECT_EQ(3, historyOf(*workplace, id, anna)->size());
    EXPECT_EQ(before + 1, historyOf(*workplace, id, bo)->size()) << "with the return of the own sheet";
}

TEST_F(HistoryOfAnApplication, givesAFieldItsEarlierValueBack)
{
    const auto edits = historyOf(*workplace, id, anna).value();
    ASSERT_EQ(QJsonValue(u"5"_s), edits[1].change.fields.first().to);
    record(restoration(open(id, anna), anna, edits[1]));
    EXPECT_EQ(Points::whole(5), open(id, anna).review.sheet(anna).score(IndicatorId(u"age"_s)).points);
    EXPECT_EQ(edits.size() + 1, historyOf(*workplace, id, anna)->size()) << "the record grows, it is never rewritten";
}

/// A vault that was put back goes on as another device: a person sits at the same computer all the same.
TEST_F(HistoryOfAnApplication, goesOnBehindABackupThatWasPutBack)
{
    EXPECT_TRUE(continuationsOf(*workplace, id).value().isEmpty());
    EXPECT_EQ(1, ownDevices(*workplace).value().size());
    const auto before = workplace->vault().device();
    ASSERT_OK(takeClosingSnapshot(*workplace));
    const auto snapshot = snapshotsOf(*workplace).first().file;
    score(id, anna, u"age"_s, u"2"_s);
    workplace.reset();
    ASSERT_OK(restoreFrom(snapshot, vaultFolder(), clock, {}));
    WorkFixture::SetUp();
    const auto continuations = continuationsOf(*workplace, id).value();
    ASSERT_EQ(1, continuations.size());
    EXPECT_EQ(1, continuations.first().change.content[u"count"_s].toInt()) << "of the edits that are not in it";
    const auto last = continuations.first().change.content[u"last"_s].toInteger();
    const auto hash = continuations.first().change.content[u"hash"_s].toString();
    const auto device = before.value().first(8);
    const auto at = continuations.first().at;
    EXPECT_EQ(at, leftOutAt(*workplace, {device, last, hash.first(8)}).value()) << "what a report printed before";
    EXPECT_FALSE(leftOutAt(*workplace, {device, last, u"00000000"_s})->isValid()) << "another one";
    EXPECT_FALSE(leftOutAt(*workplace, {device, last + 1, hash.first(8)})->isValid());
    EXPECT_EQ((QList{workplace->vault().device(), before}), ownDevices(*workplace).value());
    EXPECT_TRUE(continuationsOf(*workplace, imported(u"later"_s)).value().isEmpty()) << "nothing of it can be missing";
}

} // namespace pingshen
