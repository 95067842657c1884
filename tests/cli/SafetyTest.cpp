// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include "core/storage/Vault.h"
#include "tests/support/FixedClock.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class CliSafety : public CliFixture
{
protected:
    /// One statement on the vault's database, behind the program's back.
    void tamper(const QString& sql)
    {
        auto opened = Vault::open(vault(), clock);
        ASSERT_OK(opened);
        auto database = (*opened)->connect();
        ASSERT_OK(database);
        ASSERT_OK(database->run(sql));
    }

    void expectProblem(const QString& code)
    {
        const auto answer = run({u"verify"_s, u"--json"_s});
        EXPECT_EQ(1, answer.code);
        EXPECT_EQ(QJsonValue(false), answer.json()[u"ok"_s]);
        QStringList codes;
        for (const auto& problem : answer.json()[u"problems"_s].toArray()) {
            codes.append(problem[u"code"_s].toString());
        }
        EXPECT_TRUE(codes.contains(code)) << codes.join(u' ').toStdString();
        EXPECT_TRUE(answer.err.startsWith("The vault has "_L1)) << answer.err.toStdString();
    }

    FixedClock clock;
};

} // namespace

TEST_F(CliSafety, aSoundVaultIsSaidToBe)
{
    imported();
    const auto answer = ask({u"verify"_s});
    EXPECT_EQ(QJsonValue(true), answer[u"ok"_s]);
    EXPECT_EQ(QJsonValue(QJsonArray()), answer[u"problems"_s]);
    EXPECT_TRUE(runInChinese({u"verify"_s}).out.startsWith(u"未发现问题。\n"_s));
}

TEST_F(CliSafety, verifyOfNoVaultFails)
{
    expectRefusedLike(u"The file \""_s, run({u"verify"_s}));
    EXPECT_FALSE(QFileInfo::exists(vault()));
}

TEST_F(CliSafety, verifyDetectsAChangedRow)
{
    const auto id = imported();
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    tamper(u"UPDATE score SET points = 100 WHERE indicator = 'age'"_s);
    expectProblem(u"StateDiffers"_s);
}

TEST_F(CliSafety, verifyDetectsABrokenChain)
{
    const auto id = imported();
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    tamper(u"DROP TRIGGER edit_is_never_changed"_s);
    tamper(u"UPDATE edit SET author = 'Bo' WHERE seq = 2"_s);
    expectProblem(u"EditChanged"_s);
}

TEST_F(CliSafety, verifyDetectsAMissingDocument)
{
    imported();
    QDirIterator files(vault() + u"/documents"_s, QDir::Files, QDirIterator::Subdirectories);
    const auto first = files.next();
    QFile::setPermissions(first, QFile::ReadOwner | QFile::WriteOwner);
    ASSERT_TRUE(QFile::remove(first));
    expectProblem(u"DocumentMissing"_s);
}

TEST_F(CliSafety, verifyDetectsADamagedDatabase)
{
    imported();
    QFile database(vault() + u"/pingshen.db"_s);
    ASSERT_TRUE(database.open(QIODevice::ReadWrite));
    for (qint64 at = 4096; at < database.size(); at += 4096) {
        database.seek(at);
        database.write(QByteArray(512, '\x5a'));
    }
    database.close();
    const auto answer = run({u"verify"_s, u"--json"_s});
    EXPECT_EQ(1, answer.code);
    EXPECT_EQ(QJsonValue(false), answer.json()[u"ok"_s]);
}

TEST_F(CliSafety, aBackupIsRestoredElsewhere)
{
    const auto id = imported();
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    const auto file = path(u"备份 1.tar"_s);
    EXPECT_EQ(file, ask({u"backup"_s, file})[u"file"_s].toString());
    environment.insert(u"PINGSHEN_VAULT"_s, path(u"elsewhere"_s));
    EXPECT_EQ(file, ask({u"restore"_s, file})[u"file"_s].toString());
    EXPECT_EQ(u"5.00"_s, ask({u"total"_s, id})[u"indicators"_s][0][u"points"_s].toString());
    EXPECT_EQ(QJsonValue(true), ask({u"verify"_s})[u"ok"_s]);
}

TEST_F(CliSafety, aBackupOverwritesNothing)
{
    imported();
    const auto file = path(u"backup.tar"_s);
    ask({u"backup"_s, file});
    const auto answer = run({u"backup"_s, file});
    expectRefused(u"The file \""_s + file + u"\" already exists. Choose another name or location."_s, answer);
}

TEST_F(CliSafety, whatIsNoBackupIsNotRestored)
{
    const auto id = imported();
    QFile file(path(u"not a backup.tar"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("nothing of the sort");
    file.close();
    EXPECT_EQ(1, run({u"restore"_s, file.fileName()}).code);
    EXPECT_EQ(1, run({u"restore"_s, path(u"none.tar"_s)}).code);
    EXPECT_EQ(id, ask({u"list"_s})[u"applications"_s][0][u"id"_s].toString());
}

TEST_F(CliSafety, aVaultInUseIsLeftAlone)
{
    imported();
    const auto file = path(u"backup.tar"_s);
    ask({u"backup"_s, file});
    auto held = Vault::open(vault(), clock);
    ASSERT_OK(held);
    const QString expected = u"The vault \""_s + vault() + u"\" is in use by another program: "_s;
    expectRefusedLike(expected, run({u"list"_s}));
    expectRefusedLike(expected, run({u"import"_s, path(u"package"_s)}));
    expectRefusedLike(expected, run({u"restore"_s, file}));
    EXPECT_TRUE(runInChinese({u"list"_s}).err.contains(u"正被"_s)) << runInChinese({u"list"_s}).err.toStdString();
}

TEST_F(CliSafety, aKilledImportLeavesNothing)
{
    QStringList names;
    for (int i = 0; i < 60; ++i) {
        names.append(QString::number(i) + u" 护照.pdf*40"_s);
    }
    const auto folder = package(u"large"_s, names);
    for (int round = 0; round < 3; ++round) {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PINGSHEN_CLI), {u"import"_s, folder});
        ASSERT_TRUE(process.waitForStarted());
        // Killed once it has begun to write: whichever of its steps that hits.
        while (process.state() == QProcess::Running && filesIn(u"staging"_s) < 1 + round * 20) {
            process.waitForFinished(1);
        }
        process.kill();
        process.waitForFinished();
        if (process.exitStatus() == QProcess::NormalExit) {
            GTEST_SKIP() << "it was faster than this test";
        }
        EXPECT_EQ(QJsonArray(), ask({u"list"_s})[u"applications"_s].toArray());
        EXPECT_EQ(0, filesIn(u"staging"_s));
        EXPECT_EQ(0, filesIn(u"documents"_s));
        EXPECT_EQ(QJsonValue(true), ask({u"verify"_s})[u"ok"_s]);
    }
    EXPECT_EQ(60, ask({u"import"_s, folder})[u"documents"_s].toArray().size());
}

TEST_F(CliSafety, theVaultsLogHoldsCodesOnly)
{
    const auto id = imported();
    run({u"score"_s, id, u"--reviewer"_s, u"Annemarie"_s, u"--set"_s, u"age=99"_s});
    QFile log(vault() + u"/logs/pingshen.log"_s);
    ASSERT_TRUE(log.open(QIODevice::ReadOnly));
    const auto text = log.readAll();
    EXPECT_TRUE(text.contains("PointsOutOfRange")) << text.toStdString();
    EXPECT_FALSE(text.contains("Annemarie"));
}

} // namespace pingshen
