// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "core/pdf/ShownCopy.h"
#include "tests/pdf/Pictures.h"
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

const QByteArray off = "/OCProperties << /OCGs [4 0 R] /D << /OFF [4 0 R] >> >>";
const QByteArray on = "/OCProperties << /OCGs [4 0 R] /D << >> >>";

QByteArray line(const QByteArray& words, int y)
{
    return "BT /F 18 Tf 1 0 0 1 50 " + QByteArray::number(y) + " Tm (" + words + ") Tj ET ";
}

/// One page; `group` is the document's layer, /L in the page's resources.
std::unique_ptr<PdfFile> opened(TestPage page, const QByteArray& catalog, const QByteArray& group = {})
{
    static const QTemporaryDir folder;
    page.resources += " /Properties << /L 4 0 R /M << /Type /OCMD /OCGs [4 0 R] /P /AllOff >> >>";
    const auto path = TestPdf({page})
                          .withObject("<< /Type /OCG /Name (Layer) " + group + " >>")
                          .withCatalog(catalog)
                          .save(folder.filePath(u"layers.pdf"_s));
    return PdfFile::open(test::opened(path), {}).value();
}

QString textOf(const QByteArray& content, const QByteArray& catalog, const QByteArray& group = {})
{
    return opened({.content = content}, catalog, group)->text(0).value().simplified();
}

QImage pictureOf(PdfFile& file)
{
    const QSize size(300, 424);
    return file.tile(0, size, QRect(QPoint(0, 0), size), 0).value();
}

/// A page with this content is shown from a copy, which is known once it was looked into.
bool isCopied(const QByteArray& content)
{
    const auto file = opened({.content = content}, {});
    EXPECT_TRUE(file->text(0));
    return file->copiedBytes() > 0;
}

const QByteArray layered = line("shown", 700) + "/OC /L BDC " + line("layer", 600) + "EMC " + line("after", 500);

} // namespace

TEST(HiddenLayers, areNoTextOfThePage)
{
    EXPECT_EQ(textOf(layered, off), u"shown after"_s);
    EXPECT_EQ(textOf(layered, on), u"shown layer after"_s);
    EXPECT_EQ(textOf(layered, {}), u"shown layer after"_s) << "without layers nothing is hidden";
}

TEST(HiddenLayers, areThoseThatTheDocumentOpensWithout)
{
    const QByteArray base = "/OCProperties << /OCGs [4 0 R] /D << /BaseState /OFF ";
    EXPECT_EQ(textOf(layered, base + ">> >>"), u"shown after"_s);
    EXPECT_EQ(textOf(layered, base + "/ON [4 0 R] >> >>"), u"shown layer after"_s);
    EXPECT_EQ(textOf(layered, on, "/Usage << /View << /ViewState /OFF >> >>"), u"shown after"_s);
    EXPECT_EQ(textOf(layered, off, "/Intent /Design"), u"shown layer after"_s);
}

TEST(HiddenLayers, includeMembershipsInThem)
{
    const auto member = line("shown", 700) + "/OC /M BDC " + line("else", 600) + "EMC ";
    EXPECT_EQ(textOf(member, off), u"shown else"_s);
    EXPECT_EQ(textOf(member, on), u"shown"_s);
}

TEST(HiddenLayers, areCountedInAMembershipThatNamesSomethingElseToo)
{
    for (const QByteArray others : {"null", "12", "(x)", "[4 0 R]"}) {
        const TestPage page{.content = line("shown", 700) + "/OC /N BDC " + line("layer", 600) + "EMC ",
                            .resources = "/Properties << /N << /Type /OCMD /OCGs [" + others + " 4 0 R] >> >>"};
        static const QTemporaryDir folder;
        const auto textWith = [&](const QByteArray& catalog) {
            const auto path = TestPdf({page})
                                  .withObject("<< /Type /OCG /Name (Layer) >>")
                                  .withCatalog(catalog)
                                  .save(folder.filePath(u"member.pdf"_s));
            return PdfFile::open(test::opened(path), {}).value()->text(0).value().simplified();
        };
        EXPECT_EQ(textWith(on), u"shown layer"_s) << others.constData();
        EXPECT_EQ(textWith(off), u"shown"_s) << others.constData();
    }
}

TEST(HiddenLayers, leaveWhatIsDrawnAsItIs)
{
    const auto drawing = layered + "/OC /L BDC q 1 0 0 rg 50 50 m 200 50 l 200 200 l h W f 0 0 999 999 re f Q EMC "
                         + "0 0 1 rg 300 300 99 99 re f /OC /L BDC BI /W 1 /H 1 /BPC 8 /CS /G ID x EI EMC";
    const auto hidden = opened({.content = drawing}, off);
    EXPECT_EQ(hidden->text(0)->simplified(), u"shown after"_s);
    const auto shown =
        opened({.content = line("shown", 700) + line("after", 500) + "0 0 1 rg 300 300 99 99 re f"}, off);
    EXPECT_EQ(pictureOf(*hidden), pictureOf(*shown));
}

TEST(HiddenLayers, leaveTheLinesAndSpacesOfTextThatFollows)
{
    const QByteArray begin = "BT /F 18 Tf 20 TL 1 0 0 1 50 700 Tm (shown) Tj ";
    const QByteArray end = "(with spaces of its own) ' ET";
    const auto hidden = opened({.content = begin + "/OC /L BDC (one) ' 5 3 (two) \" EMC " + end}, off);
    EXPECT_EQ(hidden->text(0)->simplified(), u"shown with spaces of its own"_s);
    const auto shown = opened({.content = begin + "T* 5 Tw 3 Tc T* " + end}, off);
    EXPECT_EQ(pictureOf(*hidden), pictureOf(*shown));
}

TEST(HiddenLayers, endWithTheContentThatLeavesThemOpen)
{
    const QByteArray field =
        "/Annots [<< /Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (a) /V (stored) /DA (/Helv 18 Tf "
        "0 g) /Rect [20 20 280 60] >>]";
    const auto open = opened({.content = line("shown", 700) + "/OC /L BDC ", .attributes = field}, off);
    const auto closed = opened({.content = line("shown", 700), .attributes = field}, off);
    EXPECT_EQ(pictureOf(*open), pictureOf(*closed));
}

TEST(HiddenLayers, lieWithinOneAnotherAsDeepAsTheyLike)
{
    constexpr int depth = 3'000;
    const auto content = line("shown", 700) + QByteArray("/Span BMC ").repeated(depth) + "/OC /L BDC "
                         + line("layer", 600) + "EMC " + line("deep", 500) + QByteArray("EMC ").repeated(depth)
                         + line("after", 400);
    EXPECT_EQ(textOf(content, off), u"shown deep after"_s);
    EXPECT_EQ(textOf(content, on), u"shown layer deep after"_s);
    EXPECT_EQ(opened({.content = content}, off)->notices(0).value(), QList<PageNotice>()) << "marks draw nothing";

    QTemporaryDir folder;
    const auto path = TestPdf({TestPage{.content = content}}).save(folder.filePath(u"deep.pdf"_s));
    const auto copy = shownCopy(test::opened(path), {}).value();
    EXPECT_EQ(copy.bytes.count("BMC"), copy.bytes.count("EMC"));
    EXPECT_LT(copy.bytes.count("BMC"), depth) << "PDFium needs memory for each of them by all those around it";
    const auto tagged = QByteArray("/P BMC /Span BMC EMC EMC ").repeated(1'000);
    EXPECT_FALSE(isCopied(tagged)) << "many marks side by side are ordinary";
}

TEST(HiddenLayers, lieAHundredDeepBeforeAnythingIsLeftOut)
{
    constexpr int deepest = 100;
    const auto nested = [](int depth) {
        return QByteArray("/P BMC ").repeated(depth) + QByteArray("EMC ").repeated(depth);
    };
    EXPECT_FALSE(isCopied(nested(deepest)));
    EXPECT_TRUE(isCopied(nested(deepest + 1)));
    EXPECT_TRUE(isCopied(QByteArray(nested(deepest + 1)).replace("BMC", "<< >> BDC")));
    EXPECT_FALSE(isCopied("EMC EMC " + nested(deepest))) << "what closes nothing";
    EXPECT_FALSE(isCopied(nested(deepest) + nested(deepest)));
    EXPECT_FALSE(isCopied(nested(2).repeated(2'501))) << "very many are looked at closely and left alone";
}

TEST(HiddenLayers, thatLieTooDeepAreLeftOutOfFormsAndTheirFormsToo)
{
    constexpr int depth = 300;
    const auto deep = QByteArray("/P BMC ").repeated(depth) + "0 0 9 9 re f " + QByteArray("EMC ").repeated(depth);
    TestPdf pdf({TestPage{.content = "/A Do", .resources = "/XObject << /A 4 0 R >>"}});
    pdf.withObject(
        test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 4 0 R /B 9 0 R >> "
                        ">>",
                        "/B Do"));
    pdf.withMore(test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", deep));
    QTemporaryDir folder;
    const auto copy = shownCopy(test::opened(pdf.save(folder.filePath(u"forms.pdf"_s))), {}).value();
    EXPECT_EQ(100, copy.bytes.count("BMC"));
    EXPECT_EQ(100, copy.bytes.count("EMC"));
    EXPECT_TRUE(copy.bytes.contains("0 0 9 9 re f"));
}

TEST(HiddenLayers, areCountedAlsoWhereAWordOfTheTextLooksLikeTheEndOfOne)
{
    constexpr int depth = 5'001;
    QTemporaryDir folder;
    const auto content = QByteArray("/S BMC BT (EMC) Tj ET ").repeated(depth);
    const auto path = TestPdf({TestPage{.content = content}}).save(folder.filePath(u"deep.pdf"_s));
    const auto copy = shownCopy(test::opened(path), {}).value();
    EXPECT_GT(copy.bytes.count("BMC"), 0);
    EXPECT_LT(copy.bytes.count("BMC"), depth);
}

TEST(HiddenLayers, takeTheirAnnotationsWithThem)
{
    const QByteArray field =
        "/Annots [<< /Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (a) /V (stored) /DA (/Helv 18 Tf "
        "0 g) /Rect [20 20 280 60] /OC 4 0 R >>]";
    EXPECT_EQ(opened({.content = line("shown", 700), .attributes = field}, off)->text(0)->simplified(), u"shown"_s);
    EXPECT_EQ(opened({.content = line("shown", 700), .attributes = field}, on)->text(0)->simplified(),
              u"shown stored"_s);
}

TEST(HiddenLayers, areNotWhatARecogniserLaidUnderAScan)
{
    const TestPage page{.picture = test::cornerPicture({60, 80}),
                        .content = "BT 3 Tr /F 12 Tf 1 0 0 1 50 90 Tm (Passport Alice) Tj ET "
                                   "BT 3 Tr /F 12 Tf 1 0 0 1 50 50 Tm (Number 4711) Tj ET"};
    EXPECT_EQ(opened(page, off)->text(0)->simplified(), u"Passport Alice Number 4711"_s);
}

} // namespace pingshen
