// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/work/WorkFixture.h"

#include "core/review/Changes.h"
#include "core/storage/Vault.h"
#include "core/work/AcceptEdits.h"
#include "core/work/HistoryCheck.h"
#include "core/work/RecordChange.h"
#include "core/work/Safekeeping.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;
using Code = VaultProblem::Code;

namespace {

/// The edits are the ones that were written, and something that was signed about them is not.
class SigningAnew : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        id = imported();
        scoreAll(id, anna);
    }

    void tamper(const QString& sql) { ASSERT_OK(workplace->database().run(sql)); }
    void tamperWithSignatures(const QString& where)
    {
        tamper(u"DROP TRIGGER edit_is_never_changed"_s);
        tamper(u"UPDATE edit SET signature = CASE substr(signature, 1, 1) WHEN '0' THEN '1' ELSE '0' END"
               " || substr(signature, 2) WHERE signature <> '' AND %1"_s.arg(where));
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
    /// What is said beside it, and is no problem.
    qsizetype mends()
    {
        const auto mended = mendsOf(*workplace);
        EXPECT_OK(mended);
        EXPECT_TRUE(std::ranges::all_of(*mended, [](const auto& each) {
            return each.code == Code::SignedAnew && each.args[u"others"_s].isNull();
        }));
        return mended->size();
    }
    QStringList signatures()
    {
        return workplace->database()
            .list("SELECT signature FROM edit ORDER BY device, seq"_L1, {},
                  [](const Row& row) { return row.text("signature"); })
            .value();
    }

    ApplicationId id;
};

} // namespace

TEST_F(SigningAnew, putsCountsBackAsTheyWereSignedWithoutAWord)
{
    const auto before = edits();
    for (const auto& sql : {u"UPDATE edit_count SET edits = edits + 1"_s, u"DELETE FROM edit_count"_s,
                            u"UPDATE edit_count_sum SET digest = 'altered'"_s}) {
        tamper(sql);
        EXPECT_TRUE(found().contains(Code::EditsMiscounted)) << sql.toStdString();
        const auto rebuilt = rebuildState(*workplace, {});
        ASSERT_OK(rebuilt);
        EXPECT_EQ(0, rebuilt->signedAnew);
        EXPECT_EQ(before, edits()) << "what the device signed stands";
        EXPECT_EQ(QList<Code>(), found());
    }
}

TEST_F(SigningAnew, saysForEverThatCountsHadLostTheirSignature)
{
    tamper(u"UPDATE vault SET value = 'ab' WHERE key = 'counts'"_s);
    EXPECT_TRUE(found().contains(Code::EditsMiscounted));
    const auto rebuilt = rebuildState(*workplace, {});
    ASSERT_OK(rebuilt);
    EXPECT_LT(0, rebuilt->signedAnew);
    EXPECT_EQ(QList<Code>(), found()) << "nothing can be missing";
    EXPECT_EQ(1, mends());
    const auto last = workplace->journal().all().value().back().change;
    EXPECT_EQ(EditKind::VaultContinued, last.kind);
    EXPECT_EQ(u"signedAnew"_s, last.content[u"reason"_s].toString());
    const auto again = rebuildState(*workplace, {});
    ASSERT_OK(again);
    EXPECT_EQ(0, again->signedAnew) << "once";
    EXPECT_EQ(QList<Code>(), found());
    EXPECT_EQ(1, mends()) << "for ever";
}

TEST_F(SigningAnew, makesOwnSignaturesAsTheyWereAndSaysSo)
{
    const auto before = signatures();
    EXPECT_EQ(0, mends());
    for (const auto& where :
         {u"seq = (SELECT min(seq) FROM edit WHERE signature <> '')"_s, u"seq = (SELECT max(seq) FROM edit)"_s}) {
        tamperWithSignatures(where);
        EXPECT_TRUE(found().contains(Code::EditForged)) << where.toStdString();
        ASSERT_OK(rebuildState(*workplace, {}));
        EXPECT_EQ(before, signatures().first(before.size()));
        EXPECT_EQ(QList<Code>(), found());
    }
    EXPECT_EQ(2, mends());
}

TEST_F(SigningAnew, signsNothingWhereAnEditIsAnotherOrMissing)
{
    tamper(u"UPDATE vault SET value = 'ab' WHERE key = 'counts'"_s);
    tamper(u"DROP TRIGGER edit_is_never_changed"_s);
    tamper(u"UPDATE edit SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Anna', 'Bert') AS BLOB)"
           " WHERE seq = (SELECT max(seq) FROM edit)"_s);
    const auto before = signatures();
    EXPECT_FAILS(JournalBroken, rebuildState(*workplace, {}));
    EXPECT_EQ(before, signatures());
    EXPECT_FALSE(found().contains(Code::SignedAnew));
}

TEST_F(SigningAnew, makesNoSignatureOfAnotherDevice)
{
    const auto other = Workplace::open(directory.filePath(u"other"_s), clock);
    ASSERT_OK(other);
    const auto sent = editsToSend(*workplace);
    ASSERT_OK(sent);
    ASSERT_OK(acceptEdits(**other, sent->edits, sent->keys, {}));
    auto& database = (*other)->database();
    ASSERT_OK(database.run("DROP TRIGGER edit_is_never_changed"_L1));
    ASSERT_OK(database.run("UPDATE edit SET signature = '00' || substr(signature, 3) WHERE seq = 2"_L1));
    EXPECT_FAILS(JournalBroken, rebuildState(**other, {}));
}

TEST_F(SigningAnew, saysWhereAnotherDevicesEndIsNotProven)
{
    const auto other = Workplace::open(directory.filePath(u"other"_s), clock);
    ASSERT_OK(other);
    const auto sent = editsToSend(*workplace);
    ASSERT_OK(sent);
    ASSERT_OK(acceptEdits(**other, sent->edits, sent->keys, {}));
    ASSERT_OK((*other)->database().run("UPDATE vault SET value = 'ab' WHERE key = 'counts'"_L1));
    ASSERT_OK(rebuildState(**other, {}));
    const auto problems = checkVault(**other, {});
    ASSERT_OK(problems);
    const auto said = std::ranges::find(*problems, Code::SignedAnew, &VaultProblem::code);
    ASSERT_NE(problems->end(), said);
    EXPECT_EQ(1, said->args[u"others"_s].toInt());
    const auto mended = mendsOf(**other);
    ASSERT_OK(mended);
    EXPECT_TRUE(mended->isEmpty()) << "it is a problem, and said once";
}

/// The signature that the counts had vouches for the ends of the others' chains all the same.
TEST_F(SigningAnew, findsNothingMissingWhereTheCountsKeptTheirSignatureThoughOthersHadWritten)
{
    const auto other = Workplace::open(directory.filePath(u"other"_s), clock);
    ASSERT_OK(other);
    const auto sent = editsToSend(*workplace);
    ASSERT_OK(sent);
    ASSERT_OK(acceptEdits(**other, sent->edits, sent->keys, {}));
    ASSERT_OK(recordChanges(**other,
                            {fieldChange(open(id, bo), bo, {EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"4"_s)}));
    const auto back = editsToSend(**other);
    ASSERT_OK(back);
    ASSERT_OK(acceptEdits(*workplace, back->edits, back->keys, {}));
    const auto own = workplace->vault().device().value();
    tamperWithSignatures(u"device = '%1' AND seq = (SELECT max(seq) FROM edit WHERE device = '%1')"_s.arg(own));
    EXPECT_TRUE(found().contains(Code::EditForged));
    ASSERT_OK(rebuildState(*workplace, {}));
    EXPECT_EQ(QList<Code>(), found());
    EXPECT_EQ(1, mends());
    EXPECT_TRUE(recordMark(*workplace, id)->isWhole) << "no report says that something may be missing";
}

} // namespace pingshen
