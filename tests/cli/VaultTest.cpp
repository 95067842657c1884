// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DocumentPlace.h"
#include "tests/cli/CliFixture.h"

#include "core/storage/Backup.h"
#include "core/storage/Vault.h"
#include "tests/support/FixedClock.h"
#include "tests/support/Programs.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>

#include <algorithm>
#include <csignal>
#include <filesystem>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class CliVault : public CliFixture
{
protected:
    void leaveLockOfAnotherMachine() const
    {
        QFile lock(vault() + u"/vault.lock"_s);
        ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
        lock.write("17\npingshen\nstudy-2\n" + QByteArray(32, 'a') + "\n" + QByteArray(32, 'b') + "\n");
    }
    void takeSnapshotNow()
    {
        const auto opened = Vault::open(vault(), clock);
        ASSERT_OK(opened);
        ASSERT_OK(takeSnapshot(**opened, SnapshotInfo::Reason::Closing, clock));
    }
    /// The stored file of the document of that name in the package that imported() makes.
    QString storedFile(const QString& name) const
    {
        QFile original(path(u"package"_s) + u'/' + name);
        EXPECT_TRUE(original.open(QIODevice::ReadOnly));
        return documentPlace(vault(), Digest::of(original.readAll()));
    }
    static void damage(const QString& file)
    {
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        QFile stored(file);
        ASSERT_TRUE(stored.open(QIODevice::ReadWrite));
        stored.write("?");
    }
    void expectLost(const QString& name, const Answer& answer)
    {
        EXPECT_EQ(1, answer.code);
        EXPECT_EQ(QJsonValue(false), answer.json()[u"complete"_s]);
        ASSERT_EQ(1, answer.json()[u"lost"_s].toArray().size());
        EXPECT_EQ(name, answer.json()[u"lost"_s][0][u"args"_s][u"document"_s].toString());
        EXPECT_TRUE(answer.err.contains(name)) << answer.err.toStdString();
    }
    QString largePackage() const
    {
        QStringList names;
        for (int i = 0; i < 60; ++i) {
            names.append(QString::number(i) + u" 护照.pdf*40"_s);
        }
        return package(u"large"_s, names);
    }
    QStringList scratch() const
    {
        return QDir(path(u"tmp"_s)).entryList({u"pingshen*"_s}, QDir::AllEntries | QDir::NoDotAndDotDot);
    }
    /// A check of a large package, until it has unpacked something.
    void startCheck(QProcess& process)
    {
        QDir().mkpath(path(u"tmp"_s));
        environment.insert(u"TMPDIR"_s, path(u"tmp"_s));
        process.setProcessEnvironment(environment);
        process.start(test::programPath("pingshen-cli"), {u"check"_s, largePackage()});
        ASSERT_TRUE(process.waitForStarted());
        while (process.state() == QProcess::Running && filesInScratch() < 5) {
            process.waitForFinished(1);
        }
    }
    int filesInScratch() const
    {
        int count = 0;
        QDirIterator files(path(u"tmp"_s), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            ++count;
        }
        return count;
    }

    FixedClock clock;
};

} // namespace

TEST_F(CliVault, lockedByAnotherMachineIsTakenOverOnlyWhenAsked)
{
    imported();
    leaveLockOfAnotherMachine();
    const auto refused = run({u"list"_s});
    expectRefusedLike(u"The vault \""_s + vault() + u"\" is marked as in use by pingshen on the computer study-2"_s,
                      refused);
    EXPECT_TRUE(refused.err.contains(u"--take-over"_s));
    ask({u"list"_s, u"--take-over"_s});
    ask({u"list"_s});
}

TEST_F(CliVault, thatIsBusyForAMomentIsWaitedFor)
{
    imported();
    auto held = Vault::open(vault(), clock);
    ASSERT_OK(held);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(test::programPath("pingshen-cli"), {u"import"_s, package(u"second"_s, {u"护照.pdf*2"_s})});
    EXPECT_FALSE(process.waitForFinished(500)) << "it waits";
    (*held).reset();
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(0, process.exitCode());
}

TEST_F(CliVault, thatLostItsDatabaseIsRefusedAndComesBackFromItsSnapshot)
{
    const auto id = imported();
    takeSnapshotNow();
    ASSERT_TRUE(QFile::remove(vault() + u"/pingshen.db"_s));
    for (const auto& words : {QStringList{u"list"_s}, QStringList{u"import"_s, path(u"package"_s)}}) {
        expectRefusedLike(u"The data file of the vault"_s, run(words));
    }
    const auto verified = run({u"verify"_s, u"--json"_s});
    EXPECT_EQ(1, verified.code);
    EXPECT_EQ(u"DatabaseEmptied"_s, verified.json()[u"problems"_s][0][u"code"_s].toString());
    const auto restored = ask({u"restore"_s, u"--latest"_s, u"--reviewer"_s, u"王建国"_s});
    EXPECT_EQ(QJsonValue(true), restored[u"complete"_s]);
    ask({u"person"_s, u"add"_s, u"Zhang San"_s}); // the first that is written says it
    const auto office = ask({u"history"_s})[u"edits"_s].toArray();
    const auto said = std::ranges::find_if(
        office, [](const QJsonValue& row) { return row[u"kind"_s].toString() == u"VaultContinued"_s; });
    ASSERT_NE(office.end(), said);
    EXPECT_EQ(u"王建国"_s, (*said)[u"author"_s].toString());
    EXPECT_EQ(id, ask({u"list"_s})[u"applications"_s][0][u"id"_s].toString());
    EXPECT_EQ(QJsonValue(true), ask({u"verify"_s})[u"ok"_s]);
}

TEST_F(CliVault, withoutASnapshotHasNoLatestOne)
{
    imported();
    expectRefused(u"The vault has no snapshot to restore. Restore a backup file instead."_s,
                  run({u"restore"_s, u"--latest"_s}));
}

TEST_F(CliVault, withADamagedDocumentIsBackedUpAndTheDocumentNamed)
{
    imported();
    damage(storedFile(u"护照.pdf"_s));
    const auto file = path(u"backup.tar"_s);
    expectLost(u"护照.pdf"_s, run({u"backup"_s, file, u"--json"_s}));
    environment.insert(u"PINGSHEN_VAULT"_s, path(u"elsewhere"_s));
    expectLost(u"护照.pdf"_s, run({u"restore"_s, file, u"--json"_s}));
    EXPECT_EQ(1, ask({u"list"_s})[u"applications"_s].toArray().size());
}

TEST_F(CliVault, withAMissingDocumentIsBackedUpAndTheDocumentNamed)
{
    imported();
    ASSERT_TRUE(QFile::remove(storedFile(u"学位证书.pdf"_s)));
    expectLost(u"学位证书.pdf"_s, run({u"backup"_s, path(u"backup.tar"_s), u"--json"_s}));
    const auto verified = run({u"verify"_s});
    EXPECT_TRUE(verified.out.contains(u"学位证书.pdf"_s)) << verified.out.toStdString();
}

TEST_F(CliVault, isNotMadeAmongOtherThings)
{
    const auto other = path(u"other"_s);
    QDir().mkpath(other);
    QFile letter(other + u"/letter.txt"_s);
    ASSERT_TRUE(letter.open(QIODevice::WriteOnly));
    letter.close();
    const auto folder = package(u"package"_s, {u"护照.pdf"_s});
    const QString expected = u"The folder \""_s + other + u"\" is not a vault and contains other files."_s;
    for (const auto& words : {QStringList{u"import"_s, folder}, QStringList{u"list"_s}, QStringList{u"verify"_s}}) {
        expectRefusedLike(expected, run(words + QStringList{u"--vault"_s, other}));
    }
    EXPECT_EQ(QStringList{u"letter.txt"_s}, QDir(other).entryList(QDir::AllEntries | QDir::NoDotAndDotDot));
}

TEST_F(CliVault, leavesTheModeOfAnExistingFolder)
{
    const auto shared = path(u"shared"_s);
    QDir().mkpath(shared);
    std::filesystem::permissions(shared.toStdU16String(), std::filesystem::perms(01777));
    ask({u"import"_s, package(u"package"_s, {u"护照.pdf"_s}), u"--vault"_s, shared});
    EXPECT_EQ(std::filesystem::perms(01777), std::filesystem::status(shared.toStdU16String()).permissions());
    EXPECT_EQ(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser,
              QFile::permissions(shared + u"/pingshen.db"_s));
}

TEST_F(CliVault, ofAKilledCheckLeavesNothingAfterTheNextStart)
{
    QProcess process;
    startCheck(process);
    process.kill();
    process.waitForFinished();
    if (process.exitStatus() == QProcess::NormalExit) {
        GTEST_SKIP() << "it was faster than this test";
    }
    EXPECT_EQ(1, scratch().size());
    ask({u"rubric"_s, u"list"_s});
    EXPECT_EQ(QStringList(), scratch());
}

TEST_F(CliVault, checkToldToEndLeavesNothing)
{
    for (const int signal : {SIGTERM, SIGHUP, SIGINT}) {
        QProcess process;
        startCheck(process);
        ::kill(static_cast<pid_t>(process.processId()), signal);
        ASSERT_TRUE(process.waitForFinished(60'000));
        EXPECT_EQ(QProcess::NormalExit, process.exitStatus());
        EXPECT_EQ(QStringList(), scratch());
    }
}

TEST_F(CliVault, thatIsNoFolderIsNotTakenForAnEmptyOne)
{
    const auto file = path(u"notes.txt"_s);
    QFile notes(file);
    ASSERT_TRUE(notes.open(QIODevice::WriteOnly));
    notes.close();
    expectRefusedLike(u"The file or folder \""_s, run({u"--vault"_s, file, u"list"_s}));
}

} // namespace pingshen
