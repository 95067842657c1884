// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfStructure.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QPdfDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPage;
using test::TestPdf;

class PdfStructureOf : public testing::Test
{
protected:
    std::unique_ptr<PdfStructure> opened(const TestPdf& pdf)
    {
        return PdfStructure::open(test::opened(pdf.save(path())), {});
    }
    QString path() const { return m_folder.filePath(u"文档.pdf"_s); }
    bool isScan(const TestPage& page) { return opened(TestPdf({page}))->soleJpeg(0).has_value(); }
    bool hasText(const TestPage& page) { return opened(TestPdf({page}))->hasText(0).value(); }

    QTemporaryDir m_folder;
    QImage m_picture = test::cornerPicture({60, 80});
};

TEST_F(PdfStructureOf, pagesAgreesWithPdfiumOnTheirSizes)
{
    TestPdf pdf;
    for (const int rotation : {0, 90, 180, 270, -90, 450, 45}) {
        pdf.add({.size = {300.5, 400.25}, .rotation = rotation});
        pdf.add({.size = {300, 400}, .rotation = rotation, .cropBox = {10, 20, 200, 150}});
    }
    pdf.add({.size = {300, 400}, .cropBox = {-50, -50, 1000, 1000}});
    pdf.add({.size = {300, 400}, .cropBox = {5, 5, 0, 0}});
    pdf.add({.size = {0, 400}});
    const auto structure = opened(pdf);
    ASSERT_TRUE(structure);
    QPdfDocument document;
    document.load(path());
    ASSERT_EQ(structure->pages(), document.pageCount());
    for (int page = 0; page < structure->pages(); ++page) {
        const auto expected = document.pagePointSize(page);
        EXPECT_NEAR(structure->pageSize(page).width(), expected.width(), 0.01) << page;
        EXPECT_NEAR(structure->pageSize(page).height(), expected.height(), 0.01) << page;
    }
}

TEST_F(PdfStructureOf, aDamagedFileIsNothing)
{
    test::saveBytes(path(), TestPdf::ofTextPages(3).bytes().chopped(200));
    EXPECT_FALSE(PdfStructure::open(test::opened(path()), {}));
}

TEST_F(PdfStructureOf, pagesHaveTextAlsoFarBehindMuchElse)
{
    const auto lines = QByteArray("0 0 m 9 9 l S\n").repeated(400'000); // of 5.6 megabytes
    EXPECT_FALSE(hasText({.content = lines}));
    EXPECT_TRUE(hasText({.content = lines + "BT /F 18 Tf 50 50 Td (title block) Tj ET"}));
}

TEST_F(PdfStructureOf, pagesBehindManyMegabytesAreLookedAtForMarksThatLieTooDeep)
{
    const TestPage much{.content = QByteArray("0 0 m 9 9 l S\n").repeated(70'000)};
    TestPdf pdf(QList<TestPage>(12, much)); // 11.8 megabytes
    pdf.add({.content = QByteArray("/P BMC ").repeated(5'001) + QByteArray("EMC ").repeated(5'001)});
    const auto structure = opened(pdf);
    ASSERT_TRUE(structure);
    for (int page = 0; page < 12; ++page) {
        ASSERT_FALSE(structure->needsShownCopy(page)) << page;
    }
    EXPECT_TRUE(structure->needsShownCopy(12));
}

TEST_F(PdfStructureOf, anEncryptedFileNeedsItsPassword)
{
    test::saveBytes(path(), TestPdf::ofTextPages(3).encrypted("secret"));
    EXPECT_FALSE(PdfStructure::open(test::opened(path()), {}));
    const auto structure = PdfStructure::open(test::opened(path()), u"secret"_s);
    ASSERT_TRUE(structure);
    EXPECT_EQ(structure->pages(), 3);
}

TEST_F(PdfStructureOf, outlineHasTitlesAndPages)
{
    const auto outline = opened(TestPdf::ofTextPages(3).withOutline())->outline().entries;
    ASSERT_EQ(outline.size(), 3);
    EXPECT_EQ(outline[2].title, u"title 3"_s);
    EXPECT_EQ(outline[2].page, 2);
    EXPECT_EQ(outline[2].level, 0);
}

TEST_F(PdfStructureOf, textIsWhereAStringIsShown)
{
    EXPECT_TRUE(hasText({.lines = {"a"}}));
    EXPECT_TRUE(hasText({.content = "BT /F 12 Tf [(a) -20 (b)] TJ ET"}));
    EXPECT_TRUE(hasText({.content = "BT /F 12 Tf (a) ' ET"}));
    EXPECT_TRUE(hasText({.content = "BT /F 12 Tf 3 Tr <61>Tj ET"}));
}

TEST_F(PdfStructureOf, textIsWhereAFormOfThePageShowsAString)
{
    const auto hasTextInForm = [this](const QByteArray& content) {
        const auto form = test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 99 99] "
                                          "/Resources << /XObject << /P 4 0 R >> >>",
                                          content);
        const TestPage page{.content = "/P Do", .resources = "/XObject << /P 4 0 R >>"};
        return opened(TestPdf({page}).withObject(form))->hasText(0).value();
    };
    EXPECT_TRUE(hasTextInForm("BT /F 12 Tf (a) Tj ET"));
    EXPECT_FALSE(hasTextInForm("0 0 9 9 re f /P Do")) << "a circle of forms ends";
}

TEST_F(PdfStructureOf, noTextIsWhereNoStringIsShown)
{
    EXPECT_FALSE(hasText({}));
    EXPECT_FALSE(hasText({.picture = m_picture}));
    EXPECT_FALSE(hasText({.content = "BT /F 12 Tf ET 0 0 100 100 re f"}));
}

TEST_F(PdfStructureOf, scanIsAPageOfOneJpeg)
{
    EXPECT_TRUE(isScan({.picture = m_picture}));
    EXPECT_TRUE(isScan({.rotation = 90, .picture = m_picture}));
    EXPECT_TRUE(isScan({.picture = m_picture.convertToFormat(QImage::Format_Grayscale8)}));
}

TEST_F(PdfStructureOf, scanMayHaveInvisibleText)
{
    EXPECT_TRUE(isScan({.picture = m_picture, .content = "BT 3 Tr /F 12 Tf 1 0 0 1 50 50 Tm (read) Tj ET"}));
}

TEST_F(PdfStructureOf, noScanIsAPageWithAnythingElseToSee)
{
    EXPECT_FALSE(isScan({.lines = {"a"}, .picture = m_picture}));
    EXPECT_FALSE(isScan({.picture = m_picture, .content = "BT 3 Tr 0 Tr /F 12 Tf (seen) Tj ET"}));
    EXPECT_FALSE(isScan({.picture = m_picture, .content = "0 0 100 100 re f"}));
    EXPECT_FALSE(isScan({.picture = m_picture, .content = "q 10 0 0 10 0 0 cm /I Do Q"}));
    EXPECT_FALSE(isScan({.picture = m_picture, .attributes = "/Annots [<< /Type /Annot /Subtype /Square >>]"}));
    EXPECT_FALSE(isScan({.lines = {"a"}}));
}

TEST_F(PdfStructureOf, noScanIsAPictureWhoseColoursAreNotWhatThePageSays)
{
    auto bytes = TestPdf({{.picture = m_picture}}).bytes();
    bytes.replace("/ColorSpace /DeviceRGB ", "/ColorSpace/DeviceGray ");
    test::saveBytes(path(), bytes);
    EXPECT_FALSE(PdfStructure::open(test::opened(path()), {})->soleJpeg(0));
}

TEST_F(PdfStructureOf, noScanIsAPictureThatDoesNotFillThePage)
{
    EXPECT_FALSE(isScan({.picture = m_picture, .cropBox = {0, 0, 300, 400}}));
}

} // namespace pingshen
