// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"

#include "tests/storage/VaultFixture.h"

#include <QDir>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class LeftLock : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        journal.reset();
        database.reset();
        vault.reset();
    }

    QString lockPath() const { return folder() + u"/vault.lock"_s; }
    void leave(const QByteArray& content) const
    {
        QFile lock(lockPath());
        ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
        lock.write(content);
    }
    /// As a program on another machine writes it.
    void leaveOfAnotherMachine() const
    {
        leave("17\npingshen\nstudy-2\n" + QByteArray(32, 'a') + "\n" + QByteArray(32, 'b') + "\n");
    }
    /// As one on this machine did, with a process id that is alive.
    void leaveOfThisMachine() const
    {
        leave("1\ninit\n" + QSysInfo::machineHostName().toUtf8() + "\n" + QSysInfo::machineUniqueId() + "\n"
              + QSysInfo::bootUniqueId() + "\n");
    }
};

} // namespace

TEST_F(LeftLock, thatMakesNoSenseIsTakenOver)
{
    const QByteArray contents[]{"",
                                "\n",
                                QByteArray(300, '\0'),
                                QByteArray("\xff\xfe\x00\x01", 4),
                                "hello\nworld\n",
                                QByteArray(1 << 20, 'x'),
                                "-5\npingshen\nhost\n\n\n",
                                "17\npingshen\nhost\x1b[31m\n" + QByteArray(32, 'a') + "\n\n",
                                "17\npingshen\n" + QByteArray(2000, 'h') + "\n" + QByteArray(32, 'a') + "\n\n"};
    for (const auto& content : contents) {
        leave(content);
        EXPECT_OK(Vault::open(folder(), clock)) << content.left(20).toHex().toStdString();
    }
}

TEST_F(LeftLock, thatIsSomebodysFolderOrLargeFileIsPutAside)
{
    ASSERT_TRUE(QDir().mkpath(lockPath() + u"/things"_s));
    EXPECT_OK(Vault::open(folder(), clock));
    EXPECT_TRUE(QFileInfo(lockPath() + u".1/things"_s).isDir());
    leave(QByteArray(5000, 'x'));
    EXPECT_OK(Vault::open(folder(), clock));
    EXPECT_EQ(5000, QFileInfo(lockPath() + u".2"_s).size());
}

TEST_F(LeftLock, thatIsALinkIsPutAside)
{
    ASSERT_TRUE(QFile::link(u"/dev/zero"_s, lockPath()));
    EXPECT_OK(Vault::open(folder(), clock));
}

TEST_F(LeftLock, ofThisMachineThatNobodyHoldsIsTakenOverThoughItsProcessIdIsInUse)
{
    leaveOfThisMachine();
    EXPECT_OK(Vault::open(folder(), clock));
}

TEST_F(LeftLock, ofAnotherMachineSaysWhoAndIsLeftAlone)
{
    leaveOfAnotherMachine();
    const auto opened = Vault::open(folder(), clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(Error::Code::VaultLockLeft, opened.error().code);
    EXPECT_EQ(u"study-2"_s, opened.error().args[u"host"_s].toString());
    EXPECT_EQ(u"pingshen"_s, opened.error().args[u"program"_s].toString());
    EXPECT_FALSE(opened.error().args[u"since"_s].toString().isEmpty());
    EXPECT_EQ(folder(), opened.error().where);
    EXPECT_TRUE(QFileInfo::exists(lockPath()));
}

TEST_F(LeftLock, ofAMachineThatWasClonedIsLeftAlone)
{
    leave("17\npingshen\nstudy-2\n" + QSysInfo::machineUniqueId() + "\n" + QByteArray(32, 'b') + "\n");
    EXPECT_FAILS(VaultLockLeft, Vault::open(folder(), clock));
}

TEST_F(LeftLock, ofAnotherMachineIsTakenOverWhenAPersonSaysSo)
{
    leaveOfAnotherMachine();
    const VaultOpening takeOver{.lock = VaultOpening::Lock::TakeOver};
    auto opened = Vault::open(folder(), clock, takeOver);
    ASSERT_OK(opened);
    EXPECT_FAILS(VaultBusy, Vault::open(folder(), clock, takeOver)); // one that is held is never taken over
    (*opened).reset();
    EXPECT_OK(Vault::open(folder(), clock));
}

TEST_F(LeftLock, ofAnotherMachineKeepsARestoreOut)
{
    reopen();
    const auto file = directory.filePath(u"backup.tar"_s);
    ASSERT_OK(backUp(*vault, file, clock, {}));
    journal.reset();
    database.reset();
    vault.reset();
    leaveOfAnotherMachine();
    EXPECT_FAILS(VaultLockLeft, restore(file, folder(), clock, {}));
    EXPECT_OK(restore(file, folder(), clock, {}, {.lock = VaultOpening::Lock::TakeOver}));
}

} // namespace pingshen
