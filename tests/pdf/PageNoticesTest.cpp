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
}

TEST(PageNotices, tellOfABilevelPictureWhoseSegmentsLeadNowhere)
{
    const QByteArray bilevel = "/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode";
    EXPECT_EQ(noticesWith(bilevel, QByteArray::fromHex("000000003000010000001300")), missing);
    EXPECT_EQ(noticesWith(bilevel, QByteArray(300, 'z')), missing);
}

TEST(PageNotices, tellNothingOfAPictureThatIsDrawn)
{
    EXPECT_EQ(noticesWith(grey, QByteArray(256, '\x80')), QList<PageNotice>());
    EXPECT_EQ(noticesWith(grey, QByteArray(256, '\xFF')), QList<PageNotice>());
}

TEST(PageNotices, areAmongWhatTheProbeTells)
{
    QTemporaryDir folder;
    TestPdf pdf(
        {TestPage(), TestPage{.content = "q 300 0 0 300 50 50 cm /P Do Q", .resources = "/XObject << /P 4 0 R >>"}});
    pdf.withObject(
        test::pdfStream("/Type /XObject /Subtype /Image /Width 16 /Height 16 /Filter /JPXDecode", "nothing"));
    const auto file = PdfFile::open(test::opened(pdf.save(folder.filePath(u"a.pdf"_s))), {}).value();
    EXPECT_EQ(file->probe().notices, (QList<std::pair<int, PageNotice>>{{1, PageNotice::PictureMissing}}));
}

} // namespace pingshen
