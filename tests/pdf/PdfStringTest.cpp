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

std::unique_ptr<PdfFile> opened(const TestPdf& pdf)
{
    const QTemporaryDir folder;
    return PdfFile::open(test::opened(pdf.save(folder.filePath(u"a.pdf"_s))), {}).value();
}

/// The title of a bookmark, written by these bytes.
QString titleOf(const QByteArray& bytes)
{
    const auto entry = "<< /Title <" + bytes.toHex() + "> /Dest [5 0 R /Fit] >>";
    auto pdf = TestPdf::ofTextPages(1);
    return opened(pdf.withObject(entry).withCatalog("/Outlines << /First 4 0 R >>"))->summary().outline.first().title;
}

} // namespace

TEST(PdfString, isReadInTheEncodingThatItsBytesShowWhereNoneIsMarked)
{
    const QByteArray gbk("\xD5\xC5\xC8\xFD\xB7\xE1\xBB\xA4\xD5\xD5");
    EXPECT_EQ(u"张三丰护照"_s, titleOf(gbk));
    EXPECT_EQ(u"1. 护照 (A4)"_s, titleOf("1. \xBB\xA4\xD5\xD5 (A4)"));
    EXPECT_EQ(u"护照scan of 张三丰"_s, titleOf("\xBB\xA4\xD5\xD5scan of \xD5\xC5\xC8\xFD\xB7\xE1"));
    EXPECT_EQ(u"护照"_s, titleOf("护照"));
    EXPECT_EQ(u"护照"_s, titleOf("\xFE\xFF\x62\xA4\x71\x67"));
    EXPECT_EQ(u"护照"_s, titleOf("\xEF\xBB\xBF护照"));
}

TEST(PdfString, staysWesternWhereItCanBeMeantSo)
{
    EXPECT_EQ(u"Müller, Größe, Café"_s, titleOf("M\xFCller, Gr\xF6\xDF"
                                                "e, Caf\xE9"));
    EXPECT_EQ(u"Educação"_s, titleOf("Educa\xE7\xE3o"));
    EXPECT_EQ(u"Æon — ok"_s, titleOf("\xC6on \x84 ok"));
    EXPECT_EQ(u"plain"_s, titleOf("plain"));
}

TEST(PdfString, ofAFieldIsDrawnAndFoundAsItIsMeant)
{
    const QByteArray font =
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font "
        "/Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) "
        "/Supplement 2 >> >>] >>";
    const QByteArray field =
        "/Annots [<< /Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (a) /V <D5C5C8FDB7E1BBA4D5D5> /DA "
        "(/Song 14 Tf 0 g) /Rect [20 20 280 60] >>]";
    TestPdf pdf({TestPage{.attributes = field}});
    pdf.withObject(font).withCatalog("/AcroForm << /Fields [] /DR << /Font << /Song 4 0 R >> >> >>");
    EXPECT_TRUE(opened(pdf)->text(0)->contains(u"张三丰护照"_s));
}

} // namespace pingshen
