// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "tests/pdf/Pictures.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QTemporaryDir>
#include <QTransform>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::inkOf;
using test::meanDifference;
using test::TestPage;
using test::TestPdf;

class PdfFileOf : public testing::Test
{
protected:
    QString path() const { return m_folder.filePath(u"文档.pdf"_s); }
    std::unique_ptr<PdfFile> opened(const TestPdf& pdf)
    {
        auto file = PdfFile::open(test::opened(pdf.save(path())), {});
        EXPECT_OK(file);
        return std::move(file).value();
    }
    Result<std::unique_ptr<PdfFile>> openedBytes(const QByteArray& bytes, const QString& password = {})
    {
        return PdfFile::open(test::opened(test::saveBytes(path(), bytes)), password);
    }

    QTemporaryDir m_folder;
};

namespace {

/// Text along two edges, so that every turn of the page looks different.
TestPage textPage(int rotation = 0)
{
    return {.size = {300, 400}, .rotation = rotation, .lines = {"Wide line of text", "short"}};
}

QImage whole(PdfFile& file, QSize size, int rotation = 0)
{
    auto image = file.tile(0, size, QRect(QPoint(0, 0), size), rotation);
    EXPECT_OK(image);
    return std::move(image).value();
}

/// The page put together from tiles that do not divide it evenly.
QImage fromTiles(PdfFile& file, QSize size, int rotation)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); y += 130) {
        for (int x = 0; x < size.width(); x += 170) {
            const auto rect = QRect(x, y, 170, 130).intersected(QRect(QPoint(0, 0), size));
            const auto part = file.tile(0, size, rect, rotation);
            EXPECT_OK(part);
            EXPECT_EQ(part->size(), rect.size());
            for (int row = 0; row < rect.height(); ++row) {
                memcpy(image.scanLine(y + row) + 4 * x, part->constScanLine(row), size_t(4) * rect.width());
            }
        }
    }
    return image;
}

} // namespace

TEST_F(PdfFileOf, severalPagesTellsTheirSizesAsShown)
{
    const auto file = opened(TestPdf({textPage(), textPage(90)}).withOutline());
    const auto summary = file->summary();
    EXPECT_EQ(summary.pageSizes, (QList<QSizeF>{{300, 400}, {400, 300}}));
    EXPECT_EQ(summary.outline.size(), 2);
}

TEST_F(PdfFileOf, noPagesOpens)
{
    const auto file = opened(TestPdf());
    EXPECT_EQ(file->pages(), 0);
    EXPECT_EQ(file->probe().pages, 0);
}

TEST_F(PdfFileOf, anEncryptedDocumentAsksForItsPassword)
{
    const auto bytes = TestPdf::ofTextPages(2).encrypted("secret");
    EXPECT_FAILS(PdfPasswordRequired, openedBytes(bytes));
    EXPECT_FAILS(PdfPasswordWrong, openedBytes(bytes, u"Secret"_s));
    const auto file = openedBytes(bytes, u"secret"_s);
    ASSERT_OK(file);
    EXPECT_EQ((*file)->text(1).value(), u"page 2"_s);
}

TEST_F(PdfFileOf, aDocumentThatOnlyRestrictsItsUseOpens)
{
    const auto file = openedBytes(TestPdf::ofTextPages(2).encrypted({}));
    ASSERT_OK(file);
    EXPECT_EQ((*file)->text(1).value(), u"page 2"_s);
}

TEST_F(PdfFileOf, somethingElseIsDamaged)
{
    EXPECT_FAILS(PdfDamaged, openedBytes("This is a letter, not a PDF."));
    EXPECT_FAILS(PdfDamaged, openedBytes({}));
}

TEST_F(PdfFileOf, aTruncatedDocumentIsDamagedOrShownButNeverEmpty)
{
    const auto bytes = TestPdf::ofTextPages(5).bytes();
    for (const int percent : {10, 50, 90, 99}) {
        const auto file = openedBytes(bytes.first(bytes.size() * percent / 100));
        EXPECT_TRUE(!file || (*file)->pages() > 0) << percent;
        EXPECT_TRUE(file || file.error().code == Error::Code::PdfDamaged) << percent;
    }
}

TEST_F(PdfFileOf, aPageIsDrawnOnWhiteAndOpaque)
{
    const auto file = opened(TestPdf({textPage()}));
    const auto image = whole(*file, {300, 400});
    EXPECT_EQ(image.format(), QImage::Format_RGB32);
    EXPECT_EQ(image.pixel(299, 399), 0xFFFFFFFF);
    EXPECT_GT(inkOf(image), 200);
}

TEST_F(PdfFileOf, tilesMakeUpTheWholePageWithoutASeam)
{
    const auto file = opened(TestPdf({textPage()}));
    for (const QSize size : {QSize(600, 800), QSize(449, 601)}) {
        EXPECT_LT(meanDifference(fromTiles(*file, size, 0), whole(*file, size)), 0.3);
    }
}

TEST_F(PdfFileOf, tilesOfATurnedPageMakeUpTheTurnedPage)
{
    for (const int own : {0, 90}) {
        const auto file = opened(TestPdf({textPage(own)}));
        const QSize upright = own == 0 ? QSize(600, 800) : QSize(800, 600);
        const auto expected = whole(*file, upright);
        for (const int rotation : {90, 180, 270}) {
            const auto size = rotation == 180 ? upright : upright.transposed();
            const auto turned = expected.transformed(QTransform().rotate(rotation));
            EXPECT_EQ(whole(*file, size, rotation), turned) << own << rotation;
            EXPECT_LT(meanDifference(fromTiles(*file, size, rotation), turned), 0.3) << own << rotation;
        }
    }
}

TEST_F(PdfFileOf, aPageThatTurnsItselfIsShownTurned)
{
    const auto upright = whole(*opened(TestPdf({textPage(0)})), {600, 800});
    const auto turned = whole(*opened(TestPdf({textPage(90)})), {800, 600});
    EXPECT_LT(meanDifference(turned, upright.transformed(QTransform().rotate(90))), 2);
}

TEST_F(PdfFileOf, aStampThatIsAnAnnotationIsDrawn)
{
    const auto stamp = QByteArrayLiteral("/Annots [<< /Type /Annot /Subtype /Square /Rect [50 50 250 350] /IC [1 0 0] "
                                         "/C [1 0 0] /F 4 >>]");
    const auto file = opened(TestPdf({{.size = {300, 400}, .attributes = stamp}}));
    const auto pixel = whole(*file, {300, 400}).pixel(150, 200);
    EXPECT_GT(qRed(pixel), 200);
    EXPECT_LT(qGreen(pixel), 60);
}

TEST_F(PdfFileOf, aPageThatIsNotThereIsMissing)
{
    const auto file = opened(TestPdf::ofTextPages(2));
    EXPECT_FAILS(PdfPageMissing, file->text(2));
    EXPECT_FAILS(PdfPageMissing, file->text(-1));
    EXPECT_FAILS(PdfPageMissing, file->tile(2, {10, 10}, {0, 0, 10, 10}, 0));
}

TEST_F(PdfFileOf, textHasOneLineEndForALine)
{
    const auto file = opened(TestPdf({{.lines = {"first", "second"}}}));
    EXPECT_EQ(file->text(0).value(), u"first\nsecond"_s);
}

TEST_F(PdfFileOf, probeCountsPagesWithTextAndTurnedPages)
{
    const auto file = opened(TestPdf({textPage(), {.picture = test::cornerPicture({60, 80})}, textPage(90), {}}));
    const auto probe = file->probe();
    EXPECT_EQ(probe.pages, 4);
    EXPECT_EQ(probe.textPages, 2);
    EXPECT_EQ(probe.rotatedPages, 1);
    EXPECT_EQ(probe.firstText, u"Wide line of text\nshort"_s);
}

TEST_F(PdfFileOf, probeKeepsTheFirstFourThousandCharacters)
{
    TestPage page{.size = {20'000, 20'000}};
    for (int i = 0; i < 100; ++i) {
        page.lines << QByteArray(100, 'x');
    }
    EXPECT_EQ(opened(TestPdf({page}))->probe().firstText.size(), 4000);
}

TEST_F(PdfFileOf, twoThousandPagesAreAllThere)
{
    const auto file = opened(TestPdf::ofTextPages(2000));
    EXPECT_EQ(file->summary().pages(), 2000);
    EXPECT_EQ(file->probe().textPages, 2000);
    EXPECT_EQ(file->text(1999).value(), u"page 2000"_s);
}

} // namespace pingshen
