// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "tests/pdf/Pictures.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::inkOf;
using test::TestPage;
using test::TestPdf;

namespace {

const QByteArray widget = "/Type /Annot /Subtype /Widget /F 4 ";

QByteArray page(const QByteArray& annotation)
{
    return "/Annots [<< " + annotation + " >>]";
}

TestPage form(const QByteArray& annotation)
{
    return {.size = {300, 100}, .attributes = page(annotation)};
}

class ShownCopyOf : public testing::Test
{
protected:
    void open(const TestPage& page)
    {
        m_path = TestPdf({page}).save(m_folder.filePath(u"form.pdf"_s));
        auto opened = PdfFile::open(test::opened(m_path), {});
        ASSERT_OK(opened);
        m_file = std::move(opened).value();
    }
    /// With the document's object 4.
    void openWith(const TestPage& page, const QByteArray& object)
    {
        m_path = TestPdf({page}).withObject(object).save(m_folder.filePath(u"form.pdf"_s));
        m_file = PdfFile::open(test::opened(m_path), {}).value();
    }
    QImage drawn(int scale = 1) const
    {
        const auto size = m_file->pageSize(0).toSize() * scale;
        return m_file->tile(0, size, QRect(QPoint(0, 0), size), 0).value();
    }
    QList<PageNotice> notices() const { return m_file->notices(0).value(); }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<PdfFile> m_file;
};

} // namespace

TEST_F(ShownCopyOf, aTextFieldShowsItsValueAndHasItAsText)
{
    open(form(widget + "/FT /Tx /T (a) /V (E12345678) /DA (/Helv 18 Tf 0 g) /Rect [20 20 280 60]"));
    EXPECT_GT(inkOf(drawn()), 100);
    EXPECT_EQ(m_file->text(0).value(), u"E12345678"_s);
    EXPECT_EQ(m_file->probe().textPages, 1);
}

TEST_F(ShownCopyOf, aChineseValueIsDrawnAndFound)
{
    open(form(widget + "/FT /Tx /T (a) /V <FEFF738B4F1F> /DA (/Helv 24 Tf 0 g) /Rect [20 20 280 60]"));
    EXPECT_GT(inkOf(drawn()), 100);
    EXPECT_EQ(m_file->text(0).value(), u"王伟"_s);
}

TEST_F(ShownCopyOf, aValueInCellsIsFoundInOnePiece)
{
    open(form(widget + "/FT /Tx /T (a) /V (12345) /MaxLen 9 /Ff 16777216 /DA (/Helv 18 Tf 0 g) /Rect [20 20 280 60]"));
    EXPECT_TRUE(m_file->text(0)->contains(u"12345"_s));
}

TEST_F(ShownCopyOf, aSetButtonDiffersFromOneThatIsNot)
{
    const QByteArray button = widget + "/FT /Btn /T (a) /Rect [20 20 60 60] /MK << /BC [0] >> ";
    open(form(button + "/V /Yes /AS /Yes"));
    const auto set = inkOf(drawn());
    open(form(button + "/V /Off /AS /Off"));
    EXPECT_GT(set, inkOf(drawn()) + 20);
}

TEST_F(ShownCopyOf, aSignatureSealIsDrawnWhereItIs)
{
    // The page leaves its graphics state open: the seal must not move.
    openWith({.size = {300, 100},
              .content = "q 0.5 0 0 0.5 90 90 cm",
              .attributes = page(widget + "/FT /Sig /Rect [200 20 280 80] /AP << /N 4 0 R >>")},
             test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 40 30]", "1 0 0 rg 0 0 40 30 re f"));
    EXPECT_EQ(drawn().pixel(240, 50), qRgb(255, 0, 0));
    EXPECT_EQ(drawn().pixel(195, 50), qRgb(255, 255, 255));
    EXPECT_EQ(drawn().pixel(240, 85), qRgb(255, 255, 255));
}

TEST_F(ShownCopyOf, aHiddenFieldStaysHidden)
{
    open(form("/Type /Annot /Subtype /Widget /F 2 /FT /Tx /V (hidden) /DA (/Helv 18 Tf 0 g) /Rect [20 20 280 60]"));
    EXPECT_EQ(inkOf(drawn()), 0);
}

TEST_F(ShownCopyOf, whatNoFontDrawsIsSaidAndStillText)
{
    open(form(widget + "/FT /Tx /T (a) /V <FEFF0E440E17> /DA (/Helv 18 Tf 0 g) /Rect [20 20 280 60]"));
    EXPECT_EQ(notices(), QList<PageNotice>{PageNotice::FormMissing});
    EXPECT_TRUE(m_file->text(0)->contains(u"ไท"_s));
}

TEST_F(ShownCopyOf, aFreeTextWithoutAppearanceIsDrawn)
{
    open(form("/Type /Annot /Subtype /FreeText /F 4 /Contents (a note) /DA (/Helv 18 Tf 0 g) /Rect [20 20 280 60]"));
    EXPECT_GT(inkOf(drawn()), 100);
    EXPECT_EQ(m_file->text(0).value(), u"a note"_s);
}

TEST_F(ShownCopyOf, whatIsTurnedAsNobodyTurnsItIsDrawnUprightAndSaid)
{
    const QByteArray field =
        widget + "/FT /Tx /T (a) /V (turned) /DA (/Helv 18 Tf 0 g) /Rect [20 20 280 60] /MK << /R ";
    for (const auto* degrees : {"45", "-90", "450"}) {
        open(form(field + degrees + " >>"));
        EXPECT_GT(inkOf(drawn()), 100);
        EXPECT_EQ(notices(), QList<PageNotice>{PageNotice::FormMissing}) << degrees;
    }
    open(form(field + "90 >>"));
    EXPECT_EQ(notices(), QList<PageNotice>());
}

TEST_F(ShownCopyOf, aButtonWhoseSignOrPictureIsNotDrawnIsSaid)
{
    const QByteArray button = widget + "/FT /Btn /T (a) /V /Yes /AS /Yes /Rect [20 20 60 60] ";
    open(form(button + "/MK << /CA <FEFF2713> >>"));
    EXPECT_EQ(notices(), QList<PageNotice>{PageNotice::FormMissing}) << "no character of Zapf Dingbats";
    open(form(button + "/MK << /CA (8) >>"));
    EXPECT_EQ(notices(), QList<PageNotice>());
    openWith(form(widget + "/FT /Btn /Ff 65536 /T (a) /Rect [20 20 60 60] /MK << /I 4 0 R >>"),
             test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 40 30]", "0 0 40 30 re f"));
    EXPECT_EQ(notices(), QList<PageNotice>{PageNotice::FormMissing}) << "a picture on a push button";
}

TEST_F(ShownCopyOf, aCrossIsNoDigitInTheText)
{
    open(form(widget + "/FT /Btn /T (a) /V /Yes /AS /Yes /Rect [20 20 60 60] /MK << /CA (8) >>"));
    EXPECT_GT(inkOf(drawn()), 50);
    EXPECT_EQ(u"✘"_s, m_file->text(0).value());
}

TEST_F(ShownCopyOf, aCropBoxBesideThePageShowsThePage)
{
    open({.size = {300, 100}, .lines = {"text"}, .cropBox = {2000, 2000, 300, 400}});
    EXPECT_EQ(m_file->pageSize(0), QSizeF(300, 100));
    EXPECT_GT(inkOf(drawn()), 50);
}

TEST_F(ShownCopyOf, aPatternWithoutEndIsSimplifiedAndSaid)
{
    openWith({.size = {300, 100},
              .lines = {"readable"},
              .content = "/Pattern cs /P scn 0 0 150 50 re f",
              .resources = "/Pattern << /P 4 0 R >>"},
             test::pdfStream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] "
                             "/XStep 0.0001 /YStep 0.0001 /Resources << >>",
                             "1 0 0 rg 0 0 1 1 re f"));
    EXPECT_EQ(drawn().pixel(20, 80), qRgb(255, 0, 0));
    EXPECT_EQ(notices(), QList<PageNotice>{PageNotice::Simplified});
    EXPECT_EQ(m_file->text(0).value(), u"readable"_s);
}

TEST_F(ShownCopyOf, aFormThatDrawsItselfIsDrawnOnceAndSaid)
{
    const auto own = test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 300 100] "
                                     "/Resources << /XObject << /X#58 4 0 R >> >>",
                                     "1 0 0 rg 0 0 150 50 re f /XX Do /XX Do");
    const TestPage page{
        .size = {300, 100}, .lines = {"readable"}, .content = "/X Do", .resources = "/XObject << /X 4 0 R >>"};
    openWith(page, own);
    EXPECT_EQ(drawn().pixel(20, 80), qRgb(255, 0, 0));
    EXPECT_EQ(notices(), QList<PageNotice>{PageNotice::Simplified});
    EXPECT_EQ(m_file->text(0).value(), u"readable"_s);
    EXPECT_EQ(m_file->probe().textPages, 1) << "it is no scan";
}

TEST_F(ShownCopyOf, aPatternThatDrawsItselfIsLeftOutOfItselfAndSaid)
{
    openWith({.size = {300, 100},
              .lines = {"readable"},
              .content = "/Pattern cs /P scn 0 0 150 50 re f",
              .resources = "/Pattern << /P 4 0 R >>"},
             test::pdfStream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 "
                             "/YStep 9 /Resources << /Pattern << /P 4 0 R >> >>",
                             "1 0 0 rg 0 0 9 9 re f /Pattern cs /P scn 0 0 1 1 re f"));
    EXPECT_EQ(notices(), QList<PageNotice>{PageNotice::Simplified});
    EXPECT_EQ(m_file->text(0).value(), u"readable"_s);
    EXPECT_GT(inkOf(drawn()), 100);
}

TEST_F(ShownCopyOf, formsThatOnlyListThemselvesAreAsTheyAre)
{
    openWith({.size = {300, 100}, .content = "/X Do /X Do", .resources = "/XObject << /X 4 0 R >>"},
             test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 300 100] "
                             "/Resources << /XObject << /X 4 0 R >> >>",
                             "1 0 0 rg 0 0 150 50 re f"));
    EXPECT_EQ(drawn().pixel(20, 80), qRgb(255, 0, 0));
    EXPECT_EQ(notices(), QList<PageNotice>());
}

TEST_F(ShownCopyOf, contentThatUnpacksWithoutEndIsLeftOutAndSaid)
{
    const auto flated = [](const QByteArray& data) { return qCompress(data).sliced(4); };
    const auto once = flated(QByteArray(42'000'000, 'q'));
    for (const auto& [filter, data] :
         {std::pair{"/FlateDecode", once}, std::pair{"[/FlateDecode /FlateDecode]", flated(once)}}) {
        openWith(
            {.size = {300, 100}, .content = "/X Do", .resources = "/XObject << /X 4 0 R >>"},
            test::pdfStream(QByteArray("/Type /XObject /Subtype /Form /BBox [0 0 300 100] /Filter ") + filter, data));
        EXPECT_EQ(inkOf(drawn()), 0);
        EXPECT_EQ(notices(), QList<PageNotice>{PageNotice::Simplified}) << filter;
        EXPECT_EQ(m_file->probe().notices, (QList<std::pair<int, PageNotice>>{{0, PageNotice::Simplified}})) << filter;
    }
}

TEST_F(ShownCopyOf, aFormDrawnMillionsOfTimesIsLeftOutAndSaid)
{
    openWith({.size = {300, 100},
              .content = QByteArray("/X Do ").repeated(1'000'000),
              .resources = "/XObject << /X 4 0 R >>"},
             test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 300 100]", "0 0 1 1 re f"));
    EXPECT_EQ(notices(), QList<PageNotice>{PageNotice::Simplified});
}

TEST_F(ShownCopyOf, aFormThatIsDrawnTwiceCostsTwice)
{
    const auto large = qCompress(QByteArray(25'000'000, ' ')).sliced(4);
    for (const auto& [content, isTooLarge] :
         {std::pair(QByteArray("/X Do"), false), std::pair(QByteArray("/X Do /Y Do"), true)}) {
        openWith({.size = {300, 100}, .content = content, .resources = "/XObject << /X 4 0 R /Y 4 0 R >>"},
                 test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 300 100] /Filter /FlateDecode", large));
        EXPECT_EQ(notices(), isTooLarge ? QList<PageNotice>{PageNotice::Simplified} : QList<PageNotice>());
    }
}

TEST_F(ShownCopyOf, whateverDrawsAFormCostsWhatItDraws)
{
    const QByteArray tiling = "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /XStep 300 /YStep 100 ";
    const auto spaces =
        qCompress(QByteArray(2'000'000, ' ')).sliced(4); // twenty of them are about what a page may take
    for (const auto& [draws, category] :
         {std::pair(QByteArray("/X Do "), "/XObject"), std::pair(QByteArray("/#58 Do "), "/XObject"),
          std::pair(QByteArray("/X\nDo "), "/XObject"), std::pair(QByteArray("/X scn "), "/Pattern"),
          std::pair(QByteArray("/X SCN "), "/Pattern")}) {
        const auto kind = qstrcmp(category, "/Pattern") == 0 ? tiling : QByteArray("/Type /XObject /Subtype /Form ");
        for (const int times : {20, 21}) {
            openWith({.size = {300, 100},
                      .content = draws.repeated(times),
                      .resources = QByteArray(category) + " << /X 4 0 R >>"},
                     test::pdfStream(kind + "/Resources << >> /BBox [0 0 300 100] /Filter /FlateDecode", spaces));
            EXPECT_EQ(times > 20, notices().contains(PageNotice::Simplified)) << draws.toStdString() << times;
        }
    }
}

TEST_F(ShownCopyOf, aFormWithoutResourcesDrawsWithThoseOfItsPage)
{
    const auto spaces = qCompress(QByteArray(2'000'000, ' ')).sliced(4);
    for (const auto& [own, isTooLarge] : {std::pair("", true), std::pair("/Resources << >>", false)}) {
        TestPdf pdf({{.size = {300, 100}, .content = "/X Do", .resources = "/XObject << /X 4 0 R /Y 9 0 R >>"}});
        pdf.withObject(test::pdfStream(QByteArray("/Type /XObject /Subtype /Form /BBox [0 0 300 100] ") + own,
                                       QByteArray("/Y Do ").repeated(21)));
        pdf.withMore(test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 300 100] /Filter /FlateDecode", spaces));
        const auto file = PdfFile::open(test::opened(pdf.save(m_folder.filePath(u"own.pdf"_s))), {}).value();
        EXPECT_EQ(isTooLarge, file->notices(0)->contains(PageNotice::Simplified)) << own;
    }
}

TEST_F(ShownCopyOf, aStampMayUnpackToFortyMegabytes)
{
    constexpr qsizetype most = 40 << 20;
    for (const auto bytes : {most, most + 1}) {
        openWith({.size = {300, 100},
                  .content = "0 0 1 rg 0 0 20 20 re f",
                  .attributes = page("/Type /Annot /Subtype /Stamp /F 4 /Rect [100 0 300 100] /AP << /N 4 0 R >>")},
                 test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 300 100] /Filter /FlateDecode",
                                 qCompress(QByteArray(bytes, ' ')).sliced(4)));
        EXPECT_EQ(bytes > most, notices().contains(PageNotice::Simplified));
    }
}

TEST_F(ShownCopyOf, aStampThatUnpacksWithoutEndIsLeftOutAndSaidAndNothingElse)
{
    const QByteArray red = "1 0 0 rg 0 0 300 100 re f\n";
    for (const qsizetype bytes : {qsizetype(1'000), qsizetype(42'000'000)}) {
        const bool isTooLarge = bytes > 1'000;
        openWith({.size = {300, 100},
                  .content = "0 0 1 rg 0 0 20 20 re f",
                  .attributes = page("/Type /Annot /Subtype /Stamp /F 4 /Rect [100 0 300 100] /AP << /N 4 0 R >>")},
                 test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 300 100] /Filter /FlateDecode",
                                 qCompress(red + QByteArray(bytes, ' ')).sliced(4)));
        EXPECT_EQ(drawn().pixel(200, 50), isTooLarge ? qRgb(255, 255, 255) : qRgb(255, 0, 0));
        EXPECT_EQ(drawn().pixel(10, 90), qRgb(0, 0, 255)) << "what the page itself draws stays";
        EXPECT_EQ(notices(), isTooLarge ? QList<PageNotice>{PageNotice::Simplified} : QList<PageNotice>());
    }
}

TEST_F(ShownCopyOf, linesWithoutAppearanceAreDrawn)
{
    const QByteArray line = "/Type /Annot /F 4 /C [1 0 0] /BS << /W 4 >> /Rect [20 50 280 50] ";
    open(form(line + "/Subtype /Line /L [20 50 280 50] /LE [/None /OpenArrow]"));
    EXPECT_EQ(drawn().pixel(150, 50), qRgb(255, 0, 0));
    EXPECT_EQ(drawn().pixel(150, 30), qRgb(255, 255, 255));
    open(form(line + "/Subtype /PolyLine /Vertices [20 50 150 50 150 90]"));
    EXPECT_EQ(drawn().pixel(150, 30), qRgb(255, 0, 0));
    open(form(line + "/Subtype /Polygon /IC [0 0 1] /Vertices [20 10 280 10 280 90 20 90]"));
    EXPECT_EQ(drawn().pixel(150, 50), qRgb(0, 0, 255));
    EXPECT_EQ(notices(), QList<PageNotice>());
}

TEST_F(ShownCopyOf, aLineThatDoesNotSayWhereItIsIsSaid)
{
    open(form("/Type /Annot /Subtype /Line /F 4 /L [20 (x)] /Rect [20 50 280 60]"));
    EXPECT_EQ(notices(), QList<PageNotice>{PageNotice::FormMissing});
}

TEST_F(ShownCopyOf, isMadeWhereSomethingBecomesContentAlone)
{
    const QByteArray box = " /Rect [20 20 280 60]";
    const QList<std::pair<QByteArray, bool>> annotations{
        {"/Subtype /Link /Dest [5 0 R /Fit]", false},
        {"/Subtype /Text /Contents (x)", false},
        {"/Subtype /Popup", false},
        {widget + "/FT /Tx /T (a) /V (x) /DA (/Helv 18 Tf 0 g)", true},
        {"/Subtype /FreeText /Contents (x) /DA (/Helv 18 Tf 0 g)", true},
        {"/Subtype /Stamp /F 4", true},
        {"/Subtype /Stamp", true},
        {"/Subtype /Line /L [20 20 280 60]", true},
        {"/Subtype /Stamp /F 2", false},
        {"/Subtype /Stamp /F 32", false},
        {"/Subtype /Stamp /F 38", false},
    };
    for (const auto& [annotation, becomes] : annotations) {
        open({.size = {300, 100}, .lines = {"x"}, .attributes = page("/Type /Annot " + annotation + box)});
        EXPECT_TRUE(m_file->text(0)); // looks into the page
        EXPECT_EQ(becomes, m_file->copiedBytes() > 0) << annotation.toStdString();
    }
}

TEST_F(ShownCopyOf, theOriginalIsNeverChanged)
{
    open(form(widget + "/FT /Tx /T (a) /V (x) /DA (/Helv 18 Tf 0 g) /Rect [20 20 280 60]"));
    drawn();
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(),
              TestPdf({form(widget + "/FT /Tx /T (a) /V (x) /DA (/Helv 18 Tf 0 g) /Rect [20 20 280 60]")}).bytes());
}

} // namespace pingshen
