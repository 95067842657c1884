// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "core/pdf/ShownCopy.h"
#include "core/pdf/form/SameValue.h"
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

/// A field with these entries, drawn by this content; the font of its characters is /F.
struct Form
{
    QByteArray entries;
    QByteArray content;
    QByteArray catalog = {};
    QByteArray font = "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>"; ///< /Z
};

/// A font of many characters, whose encoding alone can tell which they are.
QByteArray composite(const QByteArray& encoding)
{
    return "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding " + encoding
           + " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << "
             "/Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>] >>";
}

std::unique_ptr<PdfFile> opened(const Form& form)
{
    static const QTemporaryDir folder;
    const TestPage page{.lines = {"Form"},
                        .attributes =
                            "/Annots [<< /Type /Annot /Subtype /Widget /F 4 /DA (/Helv 18 Tf 0 g) /Rect [20 20 280 60] "
                            + form.entries + " /AP << /N 4 0 R >> >>]"};
    const auto stream = test::pdfStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 260 40] /Resources << /Font << /F 3 0 R /Z " + form.font + " /C "
            + composite("/UniGB-UCS2-H") + " /G " + composite("/Identity-H") + " >> >>",
        form.content);
    const auto path = TestPdf({page}).withObject(stream).withCatalog(form.catalog).save(folder.filePath(u"form.pdf"_s));
    return PdfFile::open(test::opened(path), {}).value();
}

QByteArray drawn(const QByteArray& text)
{
    return "/Tx BMC q BT /F 18 Tf 2 12 Td (" + text + ") Tj ET Q EMC";
}

QList<FieldDifference> differencesIn(const Form& form)
{
    return opened(form)->probe().differences;
}

/// Of a button that can be /1 or /Off.
QList<FieldDifference> buttonDifferences(const QByteArray& entries)
{
    const TestPage page{.attributes =
                            "/Annots [<< /Type /Annot /Subtype /Widget /F 4 /Rect [20 20 60 60] /AP << /N << /1 "
                            "4 0 R /Off 4 0 R >> >> "
                            + entries + " >>]"};
    QTemporaryDir folder;
    const auto path = TestPdf({page})
                          .withObject(test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 9 9 re f"))
                          .save(folder.filePath(u"form.pdf"_s));
    return PdfFile::open(test::opened(path), {}).value()->probe().differences;
}

bool isSame(const QString& stored, const QString& drawn)
{
    return isSameValue(stored, drawn, Formatting::Plain);
}

const QByteArray text = "/FT /Tx /T (points) ";

} // namespace

TEST(FieldDifferences, tellOfAFieldThatShowsAnotherValue)
{
    const auto file = opened({text + "/V (61)", drawn("99")});
    EXPECT_EQ(file->probe().differences, (QList<FieldDifference>{{0, u"points"_s, u"61"_s, u"99"_s}}));
    EXPECT_EQ(file->notices(0).value(), QList<PageNotice>{PageNotice::FieldDiffers});
    EXPECT_EQ(file->pages(), 1) << "what was compared is no page";
    const auto said = file->text(0).value();
    EXPECT_TRUE(said.contains(u"99"_s));
    EXPECT_FALSE(said.contains(u"61"_s)) << said.toStdString();
}

TEST(FieldDifferences, areSaidNotToBeLookedForWhereAPictureShowsTheValue)
{
    const auto file = opened({text + "/V (61)", "0 0 m 9 9 9 2 0 2 c f"});
    EXPECT_EQ(file->notices(0).value(), QList<PageNotice>{PageNotice::FieldsUncompared});
    for (const QByteArray draws : {"0 0 m 9 9 2 0 v f", "0 0 m 9 9 2 0 y f", "/Shade sh",
                                   "q 9 0 0 9 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"}) {
        EXPECT_EQ(opened({text + "/V (61)", draws})->notices(0).value(),
                  QList<PageNotice>{PageNotice::FieldsUncompared})
            << draws.toStdString();
    }
    EXPECT_EQ(opened({text, "0 0 m 9 9 9 2 0 2 c f"})->notices(0).value(), QList<PageNotice>()) << "holds nothing";
}

TEST(FieldDifferences, areLookedForWhereTheFontTellsWhichCharactersItDraws)
{
    const auto file = opened({text + "/V (61)", "BT /C 18 Tf 2 12 Td <00390039> Tj ET"});
    EXPECT_EQ(file->notices(0).value(), QList<PageNotice>{PageNotice::FieldDiffers});
    EXPECT_EQ(file->probe().differences, (QList<FieldDifference>{{0, u"points"_s, u"61"_s, u"99"_s}}));
    const auto untold = opened({text + "/V (61)", "BT /G 18 Tf 2 12 Td <00390039> Tj ET"});
    EXPECT_EQ(untold->probe().differences, QList<FieldDifference>()) << "glyphs of a font that is not here";
}

TEST(FieldDifferences, areLookedForInEveryFontThatSaysWhichCharactersItDraws)
{
    const QByteArray simple = "<< /Type /Font /Subtype /TrueType /FirstChar 57 /LastChar 57 /Widths [500] /BaseFont ";
    const QByteArray holds = "/Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 9 9] ";
    const auto with = [&](const QByteArray& file) {
        return simple + "/Song /FontDescriptor << " + holds + file + " >> ";
    };
    const QList<std::pair<QByteArray, bool>> fonts{
        {simple + "/Song >>", true},
        {with("") + ">>", true},
        {with("/FontFile 6 0 R") + ">>", false},
        {with("/FontFile2 6 0 R") + ">>", false},
        {with("/FontFile3 6 0 R") + ">>", false},
        {with("/FontFile2 6 0 R") + "/Encoding /WinAnsiEncoding >>", true},
        {simple + "/Symbol >>", false},
        {simple + "/ABCDEF+ZapfDingbats >>", false},
        {simple + "/Wingdings-Regular >>", false},
        {simple + "/Webdings >>", false},
    };
    for (const auto& [font, isTold] : fonts) {
        const Form form{text + "/V (61)", "BT /Z 18 Tf 2 12 Td (99) Tj ET", {}, font};
        EXPECT_EQ(isTold, !differencesIn(form).isEmpty()) << font.toStdString();
    }
}

TEST(FieldDifferences, tellOfAFieldThatShowsNothing)
{
    const Form form{text + "/V (61)", "1 g 0 0 260 40 re f /Tx BMC q BT /F 18 Tf () Tj ET Q EMC"};
    EXPECT_EQ(differencesIn(form), (QList<FieldDifference>{{0, u"points"_s, u"61"_s, {}}}));
    EXPECT_FALSE(opened(form)->text(0)->contains(u"61"_s));
}

TEST(FieldDifferences, areNoTextOfThePageHoweverOftenTheFieldStandsThere)
{
    const auto widget = [](const QByteArray& entries) {
        return "<< /Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (points) /V (61) /Rect [20 20 280 60] " + entries
               + " >>";
    };
    const auto shown = widget("/AP << /N 4 0 R >>");
    QTemporaryDir folder;
    const auto stream = test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 260 40]", "0 0 1 1 re f");
    const auto textWith = [&](const QByteArray& annotations) {
        const TestPage page{.lines = {"Form"}, .attributes = "/Annots [" + annotations + "]"};
        const auto path = TestPdf({page}).withObject(stream).save(folder.filePath(u"twice.pdf"_s));
        return PdfFile::open(test::opened(path), {}).value()->text(0).value();
    };
    EXPECT_FALSE(textWith(shown + " " + shown).contains(u"61"_s));
    EXPECT_TRUE(textWith(shown + " " + widget("/DA (/Helv 18 Tf 0 g)")).contains(u"61"_s)) << "it is shown once";
}

TEST(FieldDifferences, areLookedForOnceInAFieldThatIsListedOftenAndInAnAppearanceThatManyShare)
{
    const QByteArray widget = "<< /Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (points) /V (61) /Rect [20 20 280 60] "
                              "/AP << /N 6 0 R >> >>"; // the content of the page
    QTemporaryDir folder;
    const auto copyWith = [&](const QByteArray& annotation) {
        const TestPage page{.lines = {"99"}, .attributes = "/Annots [" + annotation.repeated(50) + "]"};
        const auto path = TestPdf({page})
                              .withObject(widget)
                              .withCatalog("/AcroForm << /Fields [] /DR << /Font << /F 3 0 R >> >> >>")
                              .save(folder.filePath(u"listed.pdf"_s));
        return shownCopy(test::opened(path), {}).value();
    };
    const auto listed = copyWith("4 0 R ");
    EXPECT_EQ(listed.fields.size(), 1U);
    EXPECT_EQ(listed.values.value(0), QStringList{u"61"_s});

    const auto shared = copyWith(widget);
    EXPECT_EQ(shared.fields.size(), 50U);
    EXPECT_EQ(shared.fields.back().appearance, std::optional(1)) << "the one behind the page";
}

TEST(FieldDifferences, areSaidNotToBeLookedForWhereAppearancesAreTooLarge)
{
    QList<TestPage> pages;
    for (int page = 0; page < 20; ++page) {
        const auto content = QByteArray::number(6 + 4 * page) + " 0 R"; // of the page itself
        pages << TestPage{.lines = {"99"},
                          .content = QByteArray(400'000, ' '),
                          .attributes = "/Annots [<< /Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (points) /V (61) "
                                        "/Rect [20 20 280 60] /AP << /N "
                                        + content + " >> >>]"};
    }
    QTemporaryDir folder;
    const auto path = TestPdf(pages)
                          .withCatalog("/AcroForm << /Fields [] /DR << /Font << /F 3 0 R >> >> >>")
                          .save(folder.filePath(u"large.pdf"_s));
    const auto file = PdfFile::open(test::opened(path), {}).value();
    EXPECT_EQ(file->notices(0).value(), QList<PageNotice>{PageNotice::FieldDiffers});
    EXPECT_EQ(file->notices(19).value(), QList<PageNotice>{PageNotice::FieldsUncompared});
    EXPECT_TRUE(file->text(19)->contains(u"99"_s));
    EXPECT_FALSE(file->text(19)->contains(u"61"_s)) << "what nobody sees is no text of the page";
}

TEST(FieldDifferences, ofAButtonLeaveATextThatHoldsTheSame)
{
    const TestPage page{
        .lines = {"Form"},
        .attributes = "/Annots [<< /Type /Annot /Subtype /Widget /F 4 /FT /Btn /T (b) /V /61 /AS /Off /Rect [20 20 "
                      "60 60] /AP << /N << /61 4 0 R /Off 4 0 R >> >> >> << /Type /Annot /Subtype /Widget /F 4 /FT "
                      "/Tx /T (t) /V (61) /Rect [80 20 280 60] /AP << /N 4 0 R >> >>]"};
    QTemporaryDir folder;
    const auto curve = test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 m 9 9 9 2 0 2 c f");
    const auto path = TestPdf({page}).withObject(curve).save(folder.filePath(u"both.pdf"_s));
    const auto file = PdfFile::open(test::opened(path), {}).value();
    EXPECT_EQ(file->probe().differences.size(), 1);
    EXPECT_TRUE(file->text(0)->contains(u"61"_s));
}

TEST(FieldDifferences, tellOfAChoiceThatShowsAnotherOne)
{
    const QByteArray level = "/FT /Ch /Ff 131072 /T (level) /Opt [[(a) (First)] [(b) (Second)]] ";
    EXPECT_EQ(differencesIn({level + "/V (a)", drawn("Second")}),
              (QList<FieldDifference>{{0, u"level"_s, u"First"_s, u"Second"_s}}));
    const QByteArray list = "/FT /Ch /T (level) /Opt [(One) (Two)] /V (One) ";
    EXPECT_EQ(differencesIn({list, drawn("Two")}).size(), 1);
}

TEST(FieldDifferences, tellOfAButtonThatIsDrawnOtherwise)
{
    EXPECT_EQ(buttonDifferences("/FT /Btn /T (agreed) /V /1 /AS /Off"),
              (QList<FieldDifference>{{0, u"agreed"_s, u"1"_s, u"Off"_s}}));
    EXPECT_EQ(buttonDifferences("/FT /Btn /T (agreed) /V /Off /AS /1"),
              (QList<FieldDifference>{{0, u"agreed"_s, u"Off"_s, u"1"_s}}));
    EXPECT_EQ(buttonDifferences("/FT /Btn /T (agreed) /V /1 /AS /1"), QList<FieldDifference>());
    EXPECT_EQ(buttonDifferences("/FT /Btn /T (agreed) /V /Yes /AS /1"), QList<FieldDifference>()) << "set either way";
}

TEST(FieldDifferences, tellOfAChoiceAmongButtonsThatIsDrawnOtherwise)
{
    const QByteArray button = "/FT /Btn /Ff 49152 /T (sex) /AS /1 ";
    EXPECT_EQ(buttonDifferences(button + "/V /0"), (QList<FieldDifference>{{0, u"sex"_s, u"0"_s, u"1"_s}}));
    EXPECT_EQ(buttonDifferences(button + "/V /1"), QList<FieldDifference>());
    EXPECT_EQ(buttonDifferences(button + "/V /Female /Opt [(Male) (Female)]"), QList<FieldDifference>());
}

TEST(FieldDifferences, areNoneInOrdinaryForms)
{
    const QByteArray level = "/FT /Ch /T (level) /Opt [[(a) (First)] [(b) (Second)]] ";
    const QList<Form> ordinary{
        {text + "/V (61)", drawn("61")},
        {text + "/V (1020000)", drawn("1,020,000.00")},
        {text + "/V (1020000.5) /AA << /F << /S /JavaScript /JS (AFNumber_Format) >> >>", drawn("\\200 1.020.000,50")},
        {text + "/V (0.615)", drawn("61.5 %")},
        {text + "/V (Anna  Lindqvist)", "BT /F 18 Tf 2 24 Td (Anna) Tj 0 -20 Td (Lindqvist) Tj ET"},
        {text + "/V (1985-03-07)", drawn("7 March 1985")},
        {text + "/V (4711) /Ff 16777216 /MaxLen 9",
         "BT /F 18 Tf 2 12 Td (4) Tj 29 0 Td (7) Tj 29 0 Td (1) Tj 29 0 Td (1) Tj ET"},
        {text + "/V (hidden) /Ff 8192", drawn("******")},
        {text + "/V ()", drawn("Name")},
        {text, drawn("Enter your name")},
        {text + "/V (61)", "0 0 m 9 9 9 20 0 20 c f"},
        {text + "/V (4)", "BT /Z 18 Tf (3) Tj ET"},
        {level + "/Ff 131072 /V (b)", drawn("Second")},
        {level + "/Ff 131072 /V (b)", drawn("b")},
        {level + "/V (b)", "BT /F 9 Tf 2 24 Td (First) Tj 0 -12 Td (Second) Tj ET"},
        {text + "/V (61)", drawn("99"), "/AcroForm << /Fields [] /NeedAppearances true >>"},
    };
    for (const auto& form : ordinary) {
        EXPECT_EQ(differencesIn(form), QList<FieldDifference>()) << form.entries.constData();
    }
}

TEST(FieldDifferences, areNoneInALongTextThatEndsWithItsField)
{
    const QByteArray words = "The applicant leads a group of nine engineers";
    EXPECT_EQ(differencesIn({text + "/Ff 4096 /V (" + words + " and teaches)", drawn(words)}),
              QList<FieldDifference>());
    EXPECT_EQ(differencesIn({text + "/Ff 4096 /V (102000)", drawn("10200")}).size(), 1);
}

TEST(SameValue, isTheSameHoweverItIsWritten)
{
    const QList<std::pair<QString, QString>> same{
        {u"王伟"_s, u"王 偉"_s},
        {u"ＡＢＣ 12"_s, u"abc12"_s},
        {u"1020000"_s, u"¥1,020,000.00"_s},
        {u"1020000"_s, u"1 020 000 元"_s},
        {u"1020000"_s, u"102万元"_s},
        {u"RMB 300"_s, u"¥ 300.00"_s},
        {u"61.456"_s, u"61.46"_s},
        {u"9.996"_s, u"10.00"_s},
        {u"-5"_s, u"(5)"_s},
        {u".5"_s, u"0,50"_s},
        {u"13800138000"_s, u"138-0013-8000"_s},
        {u"20261130"_s, u"2026年11月30日"_s},
        {u"2026-11-30"_s, u"Nov 30th, 2026"_s},
        {u"O'Brien"_s, u"O\u2019Brien"_s},
        {u"2026-09-30"_s, u"30 Sept 2026"_s},
        {u"2012-03-04"_s, u"4.3.12"_s},
        {u"2012-03-04"_s, u"03/04/2012"_s},
        {u"12/3/4"_s, u"12/03/04"_s},
        {u"2012-12-31"_s, u"31/12/2012"_s},
        {u"2012-12-31"_s, u"12/31/12"_s},
        {u"110105199001011234"_s, u"1101**********1234"_s},
        {u"שנת 2019"_s, u"2019 תנש"_s},
        {u"שלום עולם 2019"_s, u"2019 םלוע םולש"_s},
        {u"בן-דוד"_s, u"ןב דוד"_s},
        {u"1234567"_s, u"12,34,567"_s},
        {u"123456789.5"_s, u"12,34,56,789.50"_s},
        {u"123456789"_s, u"1,2345,6789"_s},
        {u"1020000"_s, u"1.020.000"_s},
        {u"120000000"_s, u"1.2亿"_s},
        {u"555.123.4567"_s, u"5551234567"_s},
        {u"61.454"_s, u"61.45"_s},
        {u"0.4"_s, u"0"_s},
        {u"99.5"_s, u"100"_s},
        {u"0.155"_s, u"15.5%"_s},
        {u"100 元"_s, u"¥100"_s},
        {u"CNY 100"_s, u"100"_s},
        {u"100"_s, u"EUR 100"_s},
        {u"1234"_s, u"1**4"_s},
        {QString(58, u'7'), QString(58, u'7') + u".0"_s},
    };
    for (const auto& [stored, drawn] : same) {
        EXPECT_TRUE(isSame(stored, drawn)) << stored.toStdString() << " and " << drawn.toStdString();
    }
}

TEST(SameValue, ofADateIsTheSameWhenAScriptLeavesPartsOut)
{
    EXPECT_TRUE(isSameValue(u"2012-03-04"_s, u"Mar 2012"_s, Formatting::Scripted));
    EXPECT_TRUE(isSameValue(u"2012-03-04"_s, u"4 Mar"_s, Formatting::Scripted));
    EXPECT_TRUE(isSameValue(u"14:30:15"_s, u"14:30"_s, Formatting::Scripted));
    EXPECT_FALSE(isSameValue(u"2012-03-04"_s, u"Apr 2012"_s, Formatting::Scripted));
    EXPECT_FALSE(isSameValue(u"2012-03-04"_s, u"Mar 2012"_s, Formatting::Plain));
}

TEST(SameValue, isAnotherWhereAReaderWouldLearnSomethingElse)
{
    const QList<std::pair<QString, QString>> others{
        {u"61"_s, u"99"_s},
        {u"61"_s, u"-61"_s},
        {u"1.5"_s, u"15"_s},
        {u"1500"_s, u"150.0"_s},
        {u"61"_s, u"61 of 99"_s},
        {u"61"_s, u"610"_s},
        {u"CNY 100"_s, u"USD 100"_s},
        {u"102万"_s, u"102"_s},
        {u"A61"_s, u"B61"_s},
        {u"110105199001011234"_s, u"110105199001011235"_s},
        {u"2026-11-30"_s, u"2026-11-29"_s},
        {u"2026-11-30"_s, u"2025-11-30"_s},
        {u"王伟"_s, u"王炜"_s},
        {u"4321"_s, u"**1234"_s},
        {u"2012-03-04"_s, u"2003-04-12"_s},
        {u"2010-05-12"_s, u"2012-05-10"_s},
        {u"2012-03-04"_s, u"2012-04-03"_s},
        {u"2012-03-04"_s, u"1912-03-04"_s},
        {u"2012年3月4日"_s, u"4 April 2012"_s},
        {u"2026-01-30"_s, u"30 Sept 2026"_s},
        {u"03/04/2012"_s, u"04/03/2012"_s},
        {u"2012-12-01"_s, u"2012-01-13"_s},
        {u"2012-13-04"_s, u"13.4.12"_s},
        {u"12/03/04"_s, u"04/03/12"_s},
        {u"1/12/2012"_s, u"11/2/2012"_s},
        {u"1/12"_s, u"11/2"_s},
        {u"1234"_s, u"1*4"_s},
        {u"1234"_s, u"*"_s},
        {u"1234"_s, u"****"_s},
        {u"1234"_s, u"13**"_s},
        {u"שנת 2019"_s, u"שנת 2091"_s},
        {u"سنة 2019"_s, u"سنة 2091"_s},
        {u"12345"_s, u"1,23,45"_s},
        {u"12345678"_s, u"1,2345,678"_s},
        {u"123456789"_s, u"123,45,6789"_s},
        {u"1234567.8"_s, u"12345678"_s},
        {u"-13800138000"_s, u"138-0013-8000"_s},
        {u"61.455"_s, u"61.45"_s},
        {u"199.4"_s, u"200"_s},
        {u"0.155"_s, u"1.55%"_s},
        {u"12000000"_s, u"1.2亿"_s},
        {u"100 apples"_s, u"100 pears"_s},
        {u"100"_s, u"100 apples"_s},
        {QString(59, u'7'), QString(59, u'7') + u".0"_s}, // longer than any number that is compared as one
    };
    for (const auto& [stored, drawn] : others) {
        EXPECT_FALSE(isSame(stored, drawn)) << stored.toStdString() << " and " << drawn.toStdString();
    }
}

TEST(SameValue, ofANumberMayLoseItsSignAndGainWordsWhereAScriptDrawsIt)
{
    for (const auto formatting : {Formatting::Plain, Formatting::Scripted}) {
        const bool isScripted = formatting == Formatting::Scripted;
        EXPECT_EQ(isScripted, isSameValue(u"-5"_s, u"5"_s, formatting));
        EXPECT_EQ(isScripted, isSameValue(u"100"_s, u"100 apples"_s, formatting));
        EXPECT_FALSE(isSameValue(u"100 apples"_s, u"100 pears"_s, formatting));
        EXPECT_FALSE(isSameValue(u"-5"_s, u"6"_s, formatting));
    }
}

TEST(SameValue, isBegunByTwentySignsOfItOrMore)
{
    const auto stored = u"南京大学物理学院教授，负责低温实验室的建设与管理工作"_s;
    EXPECT_TRUE(isBeginning(stored, stored.first(20)));
    EXPECT_FALSE(isBeginning(stored, stored.first(19))) << "too little to tell";
    EXPECT_FALSE(isBeginning(stored, stored.sliced(1, 20))) << "it begins elsewhere";
    EXPECT_TRUE(holds(u"Nanjing\nShanghai\nBeijing"_s, u"Shang hai"_s));
    EXPECT_FALSE(holds(u"Nanjing\nBeijing"_s, u"Shanghai"_s));
}

} // namespace pingshen
