// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "core/render/RenderProtocol.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPdf;

namespace {

std::unique_ptr<PdfFile> opened(const TestPdf& pdf)
{
    QTemporaryDir folder;
    auto file = PdfFile::open(test::opened(pdf.save(folder.filePath(u"a.pdf"_s))), {});
    EXPECT_OK(file);
    return std::move(file).value();
}

} // namespace

TEST(PdfCatalog, namesEachAttachedFile)
{
    const QByteArray name = "<< /Type /Filespec /UF <FEFF62A47167002E007000640066> /EF << /F 4 0 R >> >>";
    const auto pdf = TestPdf::ofTextPages(1)
                         .withObject(test::pdfStream("/Type /EmbeddedFile", "x"))
                         .withCatalog("/Names << /EmbeddedFiles << /Names [(a) " + name + "] >> >>");
    EXPECT_EQ(opened(pdf)->probe().attachments, QStringList{u"护照.pdf"_s});
}

TEST(PdfCatalog, namesAFileAttachedToAPageInGbk)
{
    const QByteArray file = "<< /Type /Filespec /F <bba4d5d52e706466> /EF << /F 4 0 R >> >>";
    auto pdf = TestPdf(
        {{.attributes = "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS " + file + " >>]"}});
    pdf.withObject(test::pdfStream("/Type /EmbeddedFile", "x"));
    EXPECT_EQ(opened(pdf)->probe().attachments, QStringList{u"护照.pdf"_s});
}

TEST(PdfCatalog, namesFilesThatAnnotationsPlay)
{
    const QByteArray file = "<< /Type /Filespec /F (hidden.pdf) /EF << /F 4 0 R >> >>";
    for (const QByteArray& annotation :
         {"/RichMedia /RichMediaContent << /Assets << /Names [(x) " + file + "] >> >>",
          "/Screen /A << /S /Rendition /R << /S /MR /C << /S /MCD /D " + file + " >> >> >>",
          "/Movie /Movie << /F " + file + " >>", "/Widget /AA << /E << /S /Launch /F " + file + " >> >>"}) {
        TestPdf pdf({{.attributes = "/Annots [<< /Type /Annot /Rect [0 0 9 9] /Subtype " + annotation + " >>]"}});
        pdf.withObject(test::pdfStream("/Type /EmbeddedFile", "x"));
        EXPECT_EQ(opened(pdf)->probe().attachments, QStringList{u"hidden.pdf"_s}) << annotation.constData();
    }
}

TEST(PdfCatalog, namesSoundsAndModelsByWhatIsSaidOfThem)
{
    const auto attachments = [](const QByteArray& annotation) {
        TestPdf pdf({{.attributes = "/Annots [<< /Type /Annot /Rect [0 0 9 9] /Subtype " + annotation + " >>]"}});
        pdf.withObject(test::pdfStream("/Type /Sound /R 8000", "x"));
        return opened(pdf)->probe().attachments;
    };
    EXPECT_EQ(attachments("/Sound /Sound 4 0 R"), QStringList{u"Sound"_s});
    EXPECT_EQ(attachments("/Sound /Sound 4 0 R /Contents (interview)"), QStringList{u"interview"_s});
    EXPECT_EQ(attachments("/3D /3DD 4 0 R"), QStringList{u"3D"_s});
    EXPECT_EQ(attachments("/3D /3DD << /Type /3DRef /3DD 4 0 R >>"), QStringList{u"3D"_s});
    EXPECT_EQ(attachments("/Link /A << /S /URI /URI (http://example.org/) >>"), QStringList());
}

TEST(PdfCatalog, endsInATreeOfNamesThatIsACircle)
{
    const auto pdf = TestPdf::ofTextPages(1)
                         .withObject("<< /Kids [4 0 R 4 0 R] >>")
                         .withCatalog("/Names << /EmbeddedFiles 4 0 R >>");
    EXPECT_EQ(opened(pdf)->probe().attachments, QStringList());
}

TEST(PdfCatalog, tellsAnXfaFormFromAnOrdinaryOne)
{
    const auto xfa = [](const QByteArray& fields, const QByteArray& entries) {
        return opened(TestPdf::ofTextPages(1)
                          .withObject(test::pdfStream({}, "<template/>"))
                          .withCatalog("/AcroForm << /Fields [" + fields + "] /XFA 4 0 R >> " + entries))
            ->probe()
            .isXfaForm;
    };
    EXPECT_TRUE(xfa("", ""));
    EXPECT_TRUE(xfa("<< /FT /Tx >>", "/NeedsRendering true"));
    EXPECT_FALSE(xfa("<< /FT /Tx >>", ""));
    EXPECT_FALSE(opened(TestPdf::ofTextPages(1))->probe().isXfaForm);
}

TEST(PdfCatalog, listsAnOutlineThatIsACircleOnce)
{
    const auto pdf = TestPdf::ofTextPages(1)
                         .withObject("<< /Title (a) /Next 4 0 R /First 4 0 R /Dest [5 0 R /Fit] >>")
                         .withCatalog("/Outlines << /First 4 0 R >>");
    const auto file = opened(pdf);
    EXPECT_EQ(file->summary().outline.size(), 1);
    EXPECT_TRUE(file->probe().isOutlineShortened);
}

TEST(PdfCatalog, findsThePageOfABookmarkHoweverItIsWritten)
{
    const QByteArray names =
        "/Names << /Dests << /Names [(chapter) [5 0 R /Fit] (wrapped) << /D [5 0 R /Fit] >>] >> >> "
        "/Dests << /chapter [5 0 R /Fit] /wrapped << /D [5 0 R /Fit] >> >>";
    for (const QByteArray& way :
         {"/Dest [5 0 R /Fit]", "/Dest /chapter", "/Dest /wrapped", "/Dest (chapter)", "/Dest (wrapped)",
          "/A << /S /GoTo /D /chapter >>", "/A << /S /GoTo /D (chapter) >>"}) {
        const auto outline = opened(TestPdf::ofTextPages(1)
                                        .withObject("<< /Title (a) " + way + " >>")
                                        .withCatalog("/Outlines << /First 4 0 R >> " + names))
                                 ->summary()
                                 .outline;
        ASSERT_EQ(outline.size(), 1) << way.constData();
        EXPECT_EQ(outline.first().page, 0) << way.constData();
    }
    EXPECT_TRUE(opened(TestPdf::ofTextPages(1)
                           .withObject("<< /Title (a) /Dest /elsewhere >>")
                           .withCatalog("/Outlines << /First 4 0 R >> " + names))
                    ->summary()
                    .outline.isEmpty());
}

TEST(PdfCatalog, boundsTheTitlesAndTheNestingOfAnOutline)
{
    QByteArray nested = "null";
    for (int depth = 0; depth < 60; ++depth) {
        nested = "<< /Title (" + QByteArray(2000, 'x') + ") /Dest [5 0 R /Fit] /First " + nested + " >>";
    }
    const auto outline = opened(TestPdf::ofTextPages(1).withObject(nested).withCatalog("/Outlines << /First 4 0 R >>"))
                             ->summary()
                             .outline;
    ASSERT_EQ(outline.size(), 60);
    EXPECT_EQ(outline.last().title.size(), 300);
    EXPECT_EQ(outline.last().level, 15);
}

TEST(PdfCatalog, walksNoFurtherThanFourTimesTheLimit)
{
    constexpr int most = 4 * renderlimit::outlineEntries;
    for (const int count : {most, most + 1}) {
        auto pdf = TestPdf::ofTextPages(1).withCatalog("/Outlines << /First 9 0 R >>");
        for (int i = 0; i < count; ++i) { // which lead nowhere
            const auto next = i + 1 < count ? QByteArray(QByteArray::number(10 + i) + " 0 R") : QByteArray("null");
            pdf.withMore("<< /Title (x) /Next " + next + " >>");
        }
        const auto file = opened(pdf);
        EXPECT_TRUE(file->summary().outline.isEmpty());
        EXPECT_EQ(count > most, file->probe().isOutlineShortened) << count;
    }
}

TEST(PdfCatalog, listsNoMoreThanTheLimit)
{
    const auto file = opened(TestPdf::ofTextPages(renderlimit::outlineEntries + 10).withOutline());
    EXPECT_EQ(file->summary().outline.size(), renderlimit::outlineEntries);
    EXPECT_TRUE(file->probe().isOutlineShortened);
}

} // namespace pingshen
