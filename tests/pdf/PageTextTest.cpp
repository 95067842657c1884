// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "core/pdf/reading/TextQuality.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPage;
using test::TestPdf;
using Worth = PdfFile::Layer::Worth;

namespace {

PdfFile::Layer layerOf(const TestPage& page)
{
    QTemporaryDir folder;
    auto file = PdfFile::open(test::opened(TestPdf({page}).save(folder.filePath(u"a.pdf"_s))), {});
    EXPECT_OK(file);
    return (*file)->layer(0).value();
}

const QImage photo = test::cornerPicture({60, 80});

} // namespace

TEST(PageText, isWhatThePageShows)
{
    EXPECT_EQ(layerOf({.lines = {"short"}}).worth, Worth::Good);
    EXPECT_EQ(layerOf({.picture = photo}).worth, Worth::None);
}

TEST(PageText, isNoScannersMarkOverAPhotograph)
{
    const auto layer = layerOf({.lines = {"Scanned by CamScanner"}, .picture = photo});
    EXPECT_EQ(layer.worth, Worth::Mark);
    EXPECT_EQ(layer.text, u"Scanned by CamScanner"_s);
}

TEST(PageText, isNoScannersMarkOverAStencilOrASmallPhotograph)
{
    const auto bits = [](const QByteArray& dictionary) {
        return test::pdfStream("/Type /XObject /Subtype /Image /Width 16 /Height 16 /BitsPerComponent 1 " + dictionary,
                               QByteArray(32, '\x55'));
    };
    const auto worth = [&](const QByteArray& dictionary, const QByteArray& place) {
        QTemporaryDir folder;
        TestPdf pdf({TestPage{.size = {300, 400},
                              .lines = {"Attachment 3"},
                              .content = "q " + place + " cm /P Do Q",
                              .resources = "/XObject << /P 4 0 R >>"}});
        const auto path = pdf.withObject(bits(dictionary)).save(folder.filePath(u"a.pdf"_s));
        return PdfFile::open(test::opened(path), {}).value()->layer(0)->worth;
    };
    EXPECT_EQ(worth("/ImageMask true", "300 0 0 400 0 0"), Worth::Mark);
    EXPECT_EQ(worth("/ColorSpace /DeviceGray", "200 0 0 150 50 100"), Worth::Mark) << "a quarter of the page";
    EXPECT_EQ(worth("/ColorSpace /DeviceGray", "100 0 0 100 50 200"), Worth::Good) << "an emblem";
}

TEST(PageText, isTheInvisibleTextOfARecognisedScan)
{
    const TestPage page{.picture = photo,
                        .content = "BT 3 Tr /F 12 Tf 1 0 0 1 50 90 Tm (Passport Alice) Tj ET "
                                   "BT 3 Tr /F 12 Tf 1 0 0 1 50 50 Tm (Number 4711) Tj ET"};
    EXPECT_EQ(layerOf(page).worth, Worth::Good);
}

TEST(PageText, isSeenAgainOnceInvisibleTextHasEnded)
{
    const QByteArray words = "BT /F 12 Tf 1 0 0 1 50 90 Tm (Passport Alice) Tj 1 0 0 1 50 50 Tm (Number 4711) Tj ET ";
    const auto worth = [&](const QByteArray& content) { return layerOf({.picture = photo, .content = content}).worth; };
    EXPECT_EQ(worth("3 Tr " + words), Worth::Good) << "what was recognised before";
    EXPECT_EQ(worth("q 3 Tr Q " + words), Worth::Mark);
    EXPECT_EQ(worth("3 Tr q 0 Tr Q " + words), Worth::Good);
    EXPECT_EQ(worth("3 Tr 0 Tr " + words), Worth::Mark);
}

TEST(PageText, isNoScannersMarkThatNobodySees)
{
    const TestPage page{.picture = photo, .content = "BT 3 Tr /F 12 Tf 1 0 0 1 50 50 Tm (Scanned by CamScanner) Tj ET"};
    EXPECT_EQ(layerOf(page).worth, Worth::Mark);
}

TEST(PageText, isNoWatermarkHoweverOftenItIsThere)
{
    TestPage page{.picture = photo};
    page.lines = QByteArrayList(9, "For evaluation use only, not for any other");
    EXPECT_EQ(layerOf(page).worth, Worth::Mark);
    page.lines << "first"
               << "second"
               << "third"
               << "fourth"
               << "fifth"
               << "sixth";
    EXPECT_EQ(layerOf(page).worth, Worth::Good);
}

TEST(PageText, isALongTextOverAPicture)
{
    TestPage page{.picture = photo};
    for (int i = 0; i < 12; ++i) {
        page.lines << "line " + QByteArray::number(i) + " of an ordinary contract";
    }
    EXPECT_EQ(layerOf(page).worth, Worth::Good);
}

TEST(PageText, keepsTheValuesOfFieldsApart)
{
    EXPECT_EQ(u"Name\n王伟\nE12345678 1020000"_s,
              parted(u"Name\n王伟E12345678 1020000"_s, {u"王伟"_s, u"E12345678"_s, u"1020000"_s}));
    EXPECT_EQ(u"王伟E1"_s, parted(u"王伟E1"_s, {u"王伟"_s})) << "what is no value stays as it is";
}

TEST(PageText, isUnreadableWithoutCharacters)
{
    EXPECT_TRUE(isUnreadable(u"\xE001\xE002\xE003 \xE004"_s));
    EXPECT_TRUE(isUnreadable(u"\xFFFD\xFFFD\xFFFD"_s));
    EXPECT_TRUE(isUnreadable(u"\x0001\x0002\x0003\x0004"_s));
}

TEST(PageText, isUnreadableWhenItIsNoLanguage)
{
    EXPECT_TRUE(isUnreadable(u"ÀÍ¶¯ºÏÍ¬ ¼×·½ ±±¾©Ñù±¾¹«Ë¾ ÒÒ·½ °²ÄÈ"_s)); // GBK read as Latin-1
    EXPECT_TRUE(isUnreadable(u"!\"#$ %&'( )*+, -./: ;<=> ?@[\\ ]^_` {|}~ !\"#$ %&'("_s));
    EXPECT_TRUE(isUnreadable(QString(u"xkcd qwrt plmn bvcx zxcv "_s).repeated(4)));
}

TEST(PageText, isReadableInEveryLanguageOfApplicants)
{
    EXPECT_FALSE(isUnreadable(u"劳动合同 甲方：北京样本有限公司"_s));
    EXPECT_FALSE(isUnreadable(u"Employment contract between the company and the employee, 2025-01-01"_s));
    EXPECT_FALSE(isUnreadable(u"Contrat à durée indéterminée; le salarié s’engage à respecter la clause"_s));
    EXPECT_FALSE(isUnreadable(u"Трудовой договор № 12 от 1 января 2025 года"_s));
    EXPECT_FALSE(isUnreadable(u"12,000.00 13,500.00 85,000.00 12,000.00 13,500.00"_s));
    EXPECT_FALSE(isUnreadable({}));
}

} // namespace pingshen
