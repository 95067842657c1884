// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "core/pdf/PdfStructure.h"
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

/// Pages that are as wide as 100 and their number.
TestPdf ofWidths(int count)
{
    TestPdf pdf;
    for (int page = 0; page < count; ++page) {
        pdf.add({.size = {100.0 + page, 200}});
    }
    return pdf;
}

/// Six pages, as wide as in `ofWidths`, in two branches: `counts` are what the branches say to hold, and they hold two
/// and four.
QByteArray ofBranches(int first, int second)
{
    QByteArrayList objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 6 >>",
        "<< /Type /Pages /Parent 2 0 R /Kids [5 0 R 6 0 R] /Count " + QByteArray::number(first) + " >>",
        "<< /Type /Pages /Parent 2 0 R /Kids [7 0 R 8 0 R 9 0 R 10 0 R] /Count " + QByteArray::number(second) + " >>"};
    for (int page = 0; page < 6; ++page) {
        objects << "<< /Type /Page /Parent " + QByteArray::number(page < 2 ? 3 : 4) + " 0 R /MediaBox [0 0 "
                       + QByteArray::number(100 + page) + " 200] /Resources << >> >>";
    }
    QByteArray bytes = "%PDF-1.7\n";
    QByteArray table = "xref\n0 11\n0000000000 65535 f \n";
    for (int i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(bytes.size()).rightJustified(10, '0') + " 00000 n \n";
        bytes += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const auto start = QByteArray::number(bytes.size());
    return bytes + table + "trailer << /Size 11 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

class Glance : public testing::Test
{
protected:
    QString path() const { return m_folder.filePath(u"文档.pdf"_s); }
    std::unique_ptr<PdfFile> opened(const QByteArray& bytes)
    {
        auto file = PdfFile::open(test::opened(test::saveBytes(path(), bytes)), {});
        EXPECT_OK(file);
        return std::move(file).value();
    }
    std::unique_ptr<PdfStructure> glanced(const QByteArray& bytes, int pages)
    {
        return PdfStructure::glance(test::opened(test::saveBytes(path(), bytes)), {}, pages);
    }

    QTemporaryDir m_folder;
};

void draw(PdfFile& file, int page)
{
    EXPECT_OK(file.tile(page, {50, 50}, QRect(0, 0, 50, 50), 0));
}

} // namespace

TEST_F(Glance, tellsTheSizesAroundThePage)
{
    const auto file = opened(ofWidths(40).bytes());
    const auto glance = file->glance(20);
    EXPECT_FALSE(glance.isWhole);
    ASSERT_EQ(glance.pages(), 40);
    for (const int page : {17, 20, 26}) {
        EXPECT_EQ(glance.pageSizes.at(page), QSizeF(100 + page, 200));
    }
    EXPECT_EQ(glance.pageSizes.at(0), QSizeF(120, 200)) << "as the page that is looked at";
    const auto summary = file->summary();
    EXPECT_TRUE(summary.isWhole);
    EXPECT_FALSE(summary.isRevised);
    EXPECT_EQ(summary.pageSizes.at(0), QSizeF(100, 200));
    EXPECT_EQ(summary.pageSizes.at(39), QSizeF(139, 200));
}

TEST_F(Glance, ofAShortDocumentOrAtAPageThatIsNotThereTellsWhatThereIs)
{
    EXPECT_TRUE(opened(ofWidths(3).bytes())->glance(0).isWhole);
    EXPECT_EQ(opened(ofWidths(40).bytes())->glance(1000).pageSizes.at(39), QSizeF(139, 200));
    EXPECT_EQ(opened(ofWidths(40).bytes())->glance(-1).pageSizes.at(0), QSizeF(100, 200));
}

TEST_F(Glance, findsPagesByTheCountsOfTheirBranches)
{
    const auto structure = glanced(ofBranches(2, 4), 6);
    ASSERT_TRUE(structure);
    for (int page = 5; page >= 0; --page) {
        EXPECT_EQ(structure->pageSize(page), QSizeF(100 + page, 200)) << page;
    }
    EXPECT_TRUE(structure->pageSize(6).isEmpty());
    EXPECT_TRUE(structure->readPages());
    EXPECT_EQ(structure->pages(), 6);
    EXPECT_EQ(structure->pageSize(5), QSizeF(105, 200));
}

TEST_F(Glance, isNothingWhenTheDocumentSaysToHaveOtherPages)
{
    EXPECT_FALSE(glanced(ofBranches(2, 4), 5));
    EXPECT_FALSE(glanced(TestPdf::ofTextPages(3).bytes().chopped(200), 3)) << "damaged";
}

TEST_F(Glance, atWrongCountsIsRevised)
{
    const auto structure = glanced(ofBranches(3, 3), 6);
    ASSERT_TRUE(structure);
    EXPECT_NE(structure->pageSize(3), QSizeF(103, 200)) << "or it proves nothing";
    EXPECT_FALSE(structure->readPages());
    const auto file = opened(ofBranches(3, 3));
    draw(*file, 3);
    const auto summary = file->summary();
    EXPECT_TRUE(summary.isRevised);
    EXPECT_EQ(summary.pageSizes.at(3), QSizeF(103, 200));
}

TEST_F(Glance, aPageIsLookedIntoWhenItIsDrawn)
{
    auto pdf = ofWidths(20);
    pdf.add({.attributes = "/Annots [<< /Type /Annot /Subtype /Stamp /Rect [20 20 90 90] /Name /Draft >>]"});
    const auto file = opened(pdf.bytes());
    file->glance(0);
    draw(*file, 0);
    EXPECT_EQ(file->copiedBytes(), 0);
    draw(*file, 20);
    EXPECT_GT(file->copiedBytes(), 0) << "PDFium draws no stamp";
    EXPECT_EQ(file->pages(), 21);
}

TEST_F(Glance, aProbeLooksIntoEveryPage)
{
    auto pdf = ofWidths(20);
    pdf.add({.attributes = "/Annots [<< /Type /Annot /Subtype /Stamp /Rect [20 20 90 90] /Name /Draft >>]"});
    const auto file = opened(pdf.bytes());
    file->probe();
    EXPECT_GT(file->copiedBytes(), 0);
}

} // namespace pingshen
