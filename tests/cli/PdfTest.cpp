// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include "tests/support/TestPdf.h"

#include <QFile>
#include <QImage>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class CliPdf : public CliFixture
{
protected:
    QString saved(const TestPdf& pdf) const { return pdf.save(path(u"一份 文件.pdf"_s)); }
};

} // namespace

TEST_F(CliPdf, renderDrawsAPage)
{
    const auto file = saved(TestPdf::ofTextPages(2));
    const auto answer =
        ask({u"render"_s, file, u"--page"_s, u"2"_s, u"--width"_s, u"300"_s, u"--out"_s, path(u"页.png"_s)});
    EXPECT_EQ(300, answer[u"width"_s].toInt());
    EXPECT_NEAR(300.0 * 842 / 595, answer[u"height"_s].toInt(), 1);
    EXPECT_GE(answer[u"milliseconds"_s].toInt(-1), 0);
    const QImage picture(path(u"页.png"_s));
    EXPECT_EQ(300, picture.width());
    EXPECT_EQ(answer[u"height"_s].toInt(), picture.height());
}

TEST_F(CliPdf, renderSaysWhichPageIsMissingAndLeavesNoFile)
{
    const auto file = saved(TestPdf::ofTextPages(2));
    const auto answer =
        run({u"render"_s, file, u"--page"_s, u"3"_s, u"--width"_s, u"300"_s, u"--out"_s, path(u"3.png"_s)});
    expectRefusedLike(u"The document \""_s, answer);
    EXPECT_TRUE(answer.err.contains("has no such page: 3"_L1)) << answer.err.toStdString();
    EXPECT_FALSE(QFile::exists(path(u"3.png"_s)));
}

TEST_F(CliPdf, renderNeverPutsThePictureInThePlaceOfItsPdf)
{
    const auto file = saved(TestPdf::ofTextPages(1));
    ASSERT_TRUE(QFile::link(file, path(u"link.pdf"_s)));
    const auto bytes = QFileInfo(file).size();
    for (const auto& out : {file, path(u"./一份 文件.pdf"_s), path(u"link.pdf"_s)}) {
        expectRefusedLike(u"The file or folder \""_s + out + u"\" cannot be written."_s,
                          run({u"render"_s, file, u"--page"_s, u"1"_s, u"--width"_s, u"50"_s, u"--out"_s, out}));
        EXPECT_EQ(bytes, QFileInfo(file).size()) << out.toStdString();
    }
}

TEST_F(CliPdf, whatCannotBeOpenedIsSaid)
{
    const auto damagedFile = saveBytes(path(u"damaged.pdf"_s), "%PDF-1.7 and nothing more");
    expectRefusedLike(u"The PDF \""_s, run({u"text"_s, damagedFile}));
    expectRefused(u"The file \"none.pdf\" was not found. Check that it still exists, then try again."_s,
                  run({u"text"_s, u"none.pdf"_s}));
    const auto locked = saveBytes(path(u"locked.pdf"_s), TestPdf::ofTextPages(1).encrypted("secret"));
    const auto answer = run({u"text"_s, locked});
    EXPECT_TRUE(answer.err.contains("is password-protected"_L1)) << answer.err.toStdString();
}

#ifdef Q_OS_UNIX
TEST_F(CliPdf, aDeviceAPipeOrAFolderIsNoPdf)
{
    ASSERT_EQ(0, ::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600));
    for (const auto& input : {u"/dev/zero"_s, path(u"pipe"_s), path(u"."_s)}) {
        expectRefusedLike(u"This is not a file"_s, run({u"text"_s, input}));
        expectRefusedLike(u"This is not a file"_s, run({u"render"_s, input, u"--page"_s, u"1"_s, u"--width"_s, u"10"_s,
                                                        u"--out"_s, path(u"a.png"_s)}));
        expectRefusedLike(u"This is not a file"_s, run({u"rubric"_s, u"check"_s, input}));
        expectRefusedLike(u"This is not a file"_s, run({u"check"_s, path(u"a.zip"_s), u"--password-file"_s, input}));
    }
}
#endif

TEST_F(CliPdf, textTellsHowSureItIs)
{
    const auto pages = ask({u"text"_s, saved(TestPdf::ofTextPages(1))})[u"pages"_s].toArray();
    ASSERT_EQ(1, pages.size());
    EXPECT_EQ(100, pages[0][u"confidence"_s].toInt());
    EXPECT_FALSE(pages[0][u"poor"_s].toBool());
}

TEST_F(CliPdf, textTellsEveryPageAndItsSource)
{
    const auto pages = ask({u"text"_s, saved(TestPdf::ofTextPages(3))})[u"pages"_s].toArray();
    ASSERT_EQ(3, pages.size());
    EXPECT_EQ(1, pages[0][u"page"_s].toInt());
    EXPECT_TRUE(pages[2][u"text"_s].toString().contains("page 3"_L1));
    EXPECT_EQ(u"pdf"_s, pages[0][u"source"_s].toString());
}

TEST_F(CliPdf, textTellsWhereWordsStandOnlyWhenAsked)
{
    const auto file = saved(TestPdf({TestPage{.size = {300, 200}, .rotation = 90, .lines = {"HAMBURG MAIN"}}}));
    const auto plain = ask({u"text"_s, file})[u"pages"_s][0].toObject();
    EXPECT_EQ((QStringList{u"confidence"_s, u"page"_s, u"poor"_s, u"source"_s, u"text"_s}), plain.keys());
    auto page = ask({u"text"_s, file, u"--words"_s})[u"pages"_s][0].toObject();
    EXPECT_EQ(200, page.take(u"width"_s).toDouble());
    EXPECT_EQ(300, page.take(u"height"_s).toDouble());
    const auto words = page.take(u"words"_s).toArray();
    EXPECT_EQ(plain, page) << "all else is the same";
    ASSERT_EQ(2, words.size());
    EXPECT_EQ((QStringList{u"confidence"_s, u"h"_s, u"text"_s, u"w"_s, u"x"_s, u"y"_s}), words[0].toObject().keys());
    EXPECT_EQ(u"HAMBURG"_s, words[0][u"text"_s].toString());
    EXPECT_EQ(100, words[0][u"confidence"_s].toInt());
    EXPECT_NEAR(36, words[0][u"y"_s].toDouble(), 0.1) << "the page is shown turned";
    EXPECT_GT(words[0][u"h"_s].toDouble(), words[0][u"w"_s].toDouble());
}

/// The tables that tell the characters of such a font are outside of the document; the worker is confined.
TEST_F(CliPdf, wordsOfAChineseFontThatIsNotInTheFileAreTold)
{
    const TestPage page{
        .content = "BT /C 20 Tf 1 0 0 1 60 90 Tm <52B352A85408540C> Tj ET",
        .resources = "/Font << /C << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding "
                     "/UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont "
                     "/STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>] >> >>"};
    const auto shown = ask({u"text"_s, saved(TestPdf({page})), u"--words"_s})[u"pages"_s][0].toObject();
    EXPECT_EQ(u"劳动合同"_s, shown[u"words"_s][0][u"text"_s].toString());
}

TEST_F(CliPdf, textOfOnePage)
{
    const auto pages = ask({u"text"_s, saved(TestPdf::ofTextPages(3)), u"--page"_s, u"2"_s})[u"pages"_s].toArray();
    ASSERT_EQ(1, pages.size());
    EXPECT_EQ(2, pages[0][u"page"_s].toInt());
}

TEST_F(CliPdf, aScanHasNoTextOfItsOwn)
{
    const auto pages = ask({u"text"_s, saved(TestPdf::ofScan(cornerPicture({200, 280})))})[u"pages"_s].toArray();
    ASSERT_EQ(1, pages.size());
    EXPECT_EQ(u"none"_s, pages[0][u"source"_s].toString());
    EXPECT_EQ(QString(), pages[0][u"text"_s].toString());
}

TEST_F(CliPdf, aScanIsRecognisedWhenAsked)
{
    const auto page = saved(TestPdf({TestPage{.lines = {"RECOGNISE THIS LINE"}}}));
    ask({u"render"_s, page, u"--page"_s, u"1"_s, u"--width"_s, u"1200"_s, u"--out"_s, path(u"scan.png"_s)});
    const auto scan = TestPdf::ofScan(QImage(path(u"scan.png"_s))).save(path(u"scan.pdf"_s));
    const auto pages = ask({u"text"_s, scan, u"--ocr"_s})[u"pages"_s].toArray();
    ASSERT_EQ(1, pages.size());
    EXPECT_EQ(u"ocr"_s, pages[0][u"source"_s].toString());
    EXPECT_TRUE(pages[0][u"text"_s].toString().contains("RECOGNISE THIS LINE"_L1));
}

} // namespace pingshen
