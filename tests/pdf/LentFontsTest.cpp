// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/LentFonts.h"
#include "core/pdf/PdfStructure.h"
#include "tests/support/Opened.h"
#include "tests/support/TestPdf.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPage;
using test::TestPdf;

namespace {

QByteArray fontOf(const QByteArray& name, const QByteArray& collection, const QByteArray& descriptor = {})
{
    return "<< /Type /Font /Subtype /Type0 /BaseFont /" + name
           + " /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type "
             "/Font /Subtype /CIDFontType0 /BaseFont /"
           + name + " /CIDSystemInfo << /Registry (Adobe) /Ordering (" + collection + ") /Supplement 4 >> " + descriptor
           + " >>] >>";
}

QList<LentFont> lentIn(const TestPdf& pdf)
{
    const QTemporaryDir folder;
    return PdfStructure::open(test::opened(pdf.save(folder.filePath(u"a.pdf"_s))), {}, PdfStructure::Repair::Yes)
        ->lentFonts(0);
}

QList<LentFont> lentIn(const QByteArray& fonts)
{
    return lentIn(TestPdf({TestPage{.lines = {"a"}, .resources = "/Font << " + fonts + " >>"}}));
}

} // namespace

TEST(LentFonts, areThoseOfAsianCollectionsThatTheDocumentDoesNotBring)
{
    EXPECT_EQ((QList<LentFont>{{u"STSong-Light"_s, "GB1"}, {u"HeiseiMin-W3"_s, "Japan1"}}),
              lentIn("/A " + fontOf("STSong-Light", "GB1") + " /B " + fontOf("HeiseiMin-W3", "Japan1") + " /C "
                     + fontOf("STSong-Light", "GB1")))
        << "each once";
    EXPECT_TRUE(lentIn("/A " + fontOf("Odd", "Identity")).isEmpty()) << "its characters cannot be told";
    EXPECT_TRUE(lentIn("/A << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>").isEmpty());
    EXPECT_TRUE(lentIn("/A << /Type /Font /Subtype /Type0 /DescendantFonts [] >> /B 7 /C [1]").isEmpty());
}

TEST(LentFonts, areNoneWhereTheFontIsInTheDocument)
{
    for (const QByteArray key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        const auto font = fontOf("SimSun", "GB1", "/FontDescriptor << /Type /FontDescriptor " + key + " 4 0 R >>");
        const TestPdf pdf({TestPage{.lines = {"a"}, .resources = "/Font << /A " + font + " >>"}});
        EXPECT_TRUE(lentIn(TestPdf(pdf).withObject(test::pdfStream({}, "font"))).isEmpty()) << key.toStdString();
    }
    EXPECT_EQ(1, lentIn("/A " + fontOf("SimSun", "GB1", "/FontDescriptor << /Type /FontDescriptor >>")).size());
}

TEST(LentFonts, ofWhatIsDrawnOnThePageCountToo)
{
    const auto form = test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /A "
                                          + fontOf("KaiTi", "GB1") + " >> >>",
                                      "");
    const TestPage drawing{.lines = {"a"}, .resources = "/XObject << /X 4 0 R >>"};
    EXPECT_EQ((QList<LentFont>{{u"KaiTi"_s, "GB1"}}), lentIn(TestPdf({drawing}).withObject(form)));
    const TestPage stamped{.lines = {"a"},
                           .attributes = "/Annots [<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 4 0 R >> "
                                         ">>]"};
    EXPECT_EQ((QList<LentFont>{{u"KaiTi"_s, "GB1"}}), lentIn(TestPdf({stamped}).withObject(form)));
}

TEST(LentFonts, areMissingWhereNothingStandsInForTheirCollection)
{
    int asked = 0;
    FontsHere fonts([&](const QByteArray& collection) {
        ++asked;
        return collection == "GB1";
    });
    const QList<LentFont> lent{{u"STSong-Light"_s, "GB1"}, {u"HeiseiMin-W3"_s, "Japan1"}, {u"Ryumin"_s, "Japan1"}};
    EXPECT_EQ((QStringList{u"HeiseiMin-W3"_s, u"Ryumin"_s}), fonts.missing(lent));
    fonts.missing(lent);
    EXPECT_EQ(2, asked) << "once of each collection";
}

TEST(LentFonts, areDrawnInAnInstalledFont)
{
    for (const QByteArray collection : {"GB1", "CNS1", "Japan1", "Korea1"}) {
        EXPECT_TRUE(isDrawnHere(collection)) << collection.toStdString();
    }
    EXPECT_FALSE(isDrawnHere("Klingon"));
}

} // namespace pingshen
