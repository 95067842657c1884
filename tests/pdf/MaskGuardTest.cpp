// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPage;
using test::TestPdf;

namespace {

/// A page with this content, which is drawn red through a mask that lets half of it pass.
std::unique_ptr<PdfFile> masked(const QByteArray& content)
{
    static const QTemporaryDir folder;
    const auto group =
        test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 300 100] /Group << /S /Transparency /CS "
                        "/DeviceGray >>",
                        "0.5 g 0 0 300 100 re f");
    const TestPage page{.size = {300, 100},
                        .content = "q /M gs 1 0 0 rg " + content + " Q",
                        .resources = "/ExtGState << /M << /SMask << /S /Luminosity /G 4 0 R >> >> >>"};
    const auto path = TestPdf({page}).withObject(group).save(folder.filePath(u"mask.pdf"_s));
    return PdfFile::open(test::opened(path), {}).value();
}

/// A rectangle, painted so often.
std::unique_ptr<PdfFile> masked(int times, const QByteArray& size)
{
    return masked(QByteArray("0 0 " + size + " re f ").repeated(times));
}

bool isTooMuch(const QByteArray& content)
{
    return masked(content)->notices(0)->contains(PageNotice::Simplified);
}

QRgb drawn(PdfFile& file)
{
    const QSize size(300, 100);
    return file.tile(0, size, QRect(QPoint(0, 0), size), 0).value().pixel(5, 95);
}

} // namespace

TEST(MaskGuard, leavesOrdinaryMasksAlone)
{
    for (const auto& [times, size] : {std::pair(1, "300 100"), std::pair(2'000, "10 10")}) {
        const auto file = masked(times, size);
        EXPECT_EQ(file->notices(0).value(), QList<PageNotice>()) << times;
    }
    EXPECT_GT(qGreen(drawn(*masked(1, "300 100"))), 100) << "half of the red is let pass";
}

TEST(MaskGuard, takesOutThoseThatPaintThePageOverAndOver)
{
    const auto file = masked(200, "300 100");
    EXPECT_EQ(file->notices(0).value(), QList<PageNotice>{PageNotice::Simplified});
    EXPECT_EQ(drawn(*file), qRgb(255, 0, 0)) << "what they cover is drawn in full";
}

TEST(MaskGuard, countsAllThatPaints)
{
    const QByteArray page = "0 0 300 100 re ";
    QByteArrayList pages{"/Shade sh ", "q 300 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q ",
                         "0 0 m 300 0 l 300 100 l h f ", "0 0 m 0 100 300 100 300 0 c f "};
    for (const QByteArray paints : {"f ", "F ", "f* ", "B ", "B* ", "b ", "b* ", "S ", "s "}) {
        pages.append(page + paints);
    }
    for (const auto& each : pages) {
        EXPECT_FALSE(isTooMuch(each.repeated(30))) << each.toStdString();
        EXPECT_TRUE(isTooMuch(each.repeated(31))) << each.toStdString();
    }
    EXPECT_FALSE(isTooMuch(QByteArray(page + "n ").repeated(100))) << "a path that is only to clip by";
    for (const QByteArray shows : {"(a) Tj ", "[(a)] TJ ", "(a) ' ", "0 0 (a) \" "}) {
        EXPECT_FALSE(isTooMuch(shows.repeated(2'900))) << shows.toStdString();
        EXPECT_TRUE(isTooMuch(shows.repeated(3'100))) << shows.toStdString();
    }
}

TEST(MaskGuard, countsWhatTheClipLeavesOfIt)
{
    const auto pages = QByteArray("0 0 300 100 re f ").repeated(31);
    for (const QByteArray clips : {"W n ", "W* n "}) {
        EXPECT_FALSE(isTooMuch("0 0 30 10 re " + clips + pages));
        EXPECT_TRUE(isTooMuch("q 0 0 30 10 re " + clips + "Q " + pages)) << "no longer in force";
        EXPECT_FALSE(isTooMuch("0 0 150 100 re " + clips + "150 0 150 100 re " + clips + pages)) << "nothing is left";
    }
    EXPECT_FALSE(isTooMuch("0.1 0 0 0.1 0 0 cm " + pages));
    EXPECT_TRUE(isTooMuch("q 0.1 0 0 0.1 0 0 cm Q " + pages));
    EXPECT_TRUE(isTooMuch("/Nothing gs " + pages));
}

TEST(MaskGuard, takesOutThoseThatAnnotationsPaintOverAndOver)
{
    const auto group = QByteArray("/G 6 0 R"); // the content of the page
    const auto appearance = test::pdfStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 30 10] /Resources << /ExtGState << /M << /SMask << /S /Luminosity "
            + group + " >> >> >> >>",
        "q /M gs 1 0 0 rg " + QByteArray("0 0 30 10 re f ").repeated(200) + "Q");
    QTemporaryDir folder;
    const auto noticesOf = [&](const QByteArray& kind, const QByteArray& place) {
        const TestPage page{.size = {300, 100},
                            .content = "1 g 0 0 300 100 re f",
                            .attributes = "/Annots [<< /Type /Annot /F 4 /Subtype " + kind + " /Rect " + place
                                          + " /AP << /N 4 0 R >> >>]"};
        const auto path = TestPdf({page}).withObject(appearance).save(folder.filePath(u"stamp.pdf"_s));
        return PdfFile::open(test::opened(path), {}).value()->notices(0).value();
    };
    for (const QByteArray kind : {"/Stamp", "/Highlight"}) {
        EXPECT_EQ(noticesOf(kind, "[0 0 300 100]"), QList<PageNotice>{PageNotice::Simplified});
        EXPECT_EQ(noticesOf(kind, "[0 0 30 10]"), QList<PageNotice>());
    }
}

TEST(MaskGuard, countsWhatAnAnnotationPaintsWhereAndAsLargeAsItIsShown)
{
    QTemporaryDir folder;
    const auto noticesOf = [&](const QByteArray& painted, const QByteArray& place) {
        const auto appearance = test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 300 100] /Resources << "
                                                "/ExtGState << /M << /SMask << /S /Luminosity /G 6 0 R >> >> >> >>",
                                                "q /M gs 1 0 0 rg " + (painted + " re f ").repeated(200) + "Q");
        const TestPage page{.size = {300, 100},
                            .content = "1 g 0 0 300 100 re f",
                            .attributes = "/Annots [<< /Type /Annot /F 4 /Subtype /Stamp /Rect " + place
                                          + " /AP << /N 4 0 R >> >>]"};
        const auto path = TestPdf({page}).withObject(appearance).save(folder.filePath(u"stamp.pdf"_s));
        return PdfFile::open(test::opened(path), {}).value()->notices(0).value();
    };
    EXPECT_EQ(noticesOf("0 0 3 1", "[0 0 300 100]"), QList<PageNotice>()) << "a corner of what is large";
    EXPECT_EQ(noticesOf("0 0 300 100", "[0 0 30 10]"), QList<PageNotice>()) << "all of what is small";
    EXPECT_EQ(noticesOf("0 0 300 100", "[0 0 300 100]"), QList<PageNotice>{PageNotice::Simplified});
}

TEST(MaskGuard, takesOutThoseThatEveryLetterOfAFontIsPaintedThrough)
{
    QTemporaryDir folder;
    const auto noticesOf = [&](const QByteArray& glyph) {
        const auto text = test::pdfStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /ExtGState << /M << /SMask << /S "
            "/Luminosity /G 10 0 R >> >> >> /Font << /T << /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] "
            "/FontMatrix [.001 0 0 .001 0 0] /FirstChar 97 /LastChar 97 /Widths [1000] /Encoding << /Type /Encoding "
            "/Differences [97 /a] >> /CharProcs << /a 14 0 R >> /Resources << /ExtGState << /M << /SMask << /S "
            "/Luminosity /G 10 0 R >> >> >> >> >> >> >>",
            "BT /T 90 Tf (a) Tj ET");
        const TestPage page{.content = "/P Do", .resources = "/XObject << /P 4 0 R >>"};
        const auto path = TestPdf({page, {.content = "0.5 g 0 0 9 9 re f"}, {.content = glyph}})
                              .withObject(text)
                              .save(folder.filePath(u"letters.pdf"_s));
        return PdfFile::open(test::opened(path), {}).value()->notices(0).value();
    };
    EXPECT_EQ(noticesOf("1000 0 0 0 1000 1000 d1 /M gs 0 0 1000 1000 re f"), QList<PageNotice>{PageNotice::Simplified});
    EXPECT_EQ(noticesOf("1000 0 0 0 1000 1000 d1 /M Do"), QList<PageNotice>{PageNotice::Simplified});
    EXPECT_EQ(noticesOf("1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f (gs) Tj (Do) Tj"), QList<PageNotice>());
    EXPECT_EQ(noticesOf(QByteArray(9 << 20, ' ')), QList<PageNotice>{PageNotice::Simplified}) << "nobody reads it all";
}

TEST(MaskGuard, knowsTheMasksThatOneLetterOfAFontBringsAlong)
{
    const QByteArray masks = "/ExtGState << /M << /SMask << /S /Luminosity /G 6 0 R >> >> >>"; // the page's content
    QTemporaryDir folder;
    const auto noticesOf = [&](const QByteArray& ownResources) {
        const TestPage page{.content = "0.5 g 0 0 9 9 re f BT /T 90 Tf " + QByteArray("(a) Tj ").repeated(200) + "ET",
                            .resources = "/Font << /T << /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] "
                                         "/FontMatrix [.001 0 0 .001 0 0] /FirstChar 97 /LastChar 97 /Widths [0] "
                                         "/Encoding << /Type /Encoding /Differences [97 /a] >> /CharProcs << /a 4 0 R "
                                         ">> /Resources << >> >> >>"};
        const auto glyph = test::pdfStream("/Resources << " + ownResources + " >>",
                                           "1000 0 0 0 1000 1000 d1 /M gs 0 0 1000 1000 re f");
        const auto path = TestPdf({page}).withObject(glyph).save(folder.filePath(u"letter.pdf"_s));
        return PdfFile::open(test::opened(path), {}).value()->notices(0).value();
    };
    EXPECT_EQ(noticesOf(masks), QList<PageNotice>{PageNotice::Simplified});
    EXPECT_EQ(noticesOf({}), QList<PageNotice>());
}

TEST(MaskGuard, takesOutTheMaskOfAnImageThatIsTooLarge)
{
    QTemporaryDir folder;
    const TestPage page{.content = "q 300 0 0 300 50 50 cm /P Do Q", .resources = "/XObject << /P 4 0 R >>"};
    const auto image = test::pdfStream("/Type /XObject /Subtype /Image /Width 20000 /Height 20000 /BitsPerComponent 8 "
                                       "/ColorSpace /DeviceGray /SMask 4 0 R",
                                       "short");
    const auto path = TestPdf({page}).withObject(image).save(folder.filePath(u"image.pdf"_s));
    const auto file = PdfFile::open(test::opened(path), {}).value();
    EXPECT_TRUE(file->notices(0)->contains(PageNotice::Simplified));
}

} // namespace pingshen
