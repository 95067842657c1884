// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/VaultCheck.h"

#include "tests/storage/VaultFixture.h"
#include "tests/support/Mount.h"

#include <QDir>
#include <QProcess>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const VaultOpening toRead{.purpose = VaultOpening::Purpose::Reading};

/// A vault that is opened for reading only.
class Reading : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        auto dossier = test::someDossier(u"a1"_s);
        dossier.documents.clear();
        ASSERT_OK(journal->record(importOf(dossier, {}, {})));
        record(test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, u"4"_s));
    }

    void letGo()
    {
        journal.reset();
        database.reset();
        vault.reset();
    }

    /// Edits that somebody sees who opens the vault for reading.
    int editsRead() const
    {
        const auto opened = Vault::open(folder(), clock, toRead);
        EXPECT_OK(opened);
        if (!opened) {
            return -1;
        }
        EXPECT_TRUE((*opened)->isReadOnly());
        auto connection = (*opened)->connect();
        return static_cast<int>(EditJournal(*connection, clock, (*opened)->key()).all().value().size())
               - 1; // but for the import
    }
};

/// The same on a volume without any room; not tested where none may be mounted.
class ReadingFullVolume : public Reading
{
protected:
    void SetUp() override
    {
        QDir().mkpath(folder());
        const QStringList arguments{u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=3m"_s, u"tmpfs"_s, folder()};
        mounted = QProcess::execute(u"mount"_s, arguments) == 0;
        if (!mounted) {
            SKIP_WHERE_NOTHING_CAN_BE_MOUNTED();
        }
        Reading::SetUp();
        letGo();
        QFile ballast(folder() + u"/logs/ballast"_s);
        ASSERT_TRUE(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (ballast.write(QByteArray(4096, 'x')) == 4096) {
        }
    }
    void TearDown() override
    {
        letGo();
        if (mounted) {
            QProcess::execute(u"umount"_s, {folder()});
        }
    }
    bool mounted = false;
};

} // namespace

TEST_F(Reading, goesOnBesideAProgramThatHasTheVaultOpenAndSeesWhatItWrites)
{
    EXPECT_EQ(1, editsRead());
    record(test::scoreChange(u"a1"_s, u"李"_s, u"education"_s, u"4"_s));
    EXPECT_EQ(2, editsRead());
    EXPECT_OK(journal->record(test::scoreChange(u"a1"_s, u"李"_s, u"salary"_s, u"4"_s)));
}

TEST_F(Reading, takesNoLock)
{
    letGo();
    const auto reader = Vault::open(folder(), clock, toRead);
    ASSERT_OK(reader);
    EXPECT_FALSE(QFile::exists(folder() + u"/vault.lock"_s));
    EXPECT_OK(Vault::open(folder(), clock)) << "who works is not kept out";
}

TEST_F(Reading, respectsALockOfAnotherMachine)
{
    letGo();
    QFile lock(folder() + u"/vault.lock"_s);
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
    lock.write("17\npingshen\nstudy-2\n" + QByteArray(32, 'a') + "\n\n");
    lock.close();
    EXPECT_FAILS(VaultLockLeft, Vault::open(folder(), clock, toRead));
}

TEST_F(Reading, changesNothingAndChecksEverything)
{
    const auto reader = Vault::open(folder(), clock, toRead);
    ASSERT_OK(reader);
    EXPECT_TRUE(verify(**reader, {}).value().isEmpty());
    EXPECT_FAILS(VaultReadOnly, (*reader)->writable());
    auto connection = (*reader)->connect();
    EditJournal edits(*connection, clock, (*reader)->key());
    EXPECT_FAILS(VaultReadOnly, edits.record(importOf(test::someDossier(u"b2"_s), {}, {})));
}

TEST_F(Reading, makesNoVaultWhereThereIsNone)
{
    const auto nowhere = directory.filePath(u"nowhere"_s);
    EXPECT_FAILS(FileNotFound, Vault::open(nowhere, clock, toRead));
    EXPECT_FALSE(QFile::exists(nowhere));
}

TEST_F(Reading, bringsAVaultOfAnOlderFormatUpToDateOnlyWhileNobodyHasItOpen)
{
    ASSERT_OK(database->run("DELETE FROM schema_migration"_L1));
    EXPECT_FAILS(VaultBusy, Vault::open(folder(), clock, toRead));
}

TEST_F(ReadingFullVolume, needsNoRoom)
{
    EXPECT_EQ(1, editsRead());
    const auto reader = Vault::open(folder(), clock, toRead);
    EXPECT_TRUE(verify(**reader, {}).value().isEmpty());
}

} // namespace pingshen
