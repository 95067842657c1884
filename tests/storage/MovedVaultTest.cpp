// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"
#include "core/storage/DraftStore.h"
#include "core/storage/safety/LockedFile.h"

#include "tests/storage/VaultFixture.h"

#include <QDir>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// A vault whose database goes away while it is open.
class MovedVault : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        auto dossier = test::someDossier(u"a1"_s);
        dossier.documents.clear();
        ASSERT_OK(journal->record(importOf(dossier, {}, {})));
        record(score(u"age"_s));
    }

    static Change score(const QString& indicator) { return test::scoreChange(u"a1"_s, u"李"_s, indicator, u"4"_s); }
    QString file() const { return folder() + u"/pingshen.db"_s; }
    QString elsewhere() const { return directory.filePath(u"elsewhere.db"_s); }
    Draft draft() const
    {
        const DraftKey key{ReviewerId(u"李"_s), ApplicationId(u"a1"_s), EditKind::ScoreChanged, u"age"_s, u"reason"_s};
        return {key, u"理由"_s, 0, clock.now()};
    }
};

} // namespace

TEST_F(MovedVault, acknowledgesNothingUntilItsFileIsBack)
{
    ASSERT_TRUE(QFile::rename(file(), elsewhere()));
    const auto recorded = journal->record(score(u"education"_s));
    ASSERT_FALSE(recorded);
    EXPECT_EQ(Error::Code::VaultMoved, recorded.error().code);
    EXPECT_EQ(folder(), recorded.error().where);
    EXPECT_FAILS(VaultMoved, vault->inPlace());
    ASSERT_TRUE(QFile::rename(elsewhere(), file()));
    EXPECT_OK(vault->inPlace());
    EXPECT_OK(journal->record(score(u"education"_s)));
    EXPECT_EQ(3, journal->all().value().size()) << "what was refused was not kept as well";
}

TEST_F(MovedVault, isNoticedWhenItsFileWasReplaced)
{
    ASSERT_TRUE(QFile::copy(file(), elsewhere()));
    ASSERT_TRUE(QFile::remove(file()));
    ASSERT_TRUE(QFile::rename(elsewhere(), file()));
    EXPECT_FAILS(VaultMoved, journal->record(score(u"education"_s)));
    EXPECT_FAILS(VaultMoved, vault->connect());
}

TEST_F(MovedVault, takesALockThatWasRemovedAgainBeforeAnythingCounts)
{
    const auto lock = folder() + u"/vault.lock"_s;
    ASSERT_TRUE(QFile::remove(lock));
    EXPECT_OK(journal->record(score(u"education"_s)));
    EXPECT_TRUE(QFile::exists(lock));
    EXPECT_FAILS(VaultBusy, Vault::open(folder(), clock));
}

TEST_F(MovedVault, acknowledgesNothingWhileAnotherProgramHasItsLock)
{
    ASSERT_TRUE(QFile::remove(folder() + u"/vault.lock"_s));
    auto other = Vault::lockVault(folder());
    ASSERT_OK(other);
    EXPECT_FAILS(VaultBusy, journal->record(score(u"education"_s)));
    EXPECT_FAILS(VaultBusy, vault->inPlace());
    (*other).reset();
    EXPECT_OK(vault->inPlace());
    EXPECT_OK(journal->record(score(u"education"_s)));
    EXPECT_EQ(3, journal->all().value().size()) << "what was refused was not kept as well";
}

TEST_F(MovedVault, acknowledgesNothingWhileALockOfAnotherMachineStandsThere)
{
    QFile lock(folder() + u"/vault.lock"_s);
    ASSERT_TRUE(lock.remove());
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
    lock.write("17\npingshen\nstudy-2\n" + QByteArray(32, 'a') + "\n" + QByteArray(32, 'b') + "\n");
    lock.close();
    EXPECT_FAILS(VaultLockLeft, journal->record(score(u"education"_s)));
    EXPECT_FAILS(VaultLockLeft, vault->inPlace());
    ASSERT_TRUE(lock.remove());
    EXPECT_OK(journal->record(score(u"education"_s)));
    EXPECT_EQ(3, journal->all().value().size()) << "what was refused was not kept as well";
}

TEST_F(MovedVault, takesNoLastWordsWhileAnotherProgramHasItsLock)
{
    database->acceptMovedFile();
    ASSERT_TRUE(QFile::remove(folder() + u"/vault.lock"_s));
    auto other = Vault::lockVault(folder());
    ASSERT_OK(other);
    EXPECT_FAILS(VaultBusy, journal->record(score(u"education"_s)));
    (*other).reset();
    EXPECT_EQ(2, journal->all().value().size());
}

TEST_F(MovedVault, takesLastWordsWhereverItsFolderIsNow)
{
    const auto away = directory.filePath(u"away"_s);
    ASSERT_TRUE(QDir().rename(folder(), away));
    database->acceptMovedFile();
    EXPECT_OK(journal->record(score(u"education"_s)));
    ASSERT_TRUE(QDir().rename(away, folder()));
    EXPECT_EQ(3, journal->all().value().size());
}

TEST_F(MovedVault, isNotMadeAnewByTheNextConnection)
{
    ASSERT_TRUE(QFile::remove(file()));
    EXPECT_FAILS(VaultMoved, vault->connect());
    EXPECT_FALSE(QFile::exists(file()));
}

TEST_F(MovedVault, isNoticedWhenItsWholeFolderWasMoved)
{
    const auto away = directory.filePath(u"away"_s);
    ASSERT_TRUE(QDir().rename(folder(), away));
    EXPECT_FAILS(VaultMoved, journal->record(score(u"education"_s)));
    EXPECT_FAILS(FileNotFound, takeLastSnapshot(*vault, *database, clock));
    ASSERT_TRUE(QDir().rename(away, folder()));
    EXPECT_OK(journal->record(score(u"education"_s)));
}

TEST_F(MovedVault, hasADraftInItsFileThoughItIsNotAcknowledged)
{
    ASSERT_TRUE(QFile::rename(file(), elsewhere()));
    EXPECT_FAILS(VaultMoved, DraftStore(*database).put(draft()));
    ASSERT_TRUE(QFile::rename(elsewhere(), file()));
    const auto drafts = DraftStore(*database).allOf(ReviewerId(u"李"_s)).value();
    ASSERT_EQ(1, drafts.size());
    EXPECT_EQ(u"理由"_s, drafts.first().text);
}

TEST_F(MovedVault, thatIsLostComesBackFromTheLastSnapshotOfTheOpenFile)
{
    ASSERT_TRUE(QFile::remove(file()));
    clock.advance(std::chrono::seconds(1));
    database->acceptMovedFile();
    ASSERT_OK(journal->record(score(u"education"_s)));
    ASSERT_OK(takeLastSnapshot(*vault, *database, clock));
    journal.reset();
    database.reset();
    vault.reset();
    EXPECT_FAILS(VaultEmptied, Vault::open(folder(), clock));
    const auto snapshot = fullestSnapshot(folder());
    ASSERT_TRUE(snapshot);
    ASSERT_OK(restore(snapshot->file, folder(), clock, {}));
    reopen();
    EXPECT_EQ(3 + 1, journal->all().value().size()) << "and that a backup was put back";
}

} // namespace pingshen
