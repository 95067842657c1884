// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/EditCount.h"

#include "core/work/HistoryCheck.h"
#include "core/work/Safekeeping.h"
#include "tests/work/WorkFixture.h"

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

    ApplicationId id;
};

TEST_F(EditCount, countsNothingAgainThatWasCountedAndSignsNoCountOfAHistoryWithGaps)
{
    const auto other = imported(u"another"_s);
    tamper(u"DROP TRIGGER edit_is_never_removed"_s);
    tamper(u"DELETE FROM edit WHERE seq = 3"_s);
    ASSERT_OK(workplace->journal().rebuild({}));
    for (const auto& counted : {u"UPDATE vault SET value = '' WHERE key = 'counts'"_s, u"DELETE FROM edit_count"_s}) {
        SCOPED_TRACE(counted.toStdString());
        tamper(counted);
        workplace.reset();
        workplace = std::move(Workplace::open(vaultFolder(), clock)).value();
        score(other, anna, u"age"_s, u"3"_s);
        EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, other));
        EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, id));
    }
}

TEST_F(EditCount, takesNoCountOfADayThatIsPast)
{
    const auto other = imported(u"another"_s);
    tamper(u"CREATE TABLE past_count AS SELECT * FROM edit_count"_s);
    tamper(u"CREATE TABLE past_sum AS SELECT * FROM edit_count_sum"_s);
    tamper(u"CREATE TABLE past_vault AS SELECT * FROM vault WHERE key = 'counts'"_s);
    score(id, anna, u"age"_s, u"3"_s);
    score(other, anna, u"age"_s, u"3"_s);
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

TEST_F(EditCount, countsAVaultOfBeforeByWhatItsEditsSay)
{
    const auto other = imported(u"another"_s);
    tamper(u"DELETE FROM edit_count"_s); // as a program left it that did not count
    workplace.reset();
    workplace = std::move(Workplace::open(vaultFolder(), clock)).value();
    EXPECT_OK(checkAgainstHistory(*workplace, id));
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
    tamper(u"DROP TRIGGER edit_is_never_changed"_s);
    tamper(u"UPDATE edit SET application = '%1' WHERE seq = (SELECT max(seq) FROM edit WHERE application = '%2')"_s.arg(
        other.value(), id.value()));
    tamper(u"DELETE FROM edit_count"_s);
    workplace.reset();
    workplace = std::move(Workplace::open(vaultFolder(), clock)).value();
    ASSERT_OK(workplace->journal().rebuild({}));
    EXPECT_FAILS(JournalBroken, checkAgainstHistory(*workplace, id));
}

} // namespace
} // namespace pingshen
