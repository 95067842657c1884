// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "core/pdf/PictureDrawn.h"
#include "core/pdf/ShownCopy.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QtEndian>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPage;
using test::TestPdf;

namespace {

QList<PageNotice> noticesWith(const QByteArray& dictionary, const QByteArray& data)
{
    QTemporaryDir folder;
    TestPdf pdf({TestPage{.content = "q 300 0 0 300 50 50 cm /P Do Q", .resources = "/XObject << /P 4 0 R >>"}});
    pdf.withObject(test::pdfStream("/Type /XObject /Subtype /Image /Width 16 /Height 16 " + dictionary, data));
    auto file = PdfFile::open(test::opened(pdf.save(folder.filePath(u"a.pdf"_s))), {});
    EXPECT_OK(file);
    return (*file)->notices(0).value();
}

const QList<PageNotice> missing{PageNotice::PictureMissing};
const QByteArray grey = "/BitsPerComponent 8 /ColorSpace /DeviceGray ";

} // namespace

TEST(PageNotices, tellOfAPictureThatCannotBeDecoded)
{
    EXPECT_EQ(noticesWith("/Filter /JPXDecode", QByteArray("\0\0\0\x0CjP  \r\n\x87\n", 12) + "nothing"), missing);
    EXPECT_EQ(noticesWith(grey + "/Filter /DCTDecode", "\xFF\xD8 no picture"), missing);
    EXPECT_EQ(noticesWith(grey + "/Filter /UnheardOfDecode", "x"), missing);
    EXPECT_FALSE(isPictureDrawn({})) << "nor is what could not be laid on a page";
}

TEST(PageNotices, tellOfAPictureWhoseDataAreInAnotherFile)
{
    EXPECT_EQ(noticesWith("/F (/tmp/picture.jpg)", {}), missing);
    EXPECT_EQ(noticesWith(grey + "/F << /Type /Filespec /F (picture.raw) >>", QByteArray(256, '\x80')), missing);
}

TEST(PageNotices, tellOfABilevelPictureWhoseSegmentsLeadNowhere)
{
    const QByteArray bilevel = "/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode";
    EXPECT_EQ(noticesWith(bilevel, QByteArray::fromHex("000000003000010000001300")), missing);
    EXPECT_EQ(noticesWith(bilevel, QByteArray(300, 'z')), missing);
}

TEST(PageNotices, tellOfABilevelPictureThatDrawsNothing)
{
    const QByteArray bilevel = "/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode";
    const auto page = QByteArray::fromHex("0000000030000100000013"
                                          "00000010000000100000000000000000000000"); // 16 by 16
    const auto region = [](const QByteArray& kind, const QByteArray& length) {
        return QByteArray::fromHex("00000001" + kind + "0001" + length + "0000001000000010000000000000000000" + "01"
                                   + "ffff001001"); // packed as a fax: sixteen white rows
    };
    EXPECT_EQ(noticesWith(bilevel, page + region("26", "00000017")), QList<PageNotice>());
    // Extensions that refer to the region: by one byte, by two where the number is larger, of a page by four.
    for (const auto* refers :
         {"000000023e20010100000000", "0000012c3e2000010100000000", "000000027e20010000000100000000"}) {
        EXPECT_EQ(noticesWith(bilevel, page + region("26", "00000017") + QByteArray::fromHex(refers)),
                  QList<PageNotice>())
            << refers;
    }
    EXPECT_EQ(noticesWith(bilevel, page), missing) << "a page without a region";
    EXPECT_EQ(noticesWith(bilevel, page + region("26", "00000018")), missing) << "longer than there are data";
    EXPECT_EQ(noticesWith(bilevel, page + region("0a", "00000017")), missing) << "of a kind that there is none of";
}

TEST(PageNotices, tellOfAFaxThatEndsEarlyOrTurnsIntoNoise)
{
    const QByteArray bilevel = "/BitsPerComponent 1 /ColorSpace /DeviceGray ";
    const auto fax = bilevel + "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 16 >>";
    const auto rows = QByteArray(2, '\xFF'); // sixteen, white
    const auto end = QByteArray::fromHex("001001");
    EXPECT_EQ(noticesWith(fax, rows + end), QList<PageNotice>());
    EXPECT_EQ(noticesWith(fax, rows), QList<PageNotice>());
    EXPECT_EQ(noticesWith(fax, rows.first(1) + end), missing);
    EXPECT_EQ(noticesWith(fax, rows.first(1) + QByteArray(99, '\x01')), missing);
    EXPECT_EQ(noticesWith(fax, {}), missing);
    const auto packedTwice =
        bilevel + "/Filter [/ASCIIHexDecode /CCITTFaxDecode] /DecodeParms [null << /K -1 /Columns 16 >>]";
    EXPECT_EQ(noticesWith(packedTwice, "FFFF>"), QList<PageNotice>());
    EXPECT_EQ(noticesWith(packedTwice, "FF>"), missing);
}

TEST(PageNotices, tellOfAFaxThatIsDrawnByTheRowsItHas)
{
    QTemporaryDir folder;
    const auto saved = [&](int edge) {
        const auto size = QByteArray::number(edge);
        TestPdf pdf({TestPage{.content = "q 300 0 0 300 50 50 cm /P Do Q", .resources = "/XObject << /P 4 0 R >>"}});
        pdf.withObject(test::pdfStream("/Type /XObject /Subtype /Image /Width " + size + " /Height " + size
                                           + " /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode "
                                             "/DecodeParms << /K -1 /Columns "
                                           + size + " >>",
                                       QByteArray(2, '\xFF') + QByteArray::fromHex("001001"))); // sixteen, white
        return pdf.save(folder.filePath(u"fax.pdf"_s));
    };
    const auto endless = saved(60'000);
    EXPECT_EQ(PdfFile::open(test::opened(endless), {}).value()->notices(0).value(), missing);
    const auto copy = shownCopy(test::opened(endless), {}).value();
    EXPECT_TRUE(copy.bytes.contains("/Height 16 ")) << "all others take ten seconds";
    EXPECT_FALSE(copy.bytes.contains("/Height 60000"));

    const auto sheet = PdfFile::open(test::opened(saved(20'000)), {}).value();
    EXPECT_EQ(sheet->notices(0).value(), missing);
    EXPECT_EQ(sheet->copiedBytes(), 0) << "a large sheet is drawn as it is";
}

TEST(PageNotices, tellOfAFaxInAnAnnotationOrAPatternToo)
{
    QTemporaryDir folder;
    const auto fax = test::pdfStream("/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 1 "
                                     "/ColorSpace /DeviceGray /Filter /CCITTFaxDecode "
                                     "/DecodeParms << /K -1 /Columns 60000 >>",
                                     QByteArray(2, '\xFF') + QByteArray::fromHex("001001"));
    const auto shown = [&](const TestPage& page, const QByteArray& around) {
        TestPdf pdf({page});
        pdf.withObject(fax).withMore(test::pdfStream(around, "9 0 0 9 0 0 cm /P Do"));
        return shownCopy(test::opened(pdf.save(folder.filePath(u"fax.pdf"_s))), {}).value().bytes;
    };
    const auto stamped =
        shown({.lines = {"Contract"},
               .attributes = "/Annots [<< /Type /Annot /Subtype /Stamp /F 4 /Rect [20 20 280 60] "
                             "/AP << /N 9 0 R >> >>]"},
              "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /P 4 0 R >> >>");
    const auto tiled = shown({.content = "/Pattern cs /T scn 0 0 300 300 re f", .resources = "/Pattern << /T 9 0 R >>"},
                             "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 "
                             "/YStep 9 /Resources << /XObject << /P 4 0 R >> >>");
    for (const auto& bytes : {stamped, tiled}) {
        EXPECT_TRUE(bytes.contains("/Height 16 "));
        EXPECT_FALSE(bytes.contains("/Height 60000"));
    }
}

TEST(PageNotices, tellNothingOfAPictureThatIsDrawn)
{
    EXPECT_EQ(noticesWith(grey, QByteArray(256, '\x80')), QList<PageNotice>());
    EXPECT_EQ(noticesWith(grey, QByteArray(256, '\xFF')), QList<PageNotice>());
}

TEST(PageNotices, tellOfAPictureThatIsCutOffOrEmpty)
{
    const auto flated = [](const QByteArray& data) { return qCompress(data).sliced(4); };
    QByteArray noise;
    for (int i = 0; i < 256; ++i) {
        noise.append(static_cast<char>(i * 97 ^ i * i));
    }
    EXPECT_EQ(noticesWith(grey, QByteArray(128, '\x80')), missing);
    EXPECT_EQ(noticesWith(grey + "/Filter /FlateDecode", flated(noise)), QList<PageNotice>());
    EXPECT_EQ(noticesWith(grey + "/Filter /FlateDecode", flated(noise.first(128))), missing);
    EXPECT_EQ(noticesWith(grey + "/Filter /FlateDecode", flated(noise).first(120)), missing);
    EXPECT_EQ(noticesWith("/ImageMask true", QByteArray(32, '\x55')), QList<PageNotice>());
    EXPECT_EQ(noticesWith("/BitsPerComponent 8 /ColorSpace /DeviceRGB", QByteArray(30, 'x')), missing);
}

/// A bilevel scan is often drawn so: the page's own black through what is ink.
TEST(PageNotices, tellOfAStencilThatIsBroken)
{
    const QByteArray stencil = "/ImageMask true /BitsPerComponent 1 ";
    const auto flated = [](const QByteArray& data) { return qCompress(data).sliced(4); };
    EXPECT_EQ(noticesWith(stencil, QByteArray(29, '\x55')), missing);
    EXPECT_EQ(noticesWith(stencil + "/Filter /FlateDecode", flated(QByteArray(16, '\x55'))), missing);
    EXPECT_EQ(noticesWith(stencil + "/Filter /FlateDecode", "no such data"), missing);
    EXPECT_EQ(noticesWith(stencil + "/F (scan.raw)", {}), missing);
    const auto fax = stencil + "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 16 >>";
    EXPECT_EQ(noticesWith(fax, QByteArray(1, '\xFF') + QByteArray::fromHex("001001")), missing);
    EXPECT_EQ(noticesWith(fax, {}), missing);
    const auto bilevel = stencil + "/Filter /JBIG2Decode";
    EXPECT_EQ(noticesWith(bilevel, QByteArray::fromHex("000000003000010000001300")), missing);
    EXPECT_EQ(noticesWith(bilevel, QByteArray(300, 'z')), missing);
    EXPECT_EQ(noticesWith(stencil + "/Filter /JPXDecode", "nothing"), missing);
}

TEST(PageNotices, tellNothingOfASoundStencil)
{
    const auto flated = [](const QByteArray& data) { return qCompress(data).sliced(4); };
    const auto white = QByteArray::fromHex("000000003000010000001300000010000000100000000000000000000000"
                                           "0000000126000100000017000000100000001000000000000000000001ffff001001");
    for (const QByteArray more : {"", "/Decode [1 0] ", "/Interpolate true ", "/BitsPerComponent 1 "}) {
        const auto stencil = "/ImageMask true " + more;
        for (const char bits : {'\x00', '\x55', '\xFF'}) { // all ink, some, none
            EXPECT_EQ(noticesWith(stencil, QByteArray(32, bits)), QList<PageNotice>());
            EXPECT_EQ(noticesWith(stencil + "/Filter /FlateDecode", flated(QByteArray(32, bits))), QList<PageNotice>());
        }
        for (const QByteArray black : {"", " /BlackIs1 true"}) {
            const auto fax = stencil + "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 16" + black + " >>";
            EXPECT_EQ(noticesWith(fax, QByteArray(2, '\xFF') + QByteArray::fromHex("001001")), QList<PageNotice>());
        }
        EXPECT_EQ(noticesWith(stencil + "/Filter /JBIG2Decode", white), QList<PageNotice>());
    }
    EXPECT_EQ(noticesWith(grey + "/ImageMask false", QByteArray(256, '\x80')), QList<PageNotice>());
}

TEST(PageNotices, knowHowManyDataAPictureTakes)
{
    struct Picture
    {
        QByteArray dictionary;
        qsizetype row; ///< bytes, of sixteen pixels
    };
    const QList<Picture> pictures{
        {"/BitsPerComponent 1 /ColorSpace /DeviceGray", 2},
        {"/BitsPerComponent 8 /ColorSpace /DeviceGray", 16},
        {"/BitsPerComponent 8 /ColorSpace /DeviceRGB", 48},
        {"/BitsPerComponent 8 /ColorSpace /DeviceCMYK", 64},
        {"/BitsPerComponent 8 /ColorSpace [/CalRGB << /WhitePoint [1 1 1] >>]", 48},
        {"/BitsPerComponent 8 /ColorSpace [/Lab << /WhitePoint [1 1 1] >>]", 48},
        {"/BitsPerComponent 4 /ColorSpace [/Indexed /DeviceRGB 1 <000000FFFFFF>]", 8},
        {"/BitsPerComponent 8 /N 3 /ColorSpace [/ICCBased 4 0 R]", 48}, // the profile is the picture itself
        {"/BitsPerComponent 8 /ColorSpace [/DeviceN [/Ink] /DeviceGray << /FunctionType 2 /Domain [0 1] /N 1 >>]", 16},
        {"/BitsPerComponent 8 /ColorSpace [/Separation /Ink /DeviceGray << /FunctionType 2 /Domain [0 1] /N 1 >>]", 16},
    };
    for (const auto& [dictionary, row] : pictures) {
        const auto isMissing = [&, about = dictionary](qsizetype bytes) {
            return noticesWith(about, QByteArray(bytes, '\x55')).contains(PageNotice::PictureMissing);
        };
        EXPECT_FALSE(isMissing(16 * row)) << dictionary.toStdString();
        EXPECT_FALSE(isMissing(15 * row)) << dictionary.toStdString() << ": the last row may be missing";
        EXPECT_TRUE(isMissing(15 * row - 1)) << dictionary.toStdString();
    }
}

TEST(PageNotices, tellOfAJpegWhoseEndIsMissing)
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    ASSERT_TRUE(test::cornerPicture({64, 64}).save(&buffer, "jpeg"));
    const QByteArray colours = "/BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode";
    EXPECT_EQ(noticesWith(colours, jpeg), QList<PageNotice>());
    EXPECT_EQ(noticesWith(colours, jpeg.first(jpeg.size() * 2 / 3)), missing);
}

TEST(PageNotices, findTheEndOfAJpegWhereverItsDataAreParted)
{
    QImage noise(160, 160, QImage::Format_RGB32);
    quint32 value = 1;
    for (int i = 0; i < 160 * 160; ++i) {
        value = value * 1'664'525 + 1'013'904'223;
        noise.setPixel(i % 160, i / 160, value >> 8);
    }
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    ASSERT_TRUE(noise.save(&buffer, "jpeg"));
    constexpr qsizetype part = 10'240; // what qpdf hands on at a time; the end mark is to be parted
    const auto length = (2 * part - 3 - jpeg.size() % part) % part;
    const auto size = qToBigEndian(static_cast<quint16>(length + 2));
    const QByteArray comment = QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char*>(&size), 2);
    jpeg.insert(2, comment + QByteArray(length, 'x'));
    ASSERT_EQ(1, jpeg.size() % part);
    const QByteArray colours = "/BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode";
    EXPECT_EQ(noticesWith(colours, jpeg), QList<PageNotice>());
    EXPECT_EQ(noticesWith(colours, jpeg.chopped(1)), missing);
}

TEST(PageNotices, tellOfPagesWithoutContentAndOfTextThatNobodyCanRead)
{
    const TestPage blank{.content = "q 1 0 0 1 0 0 cm Q"};
    const TestPage tiny{.size = {1, 1}, .lines = {"x"}};
    QTemporaryDir folder;
    const auto path = TestPdf({TestPage{.lines = {"words to read"}}, blank, tiny}).save(folder.filePath(u"a.pdf"_s));
    const auto file = PdfFile::open(test::opened(path), {}).value();
    EXPECT_EQ(file->probe().notices,
              (QList<std::pair<int, PageNotice>>{{1, PageNotice::Blank}, {2, PageNotice::TinyPage}}));
}

TEST(PageNotices, doNotCallAPageBlankThatShowsSomethingWhereTheFileCanBeReadInTwoWays)
{
    auto bytes = TestPdf({TestPage{.lines = {"words to read"}}}).bytes();
    const auto length = bytes.size();
    bytes.replace("endstream\nendobj\n", "endstreamendobj\n\n"); // the library that looks into pages finds no end
    ASSERT_EQ(length, bytes.size());
    ASSERT_TRUE(bytes.contains("endstreamendobj"));
    QTemporaryDir folder;
    const auto path = test::saveBytes(folder.filePath(u"a.pdf"_s), bytes);
    const auto file = PdfFile::open(test::opened(path), {}).value();
    EXPECT_EQ(file->probe().notices, (QList<std::pair<int, PageNotice>>()));
    EXPECT_EQ(u"words to read"_s, file->text(0)->simplified());
}

TEST(PageNotices, areAmongWhatTheProbeTells)
{
    QTemporaryDir folder;
    TestPdf pdf({TestPage{.lines = {"words"}},
                 TestPage{.content = "q 300 0 0 300 50 50 cm /P Do Q", .resources = "/XObject << /P 4 0 R >>"}});
    pdf.withObject(
        test::pdfStream("/Type /XObject /Subtype /Image /Width 16 /Height 16 /Filter /JPXDecode", "nothing"));
    const auto file = PdfFile::open(test::opened(pdf.save(folder.filePath(u"a.pdf"_s))), {}).value();
    EXPECT_EQ(file->probe().notices, (QList<std::pair<int, PageNotice>>{{1, PageNotice::PictureMissing}}));
}

} // namespace pingshen
