// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"

#include "tests/storage/VaultFixture.h"

#include <QCoreApplication>
#include <QDir>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class OpenVault : public test::VaultFixture
{
protected:
    void close()
    {
        journal.reset();
        database.reset();
        vault.reset();
    }
    void execute(QAnyStringView sql) { ASSERT_OK(database->run(sql)); }
};

} // namespace

TEST_F(OpenVault, saysWhoHasItToASecondProgram)
{
    const auto second = Vault::open(folder(), clock);
    ASSERT_FALSE(second);
    EXPECT_EQ(Error::Code::VaultBusy, second.error().code);
    EXPECT_EQ(QCoreApplication::applicationPid(), second.error().args[u"pid"_s].toInteger());
    EXPECT_EQ(u"test_storage"_s, second.error().args[u"program"_s].toString());
    EXPECT_FALSE(second.error().args[u"host"_s].toString().isEmpty());
}

TEST_F(OpenVault, isFreeAgainWhenItIsClosed)
{
    close();
    EXPECT_OK(Vault::open(folder(), clock));
}

TEST_F(OpenVault, keepsItsDevice)
{
    const auto device = vault->device();
    EXPECT_EQ(32, device.value().size());
    reopen();
    EXPECT_EQ(device, vault->device());
}

TEST_F(OpenVault, belongsToItsOwnerAlone)
{
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFile::permissions(folder()) & others);
}

TEST_F(OpenVault, refusesADatabaseOfANewerProgram)
{
    execute("INSERT INTO schema_migration VALUES (9999, '9999_future', 'x', 0)"_L1);
    close();
    EXPECT_FAILS(VaultNewer, Vault::open(folder(), clock));
    EXPECT_TRUE(snapshotsIn(folder()).isEmpty());
}

TEST_F(OpenVault, refusesADamagedDatabase)
{
    for (const auto& id : {u"a1"_s, u"b2"_s, u"c3"_s}) {
        insert(id);
    }
    close();
    QFile file(folder() + u"/pingshen.db"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    for (qint64 page = 1; page < file.size() / 4096; ++page) {
        file.seek(page * 4096);
        file.write(QByteArray(4096, '\x5a'));
    }
    file.close();
    EXPECT_FAILS(VaultDamaged, Vault::open(folder(), clock));
}

TEST_F(OpenVault, refusesADatabaseWithOneDamagedPageThatOpeningDoesNotRead)
{
    const auto number = [](const Row& row) { return row.number("page"); };
    const auto page = database->first("SELECT rootpage AS page FROM sqlite_master WHERE name = 'note'"_L1, {}, number);
    close();
    QFile file(folder() + u"/pingshen.db"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek((page.value().value() - 1) * 4096);
    file.write(QByteArray(4096, '\x5a'));
    file.close();
    EXPECT_FAILS(VaultDamaged, Vault::open(folder(), clock));
}

TEST_F(OpenVault, namesAFolderThatCannotBeMade)
{
    QFile file(directory.filePath(u"file"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_FAILS(FileNotWritable, Vault::open(directory.filePath(u"file/vault"_s), clock));
}

TEST_F(OpenVault, takesOverTheLockOfAProgramThatIsGone)
{
    close();
    QFile lock(folder() + u"/vault.lock"_s);
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
    lock.write("4194399\npingshen\n" + QSysInfo::machineHostName().toLocal8Bit() + "\n" + QSysInfo::machineUniqueId()
               + "\n" + QSysInfo::bootUniqueId() + "\n"); // above the largest process id there can be
    lock.close();
    EXPECT_OK(Vault::open(folder(), clock));
}

TEST_F(OpenVault, servesSeveralConnectionsAtOnce)
{
    insert(u"a1"_s);
    auto reader = vault->connect(Database::Access::ReadOnly);
    ASSERT_OK(reader);
    auto transaction = Transaction::begin(*database);
    ASSERT_OK(transaction);
    insert(u"b2"_s);
    EXPECT_EQ(1, DossierStore(*reader).all().value().size());
    ASSERT_OK(transaction->commit());
    EXPECT_EQ(2, DossierStore(*reader).all().value().size());
}

TEST_F(OpenVault, hasTheSchemaThatIsWrittenDown)
{
    const auto described = database->list("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
                                          " ORDER BY type, name"_L1,
                                          {}, [](const Row& row) {
                                              return QString(row.text("type") + u' ' + row.text("name") + u'\n'
                                                             + row.text("sql").simplified() + u'\n');
                                          });
    QFile golden(QStringLiteral(PINGSHEN_TEST_DATA "/schema.txt"));
    ASSERT_TRUE(golden.open(QIODevice::ReadOnly));
    EXPECT_EQ(QString::fromUtf8(golden.readAll()), described.value().join(QString()));
}

} // namespace pingshen
