// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include "core/base/VisibleText.h"
#include "tests/support/ArchiveBuilder.h"
#include "tests/support/TestPdf.h"

#include <QDir>
#include <QDirIterator>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// A package whose names, texts and file names all try to steer.
class CliSafeText : public CliFixture
{
protected:
    CliSafeText()
    {
        QDir().mkpath(folder());
        saveBytes(folder() + u"/application.json"_s,
                  R"({"caseNumber": "\u001b]0;x\u0007C-1", "employer": "\u009b31m\u2028E",
                      "applicant": {"latinName": "\u202eAnna\u2066", "chineseName": "\u200b\ufeff安"}})");
        pdf().save(folder() + u"/passport \u001B[2J\u202Efdp.pdf"_s);
    }

    /// Its text, its bookmark and the name of the file attached to it steer as well.
    static TestPdf pdf()
    {
        TestPdf pdf({TestPage{.lines = {"PASSPORT \x1b[31m\x9b"}}});
        pdf.withObject(pdfStream("/Type /EmbeddedFile", "x"));
        pdf.withCatalog("/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /UF "
                        "<FEFF0065001B005B00330031006D202E0076> /EF << /F 4 0 R >> >>] >> >> /Outlines << /First << "
                        "/Title <FEFF0074001B005D0030003B0078000700200066> /Dest [5 0 R /Fit] >> >>");
        return pdf;
    }

    QString folder() const { return path(u"hostile \u001B[31m"_s); }

    /// Each command as text and as JSON.
    void expectSafe(const QStringList& words, int code = 0) const
    {
        for (const auto& form : {QStringList(), QStringList{u"--json"_s}}) {
            const auto answer = run(words + form);
            EXPECT_EQ(code, answer.code) << words.join(u' ').toStdString() << answer.err.toStdString();
            EXPECT_EQ(visibleText(answer.out), answer.out);
            EXPECT_EQ(visibleText(answer.err), answer.err);
            EXPECT_TRUE(form.isEmpty() || !answer.json().isUndefined());
        }
    }
};

} // namespace

TEST_F(CliSafeText, ofAPackageNeverReachesTheTerminal)
{
    expectSafe({u"check"_s, folder()});
    const auto answer = ask({u"import"_s, folder()});
    const auto id = answer[u"application"_s].toString();
    expectSafe({u"list"_s});
    expectSafe({u"show"_s, id});
    expectSafe({u"history"_s, id});
    EXPECT_TRUE(run({u"check"_s, folder()}).out.contains(u"passport _[2J_fdp.pdf"_s));
}

TEST_F(CliSafeText, ofADocumentNeverReachesTheTerminal)
{
    const auto file = pdf().save(path(u"a\u001B[31m\u202E.pdf"_s));
    expectSafe({u"text"_s, file});
    EXPECT_TRUE(run({u"text"_s, file}).out.contains(u"PASSPORT ␛[31m"_s));
    expectSafe({u"text"_s, file, u"--page"_s, u"9"_s}, 1);
    expectSafe({u"render"_s, file, u"--page"_s, u"9"_s, u"--width"_s, u"9"_s, u"--out"_s, path(u"9.png"_s)}, 1);
    expectSafe({u"check"_s, file});
    EXPECT_TRUE(run({u"check"_s, file}).out.contains(u"e␛[31m‹U+202E›v"_s)) << "the attached file's name";
}

TEST_F(CliSafeText, ofAnArchivesNamesNeverReachesTheTerminal)
{
    const auto archive = writeFile(path({}), u"names\u001B[31m.tar"_s,
                                   archiveOf(ArchiveFormat::Tar, {{"\xBB\xA4\xD5\xD5\x1B[31m\x07.pdf", tinyPdf("a")},
                                                                  {"\xD1\xA7\xCE\xBB\xD6\xA4\x07.pdf", tinyPdf("b")}}));
    expectSafe({u"names"_s, archive});
    EXPECT_TRUE(run({u"names"_s, archive}).out.contains(u"护照"_s));
    expectSafe({u"check"_s, archive});
}

TEST_F(CliSafeText, ofWhatPeopleEnteredNeverReachesTheTerminal)
{
    const auto id = ask({u"import"_s, folder()})[u"application"_s].toString();
    const auto anna = u"Anna\u202E\u001B[31m"_s;
    const auto words = u"born\u001B[2J 1984\u2066\u009B"_s;
    expectSafe({u"score"_s, id, u"--reviewer"_s, anna, u"--set"_s, u"age=5"_s, u"--reason"_s, u"age="_s + words});
    expectSafe({u"note"_s, id, words, u"--author"_s, anna, u"--topic"_s, words});
    for (const auto& command : {u"total"_s, u"list"_s, u"show"_s, u"history"_s}) {
        const auto line = command == u"list"_s ? QStringList{command} : QStringList{command, id};
        expectSafe(line);
        expectSafe(line + QStringList{u"--reviewer"_s, anna});
    }
    expectSafe({u"submit"_s, id, u"--reviewer"_s, anna}, 1);
    expectSafe({u"person"_s, u"list"_s});
    expectSafe({u"conflict"_s, u"list"_s});
    expectSafe({u"edits"_s, u"export"_s, path(u"all\u001B[31m.edits"_s)});
}

TEST_F(CliSafeText, ofADamagedVaultNeverReachesTheTerminal)
{
    ask({u"import"_s, folder()});
    QDirIterator documents(vault() + u"/documents"_s, QDir::Files, QDirIterator::Subdirectories);
    while (documents.hasNext()) {
        EXPECT_TRUE(QFile::remove(documents.next()));
    }
    expectSafe({u"verify"_s}, 1);
    EXPECT_TRUE(run({u"verify"_s}).out.contains(u"fdp.pdf"_s)) << "it names the document";
}

TEST_F(CliSafeText, ofAnErrorNeverReachesTheTerminal)
{
    const auto answer = run({u"check"_s, path(u"none\u001B[31m\u202E.zip"_s)});
    EXPECT_EQ(1, answer.code);
    EXPECT_EQ(visibleText(answer.err), answer.err);
    EXPECT_TRUE(answer.err.contains(u"␛[31m‹U+202E›"_s)) << answer.err.toStdString();
}

TEST_F(CliSafeText, ofAJsonAnswerNamesADocumentAsTheVaultDoes)
{
    const auto answer = ask({u"check"_s, folder()});
    EXPECT_EQ(u"passport _[2J_fdp.pdf"_s, answer[u"documents"_s][0][u"name"_s].toString());
}

TEST_F(CliSafeText, ofAReasonThatNoFontDrawsIsNamedBeforeTheReport)
{
    const auto id = imported();
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s, u"--reason"_s,
         u"age=见\U0010FF42 1984年3月17日出生"_s});
    const QStringList words{u"report"_s,     id,        u"--kind"_s, u"score-sheet"_s,
                            u"--reviewer"_s, u"Anna"_s, u"--out"_s,  path(u"a.pdf"_s)};
    const auto refused = run(words);
    EXPECT_EQ(1, refused.code);
    EXPECT_TRUE(refused.err.contains(u"(U+10FF42)"_s)) << refused.err.toStdString();
    EXPECT_FALSE(QFileInfo::exists(path(u"a.pdf"_s)));
    EXPECT_EQ(0, run(words + QStringList{u"--number-missing"_s}).code);
    EXPECT_TRUE(QFileInfo::exists(path(u"a.pdf"_s)));
}

} // namespace pingshen
