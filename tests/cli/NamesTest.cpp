// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include "tests/support/ArchiveBuilder.h"
#include "tests/support/TestPdf.h"
#include "tests/support/ZipBytes.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

const QByteArray gbkPassport("\xBB\xA4\xD5\xD5.pdf");       // 护照
const QByteArray gbkDegree("\xD1\xA7\xCE\xBB\xD6\xA4.pdf"); // 学位证, valid UTF-8 too

class CliNames : public CliFixture
{
protected:
    QString zip() const
    {
        ZipBytes zip;
        zip.add(gbkPassport, TestPdf::ofTextPages(1).bytes()).add(gbkDegree, TestPdf::ofTextPages(2).bytes());
        return writeFile(directory.path(), u"names.zip"_s, zip.bytes());
    }

    static QStringList namesOf(const QJsonValue& answer)
    {
        QStringList names;
        for (const auto& document : answer[u"documents"_s].toArray()) {
            names.append(document[u"name"_s].toString());
        }
        names.sort();
        return names;
    }
};

} // namespace

TEST_F(CliNames, areFoundOutForTheArchiveAsAWhole)
{
    EXPECT_EQ((QStringList{u"学位证.pdf"_s, u"护照.pdf"_s}), namesOf(ask({u"check"_s, zip()})));
}

TEST_F(CliNames, followTheEncodingOnTheLineWhenCheckingToo)
{
    const auto names = namesOf(ask({u"check"_s, zip(), u"--encoding"_s, u"Big5"_s}));
    EXPECT_TRUE(names.contains(u"誘桽.pdf"_s)) << names.join(u' ').toStdString();
}

TEST_F(CliNames, areShownInEveryEncodingTheMostPlausibleFirst)
{
    const auto encodings = ask({u"names"_s, zip()})[u"encodings"_s].toArray();
    ASSERT_LT(2, encodings.size());
    EXPECT_EQ(u"GB18030"_s, encodings[0][u"encoding"_s].toString());
    EXPECT_EQ(u"护照.pdf"_s, encodings[0][u"names"_s][0].toString());
    EXPECT_EQ(0, encodings[0][u"unreadable"_s].toInt());
    const auto text = run({u"names"_s, zip()});
    EXPECT_TRUE(text.out.contains(u"学位证.pdf"_s));
}

TEST_F(CliNames, areThoseOfTheImport)
{
    const auto chosen = ask({u"names"_s, zip()})[u"encodings"_s][0];
    QStringList names;
    for (const auto& name : chosen[u"names"_s].toArray()) {
        names.append(name.toString());
    }
    names.sort();
    EXPECT_EQ(namesOf(ask({u"check"_s, zip()})), names);
    EXPECT_EQ(namesOf(ask({u"check"_s, zip(), u"--encoding"_s, chosen[u"encoding"_s].toString()})), names);
    EXPECT_EQ(namesOf(ask({u"check"_s, zip(), u"--encoding"_s, u"cp936"_s})), names);
}

TEST_F(CliNames, ofADocumentThatIsAZipInsideAreNotThePackages)
{
    const auto word =
        writeFile(directory.path(), u"contract.docx"_s,
                  archiveOf(ArchiveFormat::Zip,
                            {{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}, {"word/" + gbkPassport, "x"}}));
    const auto answer = run({u"names"_s, word});
    EXPECT_EQ(u"The file names can be read in only one way; there is nothing to choose.\n"_s, answer.out);
    EXPECT_EQ(QJsonArray(), ask({u"names"_s, word})[u"encodings"_s].toArray());
}

TEST_F(CliNames, goByTheLimitsThatAPersonSet)
{
    ZipBytes many;
    for (int i = 0; i < 150; ++i) {
        many.add(QByteArray::number(i) + gbkPassport, "%PDF-1.7");
    }
    const auto zip = writeFile(directory.path(), u"many.zip"_s, many.bytes());
    EXPECT_EQ(0, run({u"names"_s, zip}).code);
    writeFile(path(u"home/.config/pingshen"_s), u"settings.ini"_s, "[intake]\nentryLimit=100\n");
    expectRefusedLike(u"The package \"many.zip\" contains too many files"_s, run({u"names"_s, zip}));
}

} // namespace pingshen
