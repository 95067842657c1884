// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include "core/base/VisibleText.h"
#include "tests/support/TestPdf.h"

#include <QDir>

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
        TestPdf({TestPage{.lines = {"PASSPORT \x1b[31m\x9b"}}}).save(folder() + u"/passport \u001B[2J\u202Efdp.pdf"_s);
    }

    QString folder() const { return path(u"hostile \u001B[31m"_s); }

    /// Each command as text and as JSON.
    void expectSafe(const QStringList& words) const
    {
        for (const auto& form : {QStringList(), QStringList{u"--json"_s}}) {
            const auto answer = run(words + form);
            EXPECT_EQ(0, answer.code) << answer.err.toStdString();
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
