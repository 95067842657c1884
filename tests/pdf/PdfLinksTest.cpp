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

/// Of the first page of three, which has these annotations; the second page is object 9.
QList<PdfLink> linksOf(const QByteArray& annotations, int rotation = 0, const QByteArray& catalog = {})
{
    TestPdf pdf({{.rotation = rotation, .lines = {"one"}, .attributes = "/Annots [" + annotations + "]"}});
    pdf.add({.lines = {"two"}}).add({.rotation = 90, .lines = {"three"}}).withCatalog(catalog);
    const QTemporaryDir folder;
    auto file = PdfFile::open(test::opened(pdf.save(folder.filePath(u"a.pdf"_s))), {});
    EXPECT_OK(file);
    auto links = file.value()->links(0);
    EXPECT_OK(links);
    return links.value();
}

QByteArray link(const QByteArray& rest, const QByteArray& rect = "100 700 200 720")
{
    return "<< /Type /Annot /Subtype /Link /Rect [" + rect + "] " + rest + " >>";
}

} // namespace

TEST(PdfLinks, leadToAPageOfTheDocumentAndToAPointOfIt)
{
    EXPECT_EQ((QList<PdfLink>{{QRectF(100, 122, 100, 20), 1, QPointF(50, 142)}}),
              linksOf(link("/Dest [9 0 R /XYZ 50 700 0]")));
    EXPECT_EQ((QList<PdfLink>{{QRectF(100, 122, 100, 20), 1, std::nullopt}}),
              linksOf(link("/A << /S /GoTo /D [9 0 R /Fit] >>")));
    // The third page is turned clockwise.
    EXPECT_EQ((QList<PdfLink>{{QRectF(100, 122, 100, 20), 2, QPointF(700, 50)}}),
              linksOf(link("/Dest [13 0 R /XYZ 50 700 0]")));
}

TEST(PdfLinks, leadToTheCornerThatADestinationNames)
{
    using At = std::optional<QPointF>;
    const QList<std::pair<QByteArray, At>> ways{
        {"/XYZ 50 700 0", QPointF(50, 142)},
        {"/XYZ null 700 0", QPointF(0, 142)},
        {"/XYZ 50 null 0", QPointF(50, 0)},
        {"/XYZ null null 0", {}},
        {"/XYZ", {}},
        {"/FitH 700", QPointF(0, 142)},
        {"/FitBH 700", QPointF(0, 142)},
        {"/FitR 50 100 300 700", QPointF(50, 142)},
        {"/FitR 50 100 300", QPointF(50, 0)},
        {"/FitV 50", {}},
        {"/Fit", {}},
        {"", {}},
    };
    for (const auto& [way, at] : ways) {
        const auto links = linksOf(link("/Dest [9 0 R " + way + "]"));
        ASSERT_EQ(1, links.size()) << way.toStdString();
        EXPECT_EQ(1, links.first().page) << way.toStdString();
        EXPECT_EQ(at, links.first().at) << way.toStdString();
    }
}

TEST(PdfLinks, leadToDestinationsByTheirNames)
{
    const auto links = linksOf(link("/Dest (chapter)") + link("/Dest /old") + link("/Dest (nowhere)"), 0,
                               "/Names << /Dests << /Names [(chapter) [9 0 R /FitH 842]] >> >> "
                               "/Dests << /old << /D [13 0 R /Fit] >> >>");
    ASSERT_EQ(2, links.size());
    EXPECT_EQ(1, links.at(0).page);
    EXPECT_EQ(QPointF(0, 0), links.at(0).at);
    EXPECT_EQ(2, links.at(1).page);
}

TEST(PdfLinks, lieWhereTheyAreSeenOnATurnedPage)
{
    EXPECT_EQ(QRectF(700, 100, 20, 100), linksOf(link("/Dest [9 0 R /Fit]"), 90).first().rect);
    EXPECT_EQ(QRectF(395, 700, 100, 20), linksOf(link("/Dest [9 0 R /Fit]"), 180).first().rect);
}

TEST(PdfLinks, tellAddressesAndFilesOutsideAndNothingThatRuns)
{
    const auto links = linksOf(link("/A << /S /URI /URI (https://example.org/a) >>")
                               + link("/A << /S /GoToR /F (other.pdf) /D [0 /Fit] >>")
                               + link("/A << /S /JavaScript /JS (app.alert\\(1\\)) >>")
                               + link("/A << /S /SubmitForm /F (http://example.org) >>"));
    ASSERT_EQ(2, links.size());
    EXPECT_EQ(u"https://example.org/a"_s, links.at(0).address);
    EXPECT_EQ(-1, links.at(0).page);
    EXPECT_EQ(u"other.pdf"_s, links.at(1).address);
}

TEST(PdfLinks, goToTheNextPageAndTheLast)
{
    const auto links = linksOf(link("/A << /S /Named /N /NextPage >>") + link("/A << /S /Named /N /LastPage >>")
                               + link("/A << /S /Named /N /PrevPage >>") + link("/A << /S /Named /N /Print >>"));
    ASSERT_EQ(2, links.size());
    EXPECT_EQ(1, links.at(0).page);
    EXPECT_EQ(2, links.at(1).page);
}

TEST(PdfLinks, areBoundedAndWithinThePage)
{
    EXPECT_EQ(QRectF(0, 0, 595, 842),
              linksOf(link("/Dest [9 0 R /Fit]", "-900000 -900000 900000 900000")).first().rect);
    EXPECT_TRUE(linksOf(link("/Dest [9 0 R /Fit]", "900 900 950 950")).isEmpty());
    EXPECT_TRUE(linksOf(link("/F 2 /Dest [9 0 R /Fit]")).isEmpty());
    EXPECT_EQ(renderlimit::links, linksOf(link("/Dest [9 0 R /Fit]").repeated(renderlimit::links + 10)).size());
    const auto far = linksOf(link("/A << /S /URI /URI (" + QByteArray(9000, 'a') + ") >>"));
    EXPECT_EQ(renderlimit::addressLength, far.first().address.size());
}

TEST(PdfLinks, ofAPageWhoseOwnUnitIsLargerAreInPointsToo)
{
    TestPdf pdf({{.attributes = "/UserUnit 2 /Annots [" + link("/Dest [5 0 R /XYZ 50 700 0]") + "]"}});
    const QTemporaryDir folder;
    auto file = PdfFile::open(test::opened(pdf.save(folder.filePath(u"a.pdf"_s))), {});
    ASSERT_OK(file);
    EXPECT_EQ((QList<PdfLink>{{QRectF(200, 244, 200, 40), 0, QPointF(100, 284)}}), (*file)->links(0).value());
}

} // namespace pingshen
