// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/EditCount.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/journal/LastHead.h"
#include "core/work/HistoryCheck.h"
#include "core/work/Reports.h"
#include "core/work/Safekeeping.h"
#include "tests/work/WorkFixture.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;
using Code = VaultProblem::Code;

namespace {

enum class Knows { Nothing, Key };

/// Somebody who can write in the vault's folder makes all of a long history anew, with other points.
class Rechained : public WorkFixture
{
protected:
    static constexpr int scores = 135;

    void SetUp() override
    {
        WorkFixture::SetUp();
        id = imported();
        constexpr int sessions = 5;
        for (int session = 0; session < sessions; ++session) {
            QList<Change> changes;
            for (int i = 0; i < scores / sessions; ++i) {
                Change change{EditKind::ScoreChanged, id, anna, u"age"_s, {}, {}, {}};
                change.fields = {{u"points"_s, {}, QString::number(1 + i % 4)}};
                changes.append(change);
            }
            ASSERT_OK(workplace->journal().record(changes));
        }
        order.reviewer = anna;
        order.format = ReportFormat::Json;
        ASSERT_OK(openForReport(*workplace, id, order));
        printed = order.record;
        ASSERT_GE(printed.seq, scores);
        ASSERT_TRUE(checkVault(*workplace, {})->isEmpty());
    }

    QStringList triggers()
    {
        return workplace->database()
            .list("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'edit_is_never%'"_L1, {},
                  [](const Row& row) { return row.text("sql"); })
            .value();
    }

    /// Every edit with its hash, the ends, the counts and the state: all fits that can be made to fit.
    void rewrite(Knows knows)
    {
        auto& database = workplace->database();
        const auto& key = workplace->vault().key();
        auto edits = workplace->journal().all().value();
        std::ranges::sort(edits, {}, &Edit::seq);
        const auto counts = countsFound(database, key).value();
        const auto guards = triggers();
        ASSERT_OK(database.run("DROP TRIGGER edit_is_never_changed"_L1));
        ASSERT_OK(database.run("DROP TRIGGER edit_is_never_removed"_L1));
        ASSERT_OK(database.run("DELETE FROM edit"_L1));
        ChainHead end;
        for (auto& edit : edits) {
            if (edit.change.kind == EditKind::ScoreChanged) {
                edit.change.fields[0].to = u"5"_s;
            }
            edit.previousHash = end.hash;
            const auto before = edit.signature;
            edit = sealed(edit);
            const bool isSigned = knows == Knows::Key && !before.isEmpty();
            edit.signature = isSigned ? key.key.sign(editMessage(edit.hash)) : before;
            ASSERT_OK(insertEdit(database, edit));
            end = endOf(edit);
        }
        if (knows == Knows::Key) {
            end.signature = key.key.sign(headMessage(end));
        }
        ASSERT_OK(writeChainHead(database, end));
        if (knows == Knows::Key) {
            ASSERT_OK(countOn(database, key, counts, {}));
            LastHead::remove(vaultFolder());
            LastHead(vaultFolder()).keep(end);
        }
        for (const auto& guard : guards) {
            ASSERT_OK(database.run(guard));
        }
        ASSERT_OK(workplace->journal().rebuild({}));
        EXPECT_EQ(Points::whole(5), open(id, anna).review.sheet(anna).score(IndicatorId(u"age"_s)).points);
    }

    QList<Code> found()
    {
        QList<Code> codes;
        const auto problems = checkVault(*workplace, {});
        EXPECT_OK(problems);
        for (const auto& problem : *problems) {
            codes.append(problem.code);
        }
        return codes;
    }
    MarkStanding standing(const RecordMark& mark)
    {
        return standingOf(*workplace, {mark.device, mark.seq, mark.hash.hex()}).value();
    }

    ApplicationId id;
    ReportOrder order;
    RecordMark printed;
};

} // namespace

/// Nobody else can sign: the check says so, nothing is printed or submitted, and no rebuild makes it good.
TEST_F(Rechained, isForgedWhereTheKeyIsNotKnown)
{
    rewrite(Knows::Nothing);
    EXPECT_TRUE(found().contains(Code::EditForged));
    EXPECT_TRUE(found().contains(Code::EditTailChanged));
    EXPECT_FAILS(JournalBroken, openForReport(*workplace, id, order));
    EXPECT_FAILS(JournalBroken, rebuildState(*workplace, {}));
    EXPECT_EQ(MarkStanding::Replaced, standing(printed));
}

/// The key of a vault that is not locked lies beside it. Whoever takes it can sign whatever they like, and the check
/// finds all in order, as it says beforehand (hasSigningKey). What was printed before tells.
TEST_F(Rechained, isToldByReportsOfBeforeWhereTheKeyIsKnown)
{
    EXPECT_EQ(MarkStanding::Held, standing(printed));
    rewrite(Knows::Key);
    workplace.reset();
    auto opened = Workplace::open(vaultFolder(), clock);
    ASSERT_OK(opened);
    workplace = std::move(opened).value();
    EXPECT_EQ(QList<Code>(), found());
    EXPECT_TRUE(hasSigningKey(*workplace)) << "which is said: whoever can read the folder can sign";
    ASSERT_OK(openForReport(*workplace, id, order));
    EXPECT_EQ(printed.device, order.record.device);
    EXPECT_EQ(printed.seq, order.record.seq);
    EXPECT_FALSE(printed.hash == order.record.hash) << "two reports of one entry say another digest";
    EXPECT_EQ(MarkStanding::Replaced, standing(printed));
    EXPECT_EQ(MarkStanding::Held, standing(order.record));
}

/// A report is held against the history long after it was printed, and by what stands in the foot of its pages.
TEST_F(Rechained, isToldThoughTheHistoryWentOn)
{
    score(id, anna, u"age"_s, u"3"_s);
    EXPECT_EQ(MarkStanding::Held, standing(printed));
    const PrintedMark foot{printed.device.first(8), printed.seq, printed.hash.hex().first(8)};
    EXPECT_EQ(MarkStanding::HeldInPart, standingOf(*workplace, foot).value());
    rewrite(Knows::Key);
    EXPECT_EQ(MarkStanding::Replaced, standingOf(*workplace, foot).value());
    EXPECT_EQ(MarkStanding::Gone, standingOf(*workplace, {foot.device, 10'000, foot.hash}).value());
    EXPECT_EQ(MarkStanding::Gone, standingOf(*workplace, {QString(32, u'0'), foot.seq, foot.hash}).value());
}

} // namespace pingshen
