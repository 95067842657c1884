// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include "tests/support/ArchiveBuilder.h"
#include "tests/support/TestPdf.h"

#include <QDir>
#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class CliPackage : public CliFixture
{
protected:
    static QStringList kindsOf(const QJsonValue& answer)
    {
        QStringList kinds;
        for (const auto& document : answer[u"documents"_s].toArray()) {
            kinds.append(document[u"kind"_s].toString());
        }
        return kinds;
    }

    static QStringList codesOf(const QJsonValue& answer)
    {
        QStringList codes;
        for (const auto& finding : answer[u"findings"_s].toArray()) {
            codes.append(finding[u"code"_s].toString());
        }
        return codes;
    }

    void expectEmptyVault()
    {
        EXPECT_EQ(QJsonArray(), ask({u"list"_s})[u"applications"_s].toArray());
        EXPECT_EQ(0, filesIn(u"documents"_s));
        EXPECT_EQ(0, filesIn(u"staging"_s));
    }
};

} // namespace

TEST_F(CliPackage, importRefusesACaseNumberThatIsThereAndNamesTheWaysOn)
{
    const auto name = u"2025-0042_张伟_Zhang Wei_北京样例有限公司"_s;
    const auto id = imported(name);
    const auto again = [&](const QString& folder) { return package(folder + u'/' + name, {u"护照.pdf"_s}); };
    expectRefused(u"The application 2025-0042 of Zhang Wei is already in the vault, as "_s + id
                      + u": the case number 2025-0042 is the same. Use --application with that id to import a "
                        "resubmission, or --new to import a separate application."_s,
                  run({u"import"_s, again(u"b"_s)}));
    EXPECT_EQ(1, ask({u"list"_s})[u"applications"_s].toArray().size());
    EXPECT_EQ(2, ask({u"import"_s, u"--application"_s, id, again(u"b"_s)})[u"version"_s].toInt());
    EXPECT_NE(id, ask({u"import"_s, u"--new"_s, again(u"c"_s)})[u"application"_s].toString());
    expectRefused(
        u"More than one application (2) matches \"2025-0042\". Use the id in the first column of the list; its "
        "first characters are enough."_s,
        run({u"show"_s, u"2025-0042"_s}));
    EXPECT_EQ(0, run({u"show"_s, id.first(8)}).code);
}

TEST_F(CliPackage, checkTellsAllAndChangesNothing)
{
    const auto answer = ask({u"check"_s, package(u"p"_s, {u"护照.pdf*3"_s, u"scan001.pdf"_s})});
    EXPECT_FALSE(answer.toObject().contains(u"application"_s));
    EXPECT_EQ((QStringList{u"passport"_s, QString()}), kindsOf(answer));
    const auto document = answer[u"documents"_s][0];
    EXPECT_EQ(u"护照.pdf"_s, document[u"name"_s].toString());
    EXPECT_EQ(3, document[u"pages"_s].toInt());
    EXPECT_EQ(64, document[u"sha256"_s].toString().size());
    EXPECT_EQ(u"readable"_s, document[u"status"_s].toString());
    EXPECT_GT(document[u"bytes"_s].toInt(), 0);
    EXPECT_EQ(12, answer[u"missing"_s].toArray().size());
    EXPECT_FALSE(QFileInfo::exists(vault()));
}

TEST_F(CliPackage, checkNeedsNoLock)
{
    ask({u"import"_s, package(u"p"_s, {u"护照.pdf"_s})});
    QFile lock(vault() + u"/vault.lock"_s);
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
    EXPECT_EQ(0, run({u"check"_s, path(u"p"_s)}).code);
}

TEST_F(CliPackage, aFindingHasItsCodeItsSeverityAndASentence)
{
    const auto chinese = ask({u"check"_s, u"--lang"_s, u"zh"_s, package(u"p"_s, {u"scan001.pdf"_s})});
    const auto finding = chinese[u"findings"_s][0];
    EXPECT_EQ(u"KindUnknown"_s, finding[u"code"_s].toString());
    EXPECT_EQ(u"warning"_s, finding[u"severity"_s].toString());
    EXPECT_EQ(u"scan001.pdf"_s, finding[u"document"_s].toString());
    EXPECT_TRUE(finding[u"args"_s].isObject());
    EXPECT_TRUE(finding[u"text"_s].toString().endsWith(u'。'));
    const auto last = chinese[u"findings"_s].toArray().last().toObject();
    EXPECT_EQ(u"KindMissing"_s, last[u"code"_s].toString());
    EXPECT_FALSE(last.contains(u"document"_s)) << "it is about the whole";
}

TEST_F(CliPackage, anApplicantWithoutANameIsAFindingOfTheApplicationAndNotOfThePackage)
{
    const auto isSaid = [](const QJsonValue& answer) {
        for (const auto finding : answer[u"findings"_s].toArray()) {
            if (finding[u"code"_s] == u"ApplicantUnnamed"_s) {
                return true;
            }
        }
        return false;
    };
    const auto unnamed = package(u"p"_s, {u"护照.pdf"_s});
    EXPECT_FALSE(isSaid(ask({u"check"_s, unnamed})));
    const auto imported = ask({u"import"_s, unnamed});
    EXPECT_FALSE(isSaid(imported));
    EXPECT_TRUE(isSaid(ask({u"show"_s, imported[u"application"_s].toString()})[u"applications"_s][0]));
    const auto named = ask({u"import"_s, package(u"2025-0137_王芳"_s, {u"护照.pdf"_s, u"合同.pdf"_s})});
    EXPECT_FALSE(isSaid(ask({u"show"_s, named[u"application"_s].toString()})[u"applications"_s][0]));
}

TEST_F(CliPackage, importAnswersWithTheApplication)
{
    const auto answer = ask({u"import"_s, package(u"p"_s, {u"护照.pdf"_s, u"学位证书.pdf"_s})});
    EXPECT_EQ(32, answer[u"application"_s].toString().size());
    EXPECT_EQ(1, answer[u"version"_s].toInt());
    EXPECT_EQ((QStringList{u"passport"_s, u"education"_s}), kindsOf(answer));
    EXPECT_EQ(2, filesIn(u"documents"_s));
    EXPECT_EQ(0, filesIn(u"staging"_s));
}

TEST_F(CliPackage, importPrintsTheApplicationFirst)
{
    const auto id = imported();
    const auto again = run({u"import"_s, path(u"package"_s)});
    EXPECT_EQ(0, again.code);
    EXPECT_EQ(id, again.out.section(u'\n', 0, 0));
    EXPECT_EQ(u"This package is already in the vault; nothing was changed."_s, again.out.section(u'\n', 1, 1));
}

TEST_F(CliPackage, severalPdfsAreOnePackage)
{
    package(u"loose files"_s, {u"01 护照.pdf"_s, u"学位证书 (博士).pdf"_s});
    const auto answer =
        ask({u"import"_s, path(u"loose files/01 护照.pdf"_s), path(u"loose files/学位证书 (博士).pdf"_s)});
    EXPECT_EQ((QStringList{u"passport"_s, u"education"_s}), kindsOf(answer));
    EXPECT_EQ(1, ask({u"list"_s})[u"applications"_s].toArray().size());
}

TEST_F(CliPackage, aResubmissionIsAVersion)
{
    const auto id = imported();
    const auto answer = ask({u"import"_s, u"--application"_s, id.left(8), package(u"second"_s, {u"护照.pdf*4"_s})});
    EXPECT_EQ(id, answer[u"application"_s].toString());
    EXPECT_EQ(2, answer[u"version"_s].toInt());
    EXPECT_EQ((QStringList{u"passport"_s, u"education"_s}), kindsOf(answer));
    EXPECT_EQ(4, answer[u"documents"_s][0][u"pages"_s].toInt());
    EXPECT_EQ(3, filesIn(u"documents"_s)) << "the replaced one is kept";
}

TEST_F(CliPackage, damagedAndLockedDocumentsAreFindings)
{
    const auto folder = package(u"p"_s, {u"护照.pdf"_s});
    writeFile(folder, u"合同.pdf"_s, TestPdf::ofTextPages(2).encrypted("secret"));
    writeFile(folder, u"完税证明.pdf"_s, "%PDF-1.7 nothing more");
    writeFile(folder, u"readme.txt"_s, "hello");
    const auto answer = ask({u"check"_s, folder});
    QMap<QString, QString> statuses;
    for (const auto& document : answer[u"documents"_s].toArray()) {
        statuses[document[u"kind"_s].toString()] = document[u"status"_s].toString();
    }
    EXPECT_EQ((QMap<QString, QString>{
                  {u"passport"_s, u"readable"_s}, {u"contract"_s, u"passwordNeeded"_s}, {u"tax"_s, u"damaged"_s}}),
              statuses);
    for (const auto& code : {u"PdfPasswordNeeded"_s, u"PdfDamaged"_s, u"NotAPdf"_s}) {
        EXPECT_TRUE(codesOf(answer).contains(code)) << code.toStdString();
    }
}

TEST_F(CliPackage, aLockedArchiveOpensWithThePasswordOfAFile)
{
    const auto archive =
        archiveOf(ArchiveFormat::ZipAes, {{"passport.pdf", TestPdf::ofTextPages(1).bytes()}}, "open it");
    const auto zip = writeFile(directory.path(), u"locked.zip"_s, archive);
    const auto right = writeFile(directory.path(), u"right.txt"_s, "open it\n");
    const auto wrong = writeFile(directory.path(), u"wrong.txt"_s, "guess\n");
    expectRefused(u"The package \"locked.zip\" is password-protected. Enter the password to open it (on "
                  "the command line: --password-file)."_s,
                  run({u"import"_s, zip}));
    expectRefused(u"Wrong password for the package \"locked.zip\". Check it with the sender and try again."_s,
                  run({u"import"_s, zip, u"--password-file"_s, wrong}));
    expectEmptyVault();
    EXPECT_EQ(0, run({u"import"_s, zip, u"--password-file"_s, right}).code);
}

TEST_F(CliPackage, whatCannotBeUsedIsRefusedWhole)
{
    expectRefused(u"The file \"nothing.zip\" was not found. Check that it still exists, then try again."_s,
                  run({u"import"_s, u"nothing.zip"_s}));
    const auto text = writeFile(directory.path(), u"note.zip"_s, "this is no archive");
    EXPECT_EQ(1, run({u"import"_s, text}).code);
    QDir(directory.path()).mkdir(u"empty"_s);
    EXPECT_EQ(1, run({u"import"_s, path(u"empty"_s)}).code);
    expectEmptyVault();
}

TEST_F(CliPackage, wrongOptionsOfAnImportAreRefused)
{
    const auto folder = package(u"p"_s, {u"护照.pdf"_s});
    expectRefused(u"Unknown standard: \"two-zones-1999\". Choose one of the installed standards."_s,
                  run({u"import"_s, folder, u"--edition"_s, u"two-zones-1999"_s}));
    expectRefused(u"There is no such application in this vault: \"deadbeef\". Check its number in the list."_s,
                  run({u"import"_s, folder, u"--application"_s, u"deadbeef"_s}));
    EXPECT_EQ(1, run({u"import"_s, folder, u"--encoding"_s, u"klingon"_s}).code);
    EXPECT_EQ(1, run({u"import"_s, folder, u"--password-file"_s, u"no such file"_s}).code);
    expectEmptyVault();
}

TEST_F(CliPackage, severalPackagesOnALineAreSeveralApplications)
{
    const auto a = package(u"a"_s, {u"护照.pdf"_s, u"学位证书.pdf"_s});
    const auto b = package(u"b"_s, {u"护照.pdf"_s});
    const auto answer = ask({u"import"_s, a, b});
    ASSERT_EQ(2, answer[u"imports"_s].toArray().size());
    EXPECT_EQ(QJsonArray(), answer[u"failed"_s].toArray());
    EXPECT_EQ((QStringList{u"passport"_s, u"education"_s}), kindsOf(answer[u"imports"_s][0]));
    EXPECT_EQ(QStringList{u"passport"_s}, kindsOf(answer[u"imports"_s][1]));
    EXPECT_EQ(32, answer[u"imports"_s][1][u"application"_s].toString().size());
    EXPECT_EQ(2, ask({u"list"_s})[u"applications"_s].toArray().size());
}

TEST_F(CliPackage, oneOfSeveralThatFailsIsNamedAndTheOthersAreImported)
{
    const auto broken = writeFile(directory.path(), u"broken.zip"_s, "PK\x03\x04 no more");
    const auto answer = run({u"--json"_s, u"import"_s, package(u"a"_s, {u"护照.pdf"_s}), broken});
    EXPECT_EQ(1, answer.code);
    const auto json = answer.json();
    EXPECT_EQ(1, json[u"imports"_s].toArray().size());
    EXPECT_EQ(broken, json[u"failed"_s][0][u"package"_s].toString());
    EXPECT_EQ(QString(json[u"failed"_s][0][u"text"_s].toString() + u'\n'), answer.err);
    EXPECT_EQ(1, ask({u"list"_s})[u"applications"_s].toArray().size());
}

TEST_F(CliPackage, aFolderOfPackagesAsksForADecision)
{
    package(u"people/2025-0001_王小明"_s, {u"护照.pdf"_s});
    package(u"people/2025-0002_李小红"_s, {u"护照.pdf"_s});
    expectRefused(u"There are several packages here (2): 2025-0001_王小明, 2025-0002_李小红. Use --each to import "
                  "each as its own application, or --together to import them as one."_s,
                  run({u"import"_s, path(u"people"_s)}));
    expectEmptyVault();
    EXPECT_EQ(2, ask({u"check"_s, u"--each"_s, path(u"people"_s)})[u"imports"_s].toArray().size());
    EXPECT_EQ(2, ask({u"check"_s, u"--together"_s, path(u"people"_s)})[u"documents"_s].toArray().size());
    EXPECT_EQ(2, ask({u"import"_s, u"--each"_s, path(u"people"_s)})[u"imports"_s].toArray().size());
    EXPECT_EQ(2, run({u"check"_s, u"--each"_s, u"--together"_s, path(u"people"_s)}).code);
}

TEST_F(CliPackage, theSameFindingIsSaidOnceWithItsList)
{
    const auto folder = package(u"p"_s, {u"scan1.pdf"_s, u"scan2.pdf"_s, u"scan3.pdf"_s});
    const auto text = run({u"check"_s, folder}).out;
    EXPECT_EQ(1, text.count(u"could not be determined"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"  [Warning] The kind of 3 documents"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"\n      scan1.pdf\n      scan2.pdf\n      scan3.pdf\n"_s));
    EXPECT_EQ(3, codesOf(ask({u"check"_s, folder})).count(u"KindUnknown"_s));
}

TEST_F(CliPackage, anOfficeDocumentIsNamedAsWhatItIs)
{
    const auto word =
        writeFile(directory.path(), u"contract.zip"_s,
                  archiveOf(ArchiveFormat::Zip,
                            {{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}, {"word/a.pdf", tinyPdf()}}));
    expectRefused(
        u"The file \"contract.zip\" is not a PDF or an archive but a Word document. Ask the sender for a PDF."_s,
        run({u"import"_s, word}));
    EXPECT_EQ(u"文件“contract.zip”既不是 PDF，也不是压缩包（Word 文档）。请向提交方索取其 PDF 版本。\n"_s,
              runInChinese({u"check"_s, word}).err);
}

TEST_F(CliPackage, whatIsMissingIsSaidOnceByTheNameThatTheListHas)
{
    const auto folder = package(u"p"_s, {u"护照.pdf"_s, u"学位证书.pdf"_s});
    const auto text = run({u"check"_s, folder}).out;
    EXPECT_EQ(1, text.count(u"Work permit"_s)) << text.toStdString();
    EXPECT_TRUE(text.startsWith(u"Applicant unknown\n"_s)) << text.toStdString();
    const auto diploma = u"Diploma, degree certificate and authentication"_s;
    EXPECT_TRUE(text.contains(diploma)) << text.toStdString();
    QFile::remove(folder + u"/学位证书.pdf"_s);
    const auto without = run({u"check"_s, folder}).out;
    EXPECT_EQ(1, without.count(diploma)) << without.toStdString();
    EXPECT_FALSE(without.contains(u"Educational background"_s)) << "an indicator";
    EXPECT_EQ(12, ask({u"check"_s, folder})[u"missing"_s].toArray().size());
}

TEST_F(CliPackage, anArchiveWithinAnArchiveIsNamed)
{
    const auto inner = archiveOf(ArchiveFormat::Zip, {{"护照.pdf", TestPdf::ofTextPages(1).bytes()}});
    const auto outer =
        writeFile(directory.path(), u"outer.zip"_s, archiveOf(ArchiveFormat::Zip, {{"申报.zip", inner}}));
    expectRefused(
        u"The package \"outer.zip\" contains no documents but another archive, which was not opened: 申报.zip. "
        "Extract it and import what it contains. Check that you chose the right folder or archive."_s,
        run({u"check"_s, outer}));
    expectRefused(u"材料包“outer.zip”中没有任何材料，只有另外的压缩包（未打开）：申报.zip。请解压后导入其中的内容。"
                  "请确认选择的文件夹或压缩包是否正确。"_s,
                  runInChinese({u"import"_s, outer}));
}

} // namespace pingshen
