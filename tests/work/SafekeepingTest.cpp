// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DocumentPlace.h"
#include "tests/work/WorkFixture.h"

#include "core/storage/Backup.h"
#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"

#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

using Safekeeping = WorkFixture;

TEST_F(Safekeeping, aBackupIsTheWholeVault)
{
    const auto id = imported();
    score(id, anna, u"age"_s, u"5"_s);
    const auto backup = directory.filePath(u"backup.tar"_s);
    ASSERT_OK(backUpTo(*workplace, backup, {}));

    const auto elsewhere = directory.filePath(u"elsewhere"_s);
    ASSERT_OK(restoreFrom(backup, elsewhere, clock, {}));
    auto restored = Workplace::open(elsewhere, clock);
    ASSERT_OK(restored);
    workplace = std::move(restored).value();
    EXPECT_EQ(Points::whole(5), open(id, anna).review.sheet(anna).score(IndicatorId(u"age"_s)).points);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(Safekeeping, aVaultInUseIsNotRestoredOver)
{
    imported();
    const auto backup = directory.filePath(u"backup.tar"_s);
    ASSERT_OK(backUpTo(*workplace, backup, {}));
    EXPECT_FAILS(VaultBusy, restoreFrom(backup, vaultFolder(), clock, {}));
}

TEST_F(Safekeeping, aSoundVaultHasNoProblems)
{
    const auto id = imported();
    scoreAll(id, anna);
    const auto problems = checkVault(*workplace, {});
    ASSERT_OK(problems);
    EXPECT_TRUE(problems->isEmpty());
}

TEST_F(Safekeeping, whatWasChangedWithoutAnEntryIsMadeAnewAfterASnapshot)
{
    auto files = allKinds();
    files[u"05-聘雇合同.pdf"_s].rotatedPages = 1; // a finding that is kept: what is missing is found by whoever reads
    const auto id = import(package(u"one"_s, files))->dossier.id;
    files[u"99-其他.pdf"_s] = FakePdf{.firstText = u"-"_s, .salt = u"other"_s};
    ASSERT_OK(import(package(u"other"_s, files)));
    scoreAll(id, anna);
    const auto before = open(id, anna);
    ASSERT_FALSE(before.findings.isEmpty());
    ASSERT_OK(workplace->database().run("UPDATE score SET points = 9900"_L1));
    ASSERT_OK(workplace->database().run("UPDATE sheet SET total = 1, scored = 3"_L1));
    ASSERT_OK(workplace->database().run("DELETE FROM finding"_L1));
    EXPECT_FALSE(checkVault(*workplace, {})->isEmpty());
    const auto rebuilt = rebuildState(*workplace, {});
    ASSERT_OK(rebuilt);
    EXPECT_EQ(edits(), rebuilt->edits);
    EXPECT_EQ(2, rebuilt->changed);
    EXPECT_TRUE(before.review == open(id, anna).review);
    EXPECT_TRUE(before.findings == open(id, anna).findings);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
    EXPECT_EQ(1, snapshotsOf(*workplace).size());
}

TEST_F(Safekeeping, triggersAndIndexesAreMadeAnewWithTheRest)
{
    const auto id = imported();
    scoreAll(id, anna);
    const auto before = open(id, anna).review;
    for (const auto& sql : {u"DROP TRIGGER edit_is_never_changed"_s, u"DROP INDEX edit_in_order"_s,
                            u"CREATE TRIGGER sqliteXscore AFTER INSERT ON score BEGIN DELETE FROM score; END"_s,
                            u"UPDATE score SET points = 9900"_s}) {
        ASSERT_OK(workplace->database().run(sql));
    }
    EXPECT_FALSE(checkVault(*workplace, {})->isEmpty());
    const auto rebuilt = rebuildState(*workplace, {});
    ASSERT_OK(rebuilt);
    EXPECT_EQ(4, rebuilt->changed) << "the application and three parts of the schema";
    EXPECT_TRUE(before == open(id, anna).review);
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(Safekeeping, aTableThatIsGoneIsNotBuiltOn)
{
    imported();
    ASSERT_OK(workplace->database().run("DROP TABLE place"_L1));
    EXPECT_FAILS(VaultDamaged, rebuildState(*workplace, {}));
}

TEST_F(Safekeeping, theCheckSaysHowManyApplicationsItHasSeen)
{
    imported();
    auto files = allKinds();
    files[u"99-其他.pdf"_s] = FakePdf{.firstText = u"-"_s, .salt = u"other"_s};
    ASSERT_OK(import(package(u"other"_s, files)));
    QList<std::pair<qint64, qint64>> steps;
    ASSERT_OK(checkVault(*workplace, {{}, [&](qint64 done, qint64 total) { steps.append({done, total}); }}));
    for (const auto done : {0, 1, 2}) {
        EXPECT_TRUE(steps.contains({done, 2})) << done;
    }
}

TEST_F(Safekeeping, aBrokenHistoryIsNoGroundToBuildOn)
{
    imported();
    ASSERT_OK(workplace->database().run("UPDATE journal_head SET seq = 7"_L1));
    EXPECT_FAILS(JournalBroken, rebuildState(*workplace, {}));
}

TEST_F(Safekeeping, aDocumentThatIsGoneShows)
{
    const auto id = imported();
    const auto path = documentPlace(workplace->vault().folder(), open(id, anna).dossier.documents.first().digest);
    ASSERT_TRUE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    ASSERT_TRUE(QFile::remove(path));
    const auto problems = checkVault(*workplace, {});
    ASSERT_OK(problems);
    ASSERT_EQ(1, problems->size());
    EXPECT_EQ(VaultProblem::Code::DocumentMissing, problems->first().code);
}

TEST_F(Safekeeping, theDaysSnapshotIsTakenOnce)
{
    ASSERT_OK(takeDailySnapshot(*workplace));
    ASSERT_OK(takeDailySnapshot(*workplace));
    EXPECT_EQ(1, snapshotsIn(vaultFolder()).size());
}

} // namespace pingshen
