// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"
#include "core/storage/Backup.h"

#include "tests/storage/VaultFixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>

#include <filesystem>

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
    insert(u"a1"_s);
    const auto staging = vault->documents().makeStagingFolder().value();
    ASSERT_OK(Log::open(vault->logFolder(), clock, {}));
    ASSERT_OK(takeSnapshot(*vault, SnapshotInfo::Reason::Closing, clock));
    EXPECT_FALSE(QFile::permissions(folder()) & others);
    QDirIterator all(folder(), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    QStringList names;
    while (all.hasNext()) {
        names.append(all.next());
        EXPECT_FALSE(all.fileInfo().permissions() & others) << names.last().toStdString();
    }
    for (const auto& name : {u"pingshen.db"_s, u"pingshen.db-wal"_s, u"vault.lock"_s, u"logs/pingshen.log"_s}) {
        EXPECT_TRUE(names.contains(QString(folder() + u'/' + name))) << name.toStdString();
    }
}

TEST_F(OpenVault, leavesTheModeOfAFolderThatWasThere)
{
    const auto shared = directory.filePath(u"shared"_s);
    QDir().mkpath(shared);
    std::filesystem::permissions(shared.toStdU16String(), std::filesystem::perms(01777));
    ASSERT_OK(Vault::open(shared, clock));
    EXPECT_EQ(std::filesystem::perms(01777), std::filesystem::status(shared.toStdU16String()).permissions());
}

TEST_F(OpenVault, isNotMadeAmongOtherThings)
{
    const auto home = directory.filePath(u"home"_s);
    QDir().mkpath(home + u"/documents"_s);
    QFile letter(home + u"/documents/letter.txt"_s);
    ASSERT_TRUE(letter.open(QIODevice::WriteOnly));
    letter.close();
    EXPECT_FAILS(FolderNotVault, Vault::open(home, clock));
    EXPECT_EQ(QStringList{u"documents"_s}, QDir(home).entryList(QDir::AllEntries | QDir::NoDotAndDotDot));
    EXPECT_OK(Vault::open(home, clock, {.otherFiles = VaultOpening::OtherFiles::Accept}));
    EXPECT_OK(Vault::open(home, clock));
}

TEST_F(OpenVault, isMadeWhereOnlyTheSystemPutThings)
{
    const auto folder = directory.filePath(u"stick"_s);
    QDir().mkpath(folder + u"/lost+found"_s);
    for (const auto& name : {u".DS_Store"_s, u".directory"_s, u"Thumbs.db"_s, u"desktop.ini"_s}) {
        QFile noise(folder + u'/' + name);
        ASSERT_TRUE(noise.open(QIODevice::WriteOnly));
    }
    EXPECT_OK(Vault::open(folder, clock));
    EXPECT_TRUE(QDir(folder).exists(u"lost+found"_s));
}

TEST_F(OpenVault, isNotMadeBesideWhatOnlyLooksLikeThat)
{
    for (const auto& name : {u"lost+found2"_s, u"thumbs.db"_s, u"DS_Store"_s, u"desktop.ini.pdf"_s}) {
        const auto folder = directory.filePath(u"of "_s + name);
        ASSERT_TRUE(QDir().mkpath(folder + u'/' + name));
        EXPECT_FALSE(Vault::open(folder, clock)) << name.toStdString();
    }
}

TEST_F(OpenVault, standsInAFolderOfAnyName)
{
    for (const auto& name : {u"资料 库"_s, u"100%1 #1?x=y&z"_s, u"it's \"so\""_s, u"a;b:c"_s, u"%41%2F"_s}) {
        const QString place = directory.filePath(name);
        {
            const auto made = Vault::open(place, clock);
            ASSERT_OK(made);
            auto connection = (*made)->connect();
            EditJournal edits(*connection, clock, (*made)->key());
            ASSERT_OK(edits.record(importOf(test::someDossier(u"a1"_s), {}, {})));
            ASSERT_OK(takeSnapshot(**made, SnapshotInfo::Reason::Closing, clock));
            EXPECT_OK(backUp(**made, place + u".tar"_s, clock, {}));
        }
        EXPECT_TRUE(QFileInfo(place + u"/pingshen.db"_s).isFile());
        ASSERT_EQ(1, snapshotsIn(place).size());
        EXPECT_EQ(1, snapshotsIn(place)[0].applications) << name.toStdString();
    }
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
