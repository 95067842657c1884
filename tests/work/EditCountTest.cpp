// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/EditCount.h"

#include "core/work/HistoryCheck.h"
#include "core/work/Safekeeping.h"
#include "tests/work/WorkFixture.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class EditCount : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        id = imported();
        scoreAll(id, anna);
    }

    void tamper(const QString& sql) { ASSERT_OK(workplace->database().run(sql)); }
    void reopen()
    {
        workplace.reset();
        workplace = std::move(Workplace::open(vaultFolder(), clock)).value();
    }
    /// All that is known of how many edits there were, also by a program that did not count.
    const QStringList emptying{u"DELETE FROM edit_count"_s, u"DELETE FROM edit_count_sum"_s,
                               u"DELETE FROM vault WHERE key = 'counts'"_s};

    ApplicationId id;
};

/// Each in a vault of its own: what is altered once stays so.
class TamperedCount : public EditCount, public ::testing::WithParamInterface<const char16_t*>
{};

class GoneCount : public TamperedCount
{};

INSTANTIATE_TEST_SUITE_P(All, GoneCount,
                         ::testing::Values(u"UPDATE vault SET value = '' WHERE key = 'counts'",
                                           u"DELETE FROM edit_count"));

class ImpossibleCount : public TamperedCount
{};

INSTANTIATE_TEST_SUITE_P(All, ImpossibleCount, ::testing::Values(u"9223372036854775807", u"-1", u"1e300"));

TEST_P(GoneCount, isNotMadeAgainAndSignedOfAHistoryWithGaps)
{
    const auto other = imported(u"another"_s);
    tamper(u"DROP TRIGGER edit_is_never_removed"_s);
    tamper(u"DELETE FROM edit WHERE seq = 3"_s);
    ASSERT_OK(workplace->journal().rebuild({}));
    tamper(QString::fromUtf16(GetParam()));
    reopen();
    score(other, anna, u"age"_s, u"3"_s);
    EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, other));
    EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, id));
}

TEST_F(EditCount, takesNoCountOfADayThatIsPast)
{
    const auto other = imported(u"another"_s);
    tamper(u"CREATE TABLE past_count AS SELECT * FROM edit_count"_s);
    tamper(u"CREATE TABLE past_sum AS SELECT * FROM edit_count_sum"_s);
    tamper(u"CREATE TABLE past_vault AS SELECT * FROM vault WHERE key = 'counts'"_s);
    score(id, anna, u"age"_s, u"3"_s);
    score(other, anna, u"age"_s, u"3"_s);
    score(other, anna, u"age"_s, u"4"_s); // what is taken out is not what the chain's end links to
    const QStringList puttingBack{
        u"REPLACE INTO edit_count SELECT * FROM past_count WHERE application = '%1'"_s.arg(id.value()),
        u"REPLACE INTO edit_count_sum SELECT * FROM past_sum"_s, u"REPLACE INTO edit_count SELECT * FROM past_count"_s,
        u"REPLACE INTO vault SELECT * FROM past_vault"_s};
    for (qsizetype steps = 1; steps <= puttingBack.size(); ++steps) {
        SCOPED_TRACE(steps);
        auto given = Transaction::begin(workplace->database()); // rolled back
        tamper(u"DROP TRIGGER edit_is_never_removed"_s);
        tamper(u"DELETE FROM edit WHERE seq = (SELECT max(seq) FROM edit WHERE application = '%1')"_s.arg(id.value()));
        for (const auto& step : puttingBack.first(steps)) {
            tamper(step);
        }
        ASSERT_OK(workplace->journal().rebuild({}));
        EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, id));
    }
    EXPECT_OK(checkAgainstHistory(*workplace, id));
}

TEST_F(EditCount, signsNoCountOfADayThatIsPast)
{
    const auto other = imported(u"another"_s);
    tamper(u"CREATE TABLE past_count AS SELECT * FROM edit_count"_s);
    tamper(u"CREATE TABLE past_sum AS SELECT * FROM edit_count_sum"_s);
    score(id, anna, u"age"_s, u"3"_s);
    score(other, anna, u"age"_s, u"3"_s);
    tamper(u"DROP TRIGGER edit_is_never_removed"_s);
    tamper(u"DELETE FROM edit WHERE seq = (SELECT max(seq) FROM edit WHERE application = '%1')"_s.arg(id.value()));
    tamper(u"REPLACE INTO edit_count SELECT * FROM past_count WHERE application = '%1'"_s.arg(id.value()));
    tamper(u"REPLACE INTO edit_count_sum SELECT * FROM past_sum"_s);
    ASSERT_OK(workplace->journal().rebuild({}));
    score(other, anna, u"age"_s, u"4"_s);
    EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, id));
}

TEST_F(EditCount, countsAVaultOfBeforeWhoseHistoryIsWhole)
{
    for (const auto& step : emptying) {
        tamper(step);
    }
    reopen();
    EXPECT_OK(checkAgainstHistory(*workplace, id));
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(EditCount, signsNothingAnewWhereCountsWereRemovedAfterAnEditBecameAnotherApplications)
{
    const auto other = imported(u"another"_s);
    tamper(u"DROP TRIGGER edit_is_never_changed"_s);
    tamper(u"UPDATE edit SET application = '%1', bytes = CAST(replace(CAST(bytes AS TEXT), '%2', '%1') AS BLOB)"
           " WHERE seq = (SELECT max(seq) FROM edit WHERE application = '%2')"_s.arg(other.value(), id.value()));
    for (qsizetype steps = 1; steps <= emptying.size(); ++steps) {
        SCOPED_TRACE(steps);
        for (const auto& step : emptying.first(steps)) {
            tamper(step);
        }
        reopen();
        ASSERT_OK(workplace->journal().rebuild({}));
        score(other, anna, u"age"_s, QString::number(steps));
        EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, id));
        EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, other));
    }
}

TEST_F(EditCount, takesAnOlderCountForNobodysWhoseNewerEditsBecameAnotherApplications)
{
    const auto other = imported(u"another"_s);
    tamper(u"CREATE TABLE past AS SELECT * FROM edit_count"_s);
    score(id, anna, u"age"_s, u"3"_s);
    score(other, anna, u"age"_s, u"3"_s);
    tamper(u"DROP TRIGGER edit_is_never_changed"_s);
    tamper(u"UPDATE edit SET application = '%1' WHERE seq = (SELECT max(seq) FROM edit WHERE application = '%2')"_s.arg(
        other.value(), id.value()));
    tamper(u"REPLACE INTO edit_count SELECT * FROM past WHERE application = '%1'"_s.arg(id.value()));
    tamper(u"DROP TABLE past"_s);
    for (const auto opened : {1, 2}) {
        SCOPED_TRACE(opened);
        ASSERT_OK(workplace->journal().rebuild({}));
        EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, id));
        reopen();
    }
}

TEST_P(ImpossibleCount, isNotCountedOnFrom)
{
    tamper(
        u"UPDATE edit_count SET edits = %2 WHERE application = '%1'"_s.arg(id.value(), QString::fromUtf16(GetParam())));
    EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, id));
    score(id, anna, u"age"_s, u"3"_s);
    EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, id));
    const auto changed = workplace->database().list(
        "SELECT 1 AS one FROM edit_count WHERE edits > 1e15 AND edits NOT IN (9223372036854775807, 1e300)"_L1, {},
        [](const Row&) { return true; });
    EXPECT_TRUE(changed && changed->isEmpty());
    const auto problems = checkVault(*workplace, {});
    ASSERT_OK(problems);
    EXPECT_TRUE(std::ranges::count(*problems, id.value(), &VaultProblem::subject) > 0);
}

TEST_F(EditCount, namesAnApplicationThatIsNotThereByItsId)
{
    tamper(u"INSERT INTO edit_count (bucket, application, edits) VALUES (7, 'nobody', 5)"_s);
    const auto problems = checkVault(*workplace, {});
    ASSERT_OK(problems);
    const auto named = std::ranges::find(*problems, u"nobody"_s, &VaultProblem::subject);
    ASSERT_NE(problems->end(), named);
    EXPECT_EQ(VaultProblem::Code::EditsMiscounted, named->code);
    EXPECT_EQ(u"nobody"_s, named->args[u"unknown"_s].toString());
}

} // namespace
} // namespace pingshen
