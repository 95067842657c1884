// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include "core/storage/EditJournal.h"
#include "core/storage/Vault.h"
#include "tests/support/FixedClock.h"
#include "tests/support/NewerEdit.h"
#include "tests/support/Programs.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
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

TEST_F(CliSafety, aVaultOfAnotherVersionIsUpdatedOnceAndOneLineSaysSo)
{
    imported();
    tamper(u"UPDATE vault SET value = '0 of before' WHERE key = 'fold'"_s);
    tamper(u"DELETE FROM finding"_s); // as that version left it
    const auto answer = run({u"verify"_s, u"--json"_s});
    EXPECT_EQ(0, answer.code);
    EXPECT_EQ(u"Updating the vault for this version of the program.\n"_s, answer.err);
    EXPECT_EQ(QString(), run({u"verify"_s, u"--json"_s}).err);
}

TEST_F(CliSafety, verifyAdvisesWhatHelpsAgainstWhatItFound)
{
    const auto id = imported();
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    tamper(u"UPDATE score SET points = 400 WHERE indicator = 'age'"_s);
    tamper(u"UPDATE person SET latin_name = 'Bo'"_s);
    EXPECT_EQ(u"The vault has 2 problems. The history is intact: \"pingshen-cli rebuild\" restores what it says.\n"_s,
              run({u"verify"_s}).err);
    EXPECT_EQ(u"Rebuilt from the history; 2 parts of the stored data did not match it.\n"_s, run({u"rebuild"_s}).out);
    EXPECT_TRUE(ask({u"verify"_s})[u"ok"_s].toBool());
    tamper(u"UPDATE score SET points = 400 WHERE indicator = 'age'"_s);
    QDirIterator files(vault() + u"/documents"_s, QDir::Files, QDirIterator::Subdirectories);
    ASSERT_TRUE(QFile::remove(files.next()));
    EXPECT_EQ(u"The vault has 2 problems. Leave it unchanged and restore the latest backup into another folder.\n"_s,
              run({u"verify"_s}).err);
}

TEST_F(CliSafety, verifySaysThatNoBackupHelpsAgainstWhatIsInTheHistory)
{
    const ApplicationId id(imported());
    {
        const auto opened = Vault::open(vault(), clock);
        ASSERT_OK(opened);
        auto database = (*opened)->connect();
        ASSERT_OK(database);
        const Change forged{.kind = EditKind::SheetSubmitted,
                            .application = id,
                            .author = ReviewerId(u"Bo"_s),
                            .subject = {},
                            .fields = {},
                            .note = QString(64, u'a'),
                            .undoes = std::nullopt,
                            .content = {{u"total"_s, 1'000'000}, {u"settings"_s, QJsonObject()}}};
        ASSERT_OK(EditJournal(*database, clock, (*opened)->key()).record(forged));
    }
    expectProblem(u"SheetForged"_s);
    EXPECT_EQ(u"The vault has 1 problem. See the problem for what to do; restoring a backup would not help.\n"_s,
              run({u"verify"_s}).err);
    EXPECT_EQ(u"资料库有 1 个问题。处理办法见各条说明；恢复备份不能解决。\n"_s, runInChinese({u"verify"_s}).err);
}

TEST_F(CliSafety, whatOnlyALaterProgramKnowsIsSaidByTheCheckAndBeforeASheetIsSubmittedOrPrinted)
{
    const auto id = imported();
    ask(QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s} + scoring(80, 60));
    auto workplace = Workplace::open(vault(), clock);
    ASSERT_OK(workplace);
    ASSERT_OK(recordAsNewerProgram(**workplace));
    workplace->reset();
    const auto sentence = u"The history holds changes by a newer version of this program (1). "_s;
    const auto checked = ask({u"verify"_s});
    EXPECT_TRUE(checked[u"ok"_s].toBool());
    EXPECT_TRUE(checked[u"notes"_s][0].toString().startsWith(sentence));
    const auto submitted = run({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s});
    EXPECT_EQ(0, submitted.code);
    EXPECT_TRUE(submitted.err.startsWith(sentence)) << submitted.err.toStdString();
    const auto printed =
        run({u"report"_s, id, u"--kind"_s, u"score-sheet"_s, u"--reviewer"_s, u"Anna"_s, u"--out"_s, path(u"sheet"_s)});
    EXPECT_EQ(0, printed.code);
    EXPECT_TRUE(printed.err.startsWith(sentence)) << printed.err.toStdString();
}

TEST_F(CliSafety, verifyDetectsABrokenChain)
{
    const auto id = imported();
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    tamper(u"DROP TRIGGER edit_is_never_changed"_s);
    tamper(u"UPDATE edit SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"Anna\"', '\"Bo\"') AS BLOB) WHERE seq = 2"_s);
    expectProblem(u"EditChanged"_s);
}

TEST_F(CliSafety, anOlderDataFilePutInPlaceIsNoticedAndSaid)
{
    const auto id = imported();
    ASSERT_TRUE(QFile::copy(vault() + u"/pingshen.db"_s, path(u"older.db"_s)));
    const QStringList scoring{u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s};
    ask(scoring);
    ASSERT_TRUE(QFile::remove(vault() + u"/pingshen.db"_s));
    ASSERT_TRUE(QFile::copy(path(u"older.db"_s), vault() + u"/pingshen.db"_s));
    expectProblem(u"EditTailChanged"_s);
    const auto answer = run(scoring);
    EXPECT_EQ(0, answer.code) << answer.err.toStdString();
    EXPECT_TRUE(answer.err.startsWith(u"The vault's data file is older than the one last used on this computer"_s))
        << answer.err.toStdString();
    expectProblem(u"EditsLost"_s); // and stays so: it goes on as another computer, which holds what it missed
}

TEST_F(CliSafety, nothingIsSubmittedOrPrintedThatTheHistoryDoesNotSay)
{
    const auto id = imported();
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    tamper(u"UPDATE score SET points = 400 WHERE indicator = 'age'"_s);
    const QStringList report{u"report"_s,   id,       u"--kind"_s, u"score-sheet"_s,    u"--reviewer"_s, u"Anna"_s,
                             u"--format"_s, u"csv"_s, u"--out"_s,  path(u"sheet.csv"_s)};
    const auto refused = run(report);
    EXPECT_EQ(1, refused.code);
    EXPECT_TRUE(refused.err.contains(u"nothing was submitted or printed"_s)) << refused.err.toStdString();
    EXPECT_TRUE(refused.err.contains(u"pingshen-cli rebuild"_s));
    EXPECT_FALSE(QFile::exists(path(u"sheet.csv"_s)));
    ask({u"rebuild"_s});
    ask(report);
}

TEST_F(CliSafety, verifySaysThatTheKeyLiesUnlocked)
{
    imported();
    const auto unguarded = ask({u"verify"_s})[u"unguarded"_s].toArray();
    EXPECT_TRUE(unguarded.last().toString().startsWith(u"The key that signs the history lies unlocked"_s));
}

TEST_F(CliSafety, verifySaysThatTheKeyIsMissingOrUnreadable)
{
    imported();
    const QString key = vault() + u"/device.key"_s;
    for (const auto& content : {QByteArray("junk"), QByteArray(), QByteArray(64, 'x')}) {
        QFile file(key);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto said = ask({u"verify"_s})[u"unguarded"_s].toArray().last().toString();
        EXPECT_TRUE(said.startsWith(u"The key that signs the history is missing or unreadable."_s)) << qPrintable(said);
    }
    EXPECT_TRUE(QFile::remove(key));
    const auto said = run({u"verify"_s}).out;
    EXPECT_TRUE(said.startsWith(u"No problems found in what could be checked.\n"_s)) << qPrintable(said);
    EXPECT_TRUE(said.contains(u"\nThe key that signs the history is missing or unreadable. Whether entries were removed"
                              " from the end of this computer's history could not be checked"_s))
        << qPrintable(said);
}

TEST_F(CliSafety, theLossOfWhereTheHistoryEndedIsSaidAtOnceAndForGood)
{
    imported();
    ASSERT_TRUE(QFile::remove(vault() + u"/device.head"_s));
    const auto written = run({u"person"_s, u"add"_s, u"Berta"_s});
    EXPECT_EQ(0, written.code) << written.err.toStdString();
    EXPECT_TRUE(written.err.startsWith(u"The history may lack entries"_s)) << written.err.toStdString();
    expectProblem(u"EndLost"_s);
}

TEST_F(CliSafety, anOlderDataFileThatIsOnlyReadIsSaidOnceAndNothingOfItIsPrintedOrExported)
{
    const auto id = imported();
    ask(QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s} + scoring(80, 60));
    QFile data(vault() + u"/pingshen.db"_s);
    ASSERT_TRUE(data.open(QIODevice::ReadWrite));
    const auto older = data.readAll();
    ask({u"person"_s, u"add"_s, u"Berta"_s});
    ASSERT_TRUE(data.seek(0) && data.write(older) == older.size() && data.resize(older.size()));
    data.close();
    for (const auto& words : {QStringList{u"list"_s}, {u"show"_s, id}, {u"total"_s, id, u"--reviewer"_s, u"Anna"_s}}) {
        const auto answer = run(words);
        EXPECT_EQ(0, answer.code);
        EXPECT_TRUE(answer.err.startsWith(u"The vault's data file is older than the one last used on this computer; "
                                          "changes missing from it: 1."_s))
            << answer.err.toStdString();
        EXPECT_EQ(1, answer.err.count(u'\n')) << answer.err.toStdString();
    }
    for (const auto& words : {QStringList{u"report"_s, id, u"--kind"_s, u"score-sheet"_s, u"--reviewer"_s, u"Anna"_s,
                                          u"--out"_s, path(u"out"_s)},
                              {u"edits"_s, u"export"_s, path(u"out"_s)}}) {
        const auto answer = run(words);
        expectRefusedLike(u"The vault's data file cannot be shown to be the latest one; changes missing from it: 1; "
                          "nothing was printed or exported. Restore the latest backup"_s,
                          answer);
        EXPECT_EQ(1, answer.err.count(u'\n')) << answer.err.toStdString();
    }
    EXPECT_FALSE(QFileInfo::exists(path(u"out"_s)));
    expectProblem(u"EditTailChanged"_s);
}

TEST_F(CliSafety, aKeyThatIsGoneWithItsEndIsNotSaidToLoseNothing)
{
    imported();
    ASSERT_TRUE(QFile::remove(vault() + u"/device.key"_s));
    ASSERT_TRUE(QFile::remove(vault() + u"/device.head"_s));
    const auto written = run({u"person"_s, u"add"_s, u"Berta"_s});
    EXPECT_EQ(0, written.code) << written.err.toStdString();
    EXPECT_TRUE(written.err.contains(u"history was missing. New entries"_s)) << written.err.toStdString();
    EXPECT_TRUE(written.err.contains(u"The history may lack entries"_s)) << written.err.toStdString();
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

TEST_F(CliSafety, aMissingOrDamagedDocumentComesBackWithItsPackage)
{
    const auto id = imported();
    QDirIterator files(vault() + u"/documents"_s, QDir::Files, QDirIterator::Subdirectories);
    ASSERT_TRUE(QFile::remove(files.next()));
    QFile damaged(files.next());
    ASSERT_TRUE(damaged.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    ASSERT_TRUE(damaged.open(QIODevice::Append));
    damaged.write("x");
    damaged.close();
    EXPECT_EQ(id, imported());
    EXPECT_TRUE(ask({u"verify"_s})[u"ok"_s].toBool());
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
    const QStringList write{u"import"_s, path(u"package"_s)};
    expectRefusedLike(expected, run(write));
    expectRefusedLike(expected, run({u"restore"_s, file}));
    EXPECT_TRUE(runInChinese(write).err.contains(u"正被"_s)) << runInChinese(write).err.toStdString();
}

TEST_F(CliSafety, verifyGivesTheFingerprintOfASubmittedSheetInFull)
{
    const auto id = imported();
    EXPECT_EQ(QJsonArray(), ask({u"verify"_s})[u"sheets"_s].toArray());
    run(QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s} + scoring(80, 60));
    run({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s});
    const auto sheet = ask({u"verify"_s})[u"sheets"_s][0];
    EXPECT_EQ(u"Anna"_s, sheet[u"reviewer"_s].toString());
    EXPECT_EQ(id, sheet[u"application"_s].toString());
    ask({u"report"_s, id, u"--kind"_s, u"score-sheet"_s, u"--format"_s, u"json"_s, u"--out"_s, path(u"s.json"_s)});
    QFile report(path(u"s.json"_s));
    ASSERT_TRUE(report.open(QIODevice::ReadOnly));
    const auto printed = QJsonDocument::fromJson(report.readAll()).object();
    EXPECT_EQ(sheet[u"sha256"_s].toString(), printed[u"sha256"_s].toString());
    EXPECT_FALSE(printed[u"sha256"_s].toString().isEmpty());
}

TEST_F(CliSafety, aVaultInUseIsReadAllTheSame)
{
    const auto id = imported();
    auto held = Vault::open(vault(), clock);
    ASSERT_OK(held);
    auto connection = (*held)->connect();
    ASSERT_OK(connection);
    EXPECT_EQ(id, ask({u"list"_s})[u"applications"_s][0][u"id"_s].toString());
    EXPECT_EQ(QJsonValue(true), ask({u"verify"_s})[u"ok"_s]);
    for (const auto& words :
         {QStringList{u"show"_s, id}, QStringList{u"history"_s, id}, QStringList{u"rubric"_s, u"list"_s},
          QStringList{u"total"_s, id, u"--reviewer"_s, u"Anna"_s},
          QStringList{u"report"_s, id, u"--kind"_s, u"score-sheet"_s, u"--reviewer"_s, u"Anna"_s, u"--out"_s,
                      path(u"r.pdf"_s)}}) {
        const auto answer = run(words);
        EXPECT_EQ(0, answer.code) << words.join(u' ').toStdString() << ": " << answer.err.toStdString();
        EXPECT_EQ(QString(), answer.err);
    }
    EXPECT_OK((*connection).run("INSERT INTO vault (key, value) VALUES ('still', 'written')"_L1));
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
        process.start(test::programPath("pingshen-cli"), {u"import"_s, folder});
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
        ask({u"rebuild"_s}); // whoever works next puts away what was left
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

TEST_F(CliSafety, aRestoreTellsWhatItReplacedAndHowToGoBack)
{
    const auto id = imported();
    const auto file = path(u"backup.tar"_s);
    ask({u"backup"_s, file});
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s});
    const auto replaced = ask({u"restore"_s, file})[u"replaced"_s];
    EXPECT_EQ(1, replaced[u"applications"_s].toInt());
    EXPECT_EQ(3, replaced[u"edits"_s].toInt());
    EXPECT_EQ(1, ask({u"history"_s, id})[u"edits"_s].toArray().size());
    ask({u"restore"_s, replaced[u"file"_s].toString()});
    EXPECT_EQ(2, ask({u"history"_s, id})[u"edits"_s].toArray().size());
    EXPECT_TRUE(run({u"restore"_s, file})
                    .out.contains(u"The vault that was there (applications: 1, changes: 3) was kept as a snapshot"_s));
    EXPECT_TRUE(
        runInChinese({u"restore"_s, file}).out.contains(u"原资料库（申报件 1 件，修改记录 1 条）已保留为快照"_s));
    environment.insert(u"PINGSHEN_VAULT"_s, path(u"elsewhere"_s));
    EXPECT_TRUE(ask({u"restore"_s, file})[u"replaced"_s].isNull());
}

#ifdef Q_OS_UNIX
TEST_F(CliSafety, whatIsNoFileIsSaidToBeNoneByEveryCommandThatReadsOne)
{
    const auto id = imported();
    const auto pipe = path(u"pipe"_s);
    ASSERT_EQ(0, QProcess::execute(u"mkfifo"_s, {pipe}));
    for (const auto& device : {pipe, u"/dev/zero"_s}) {
        for (const auto& words :
             {QStringList{u"names"_s, device}, QStringList{u"check"_s, device}, QStringList{u"import"_s, device},
              QStringList{u"restore"_s, device}, QStringList{u"text"_s, device},
              QStringList{u"rubric"_s, u"check"_s, device},
              QStringList{u"check"_s, path(u"package"_s), u"--password-file"_s, device},
              QStringList{u"render"_s, device, u"--page"_s, u"1"_s, u"--width"_s, u"9"_s, u"--out"_s, path(u"o"_s)},
              QStringList{u"render"_s, path(u"package/护照.pdf"_s), u"--page"_s, u"1"_s, u"--width"_s, u"9"_s,
                          u"--out"_s, device},
              QStringList{u"report"_s, id, u"--kind"_s, u"score-sheet"_s, u"--format"_s, u"json"_s, u"--out"_s,
                          device}}) {
            expectRefusedLike(u"This is not a file but a device, a pipe or a folder: \""_s, run(words));
        }
    }
}

TEST_F(CliSafety, whatIsWrittenForAPersonIsForThemOnly)
{
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const auto id = imported();
    const auto picture = path(u"page.png"_s);
    ask({u"render"_s, path(u"package/护照.pdf"_s), u"--page"_s, u"1"_s, u"--width"_s, u"90"_s, u"--out"_s, picture});
    EXPECT_FALSE(QFile::permissions(picture) & others);
    for (const auto& format : {u"pdf"_s, u"csv"_s, u"json"_s}) {
        const auto file = path(u"sheet."_s + format);
        ask({u"report"_s, id, u"--kind"_s, u"score-sheet"_s, u"--format"_s, format, u"--out"_s, file});
        EXPECT_FALSE(QFile::permissions(file) & others) << format.toStdString();
    }
    ask({u"backup"_s, path(u"b.tar"_s)});
    EXPECT_FALSE(QFile::permissions(path(u"b.tar"_s)) & others);
}
#endif

} // namespace pingshen
