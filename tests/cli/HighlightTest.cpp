// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Highlights.h"

#include "core/work/OpenApplication.h"
#include "core/work/People.h"
#include "tests/cli/CliFixture.h"
#include "tests/support/ArchiveBuilder.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestPdf.h"

#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class CliHighlight : public CliFixture
{
protected:
    void SetUp() override
    {
        id = imported();
        markFirst();
    }

    /// A highlight of Anna's in the application's first document.
    void markFirst()
    {
        FixedClock clock;
        const auto workplace = Workplace::open(vault(), clock);
        ASSERT_OK(workplace);
        const auto anna = personOf(**workplace, u"Anna"_s, Role::ReviewingExpert);
        ASSERT_OK(anna);
        const auto file = openApplication(**workplace, ApplicationId(id), *anna);
        ASSERT_OK(file);
        const auto& document = file->dossier.documents.first();
        name = document.name;
        const HighlightId mark(QString(32, u'a'));
        ASSERT_OK(keepHighlight(**workplace, Seat(*anna), document.digest, mark,
                                Highlight{mark,
                                          {document.id, document.digest, {0, {{7200, 14400, 21000, 1800}}, u"born"_s}},
                                          u"核对"_s,
                                          clock.now()}));
    }

    /// The same of a package whose document allows no notes.
    void markCertified()
    {
        const auto certified =
            TestPdf({{.lines = {"contract"}}})
                .withCatalog("/Perms << /DocMDP << /Type /Sig /Contents <00> /Reference [<< /Type "
                             "/SigRef /TransformMethod /DocMDP /TransformParams << /P 1 >> >>] >> >>")
                .bytes();
        writeFile(path(u"certified"_s), u"护照.pdf"_s, certified);
        id = ask({u"import"_s, u"--edition"_s, u"two-zones-2023"_s, path(u"certified"_s)})[u"application"_s].toString();
        markFirst();
    }

    Answer highlights(const QStringList& words = {}, const QString& reviewer = u"Anna"_s) const
    {
        return run(QStringList{u"highlights"_s, id, u"--reviewer"_s, reviewer, u"--json"_s} + words);
    }

    QString id;
    QString name;
};

} // namespace

TEST_F(CliHighlight, areListedForWhoMadeThem)
{
    const auto all = highlights().json()[u"highlights"_s].toArray();
    ASSERT_EQ(1, all.size());
    EXPECT_EQ(name, all[0][u"document"_s].toString());
    EXPECT_EQ(1, all[0][u"page"_s].toInt());
    EXPECT_EQ((QJsonArray{72, 144, 210, 18}), all[0][u"rect"_s].toArray());
    EXPECT_EQ(u"born"_s, all[0][u"quote"_s].toString());
    EXPECT_EQ(u"核对"_s, all[0][u"note"_s].toString());
    EXPECT_TRUE(highlights({}, u"Bo"_s).json()[u"highlights"_s].toArray().isEmpty());
    EXPECT_EQ(2, run({u"highlights"_s, id}).code) << "whose?";
}

TEST_F(CliHighlight, areWrittenIntoACopyOfTheDocument)
{
    EXPECT_EQ(2, highlights({u"--out"_s, path(u"copy.pdf"_s)}).code) << "of which document?";
    const auto answer = highlights({u"--document"_s, name, u"--out"_s, path(u"copy.pdf"_s)});
    ASSERT_EQ(0, answer.code) << answer.err.toStdString();
    EXPECT_EQ(path(u"copy.pdf"_s), answer.json()[u"file"_s].toString());
    QFile copy(path(u"copy.pdf"_s));
    ASSERT_TRUE(copy.open(QIODevice::ReadOnly));
    EXPECT_TRUE(copy.readAll().contains("/T (Anna)"));
    const auto page = ask({u"text"_s, path(u"copy.pdf"_s), u"--page"_s, u"1"_s});
    EXPECT_EQ(1, page[u"pages"_s].toArray().size());
    EXPECT_EQ(1, highlights({u"--document"_s, name, u"--out"_s, path(u"none.pdf"_s)}, u"Bo"_s).code);
    EXPECT_FALSE(QFile::exists(path(u"none.pdf"_s)));
    EXPECT_FALSE(answer.json().toObject().contains(u"signatureForbidsNotes"_s));
    const auto again = highlights({u"--document"_s, name, u"--out"_s, path(u"copy.pdf"_s)});
    EXPECT_EQ(1, again.code);
    EXPECT_TRUE(again.err.contains(u"already exists"_s)) << again.err.toStdString();
    const auto original = path(u"package/"_s) + name;
    const auto refused = highlights({u"--document"_s, name, u"--out"_s, original});
    EXPECT_EQ(1, refused.code);
    EXPECT_TRUE(refused.err.contains(u"is an original document"_s)) << refused.err.toStdString();
}

TEST_F(CliHighlight, sayThatASignatureForbidsThem)
{
    markCertified();
    const QStringList words{u"--document"_s, name, u"--out"_s, path(u"copy.pdf"_s)};
    const auto answer = highlights(words);
    ASSERT_EQ(0, answer.code) << answer.err.toStdString();
    EXPECT_TRUE(answer.json()[u"signatureForbidsNotes"_s].toBool());
    EXPECT_TRUE(QFile::exists(path(u"copy.pdf"_s)));
    const auto said = [&](const QString& language) {
        QFile::remove(path(u"copy.pdf"_s));
        return run(QStringList{u"highlights"_s, id, u"--reviewer"_s, u"Anna"_s, u"--lang"_s, language} + words).out;
    };
    EXPECT_TRUE(said(u"en"_s).contains(u"does not allow notes"_s)) << said(u"en"_s).toStdString();
    EXPECT_TRUE(said(u"zh"_s).contains(u"不允许添加批注"_s)) << said(u"zh"_s).toStdString();
}

} // namespace pingshen
