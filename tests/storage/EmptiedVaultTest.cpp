// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"

#include "core/storage/DocumentPlace.h"
#include "tests/storage/VaultFixture.h"

#include <QDir>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// A vault with an application, two originals and a snapshot, closed.
class Emptied : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        const auto dossier = test::someDossier(u"a1"_s);
        const auto staging = vault->documents().makeStagingFolder().value();
        for (const auto& document : dossier.documents) {
            QFile file(staging + u'/' + document.name);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(document.name.toUtf8());
            file.close();
            ASSERT_OK(vault->documents().adopt(document.digest, file.fileName()));
        }
        ASSERT_OK(journal->record(importOf(dossier, {}, {})));
        ASSERT_OK(vault->documents().closeStaging(staging, *database));
        record(test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, u"4"_s));
        ASSERT_OK(takeSnapshot(*vault, SnapshotInfo::Reason::Closing, clock));
        close();
    }

    void close()
    {
        journal.reset();
        database.reset();
        vault.reset();
    }
    QString databasePath() const { return folder() + u"/pingshen.db"_s; }
    void removeSnapshots() { ASSERT_TRUE(QDir(folder() + u"/backups"_s).removeRecursively()); }
    void removeDocuments() { ASSERT_TRUE(QDir(folder() + u"/documents"_s).removeRecursively()); }
    /// A database as a fresh vault has it.
    void putFreshDatabase()
    {
        const auto other = directory.filePath(u"other"_s);
        ASSERT_OK(Vault::open(other, clock));
        ASSERT_TRUE(QFile::remove(databasePath()));
        ASSERT_TRUE(QFile::rename(other + u"/pingshen.db"_s, databasePath()));
    }
    void expectRefused(int documents, int snapshots)
    {
        const auto before = QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        const auto opened = Vault::open(folder(), clock);
        ASSERT_FALSE(opened);
        EXPECT_EQ(Error::Code::VaultEmptied, opened.error().code);
        EXPECT_EQ(documents, opened.error().args[u"documents"_s].toInt());
        EXPECT_EQ(snapshots, opened.error().args[u"snapshots"_s].toInt());
        EXPECT_EQ(folder(), opened.error().where);
        EXPECT_EQ(before, QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) << "nothing is made";
    }
};

} // namespace

TEST_F(Emptied, vaultWithoutItsDatabaseIsNotTakenForANewOne)
{
    ASSERT_TRUE(QFile::remove(databasePath()));
    expectRefused(2, 1);
    removeSnapshots();
    expectRefused(2, 0);
    EXPECT_TRUE(Vault::exists(folder()));
}

TEST_F(Emptied, vaultWithSnapshotsOnlyIsNotTakenForANewOne)
{
    ASSERT_TRUE(QFile::remove(databasePath()));
    removeDocuments();
    expectRefused(0, 1);
}

TEST_F(Emptied, databaseOfNoBytesIsRefused)
{
    ASSERT_TRUE(QFile::resize(databasePath(), 0));
    expectRefused(2, 1);
    EXPECT_EQ(0, QFileInfo(databasePath()).size());
}

TEST_F(Emptied, databaseWithoutRowsIsRefused)
{
    putFreshDatabase();
    const auto opened = Vault::open(folder(), clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(Error::Code::VaultEmptied, opened.error().code);
    removeDocuments();
    EXPECT_FAILS(VaultEmptied, Vault::open(folder(), clock));
}

TEST_F(Emptied, databaseWithoutTablesIsRefused)
{
    ASSERT_TRUE(QFile::remove(databasePath()));
    {
        auto bare = Database::open(databasePath(), Database::Access::ReadWrite).value();
        ASSERT_OK(bare.run("PRAGMA user_version = 1"_L1));
    }
    EXPECT_FAILS(VaultEmptied, Vault::open(folder(), clock));
}

TEST_F(Emptied, databaseWhoseRecentWritesAreStillInItsLogIsNotReplaced)
{
    removeSnapshots();
    removeDocuments();
    ASSERT_TRUE(QFile::remove(databasePath()));
    QFile log(databasePath() + u"-wal"_s);
    ASSERT_TRUE(log.open(QIODevice::WriteOnly));
    log.write(QByteArray(4096, 'x'));
    log.close();
    EXPECT_FAILS(VaultEmptied, Vault::open(folder(), clock));
    EXPECT_EQ(4096, log.size());
}

TEST_F(Emptied, vaultComesBackFromItsFullestSnapshot)
{
    ASSERT_TRUE(QFile::remove(databasePath()));
    const auto snapshot = fullestSnapshot(folder());
    ASSERT_TRUE(snapshot);
    const auto lost = restore(snapshot->file, folder(), clock, {});
    ASSERT_OK(lost);
    EXPECT_TRUE(lost->isEmpty());
    reopen();
    EXPECT_EQ(1, DossierStore(*database).all().value().size());
}

TEST_F(Emptied, vaultThatWasNeverUsedOpensAgain)
{
    const auto fresh = directory.filePath(u"fresh"_s);
    for (int visit = 0; visit < 3; ++visit) {
        const auto opened = Vault::open(fresh, clock);
        ASSERT_OK(opened);
        ASSERT_OK(takeSnapshot(**opened, SnapshotInfo::Reason::Closing, clock));
        clock.advance(std::chrono::seconds(1));
    }
}

TEST_F(Emptied, vaultThatWasBegunAndNeverUsedIsMadeAgain)
{
    const auto fresh = directory.filePath(u"fresh"_s);
    ASSERT_OK(Vault::open(fresh, clock));
    for (const auto& name : {u"logs/pingshen.log"_s, u"restore.request"_s, u"waiting-20260101T000000000Z-1.json"_s}) {
        QFile file(fresh + u'/' + name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    }
    ASSERT_TRUE(QDir().mkpath(fresh + u"/documents/ab"_s));
    ASSERT_TRUE(QFile::remove(fresh + u"/pingshen.db"_s));
    EXPECT_OK(Vault::open(fresh, clock));
}

TEST_F(Emptied, vaultPutBackToItsEmptyStartOnPurposeOpens)
{
    const auto fresh = directory.filePath(u"fresh"_s);
    ASSERT_OK(takeSnapshot(**Vault::open(fresh, clock), SnapshotInfo::Reason::Closing, clock));
    ASSERT_OK(restore(snapshotsIn(fresh)[0].file, folder(), clock, {}));
    EXPECT_OK(Vault::open(folder(), clock));
    EXPECT_OK(Vault::open(folder(), clock));
}

TEST_F(Emptied, vaultWhoseFirstImportWasKilledOpens)
{
    const auto fresh = directory.filePath(u"fresh"_s);
    {
        const auto opened = Vault::open(fresh, clock);
        const auto documents = (*opened)->documents();
        const auto staging = documents.makeStagingFolder().value();
        QFile file(staging + u"/1"_s);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("x");
        file.close();
        ASSERT_OK(documents.adopt(Digest::of("x"), file.fileName()));
    }
    EXPECT_OK(Vault::open(fresh, clock));
    EXPECT_FALSE(QFileInfo::exists(documentPlace(fresh, Digest::of("x"))));
}

} // namespace pingshen
