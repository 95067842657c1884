// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "tests/pdf/Pictures.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::meanDifference;
using test::TestPage;
using test::TestPdf;

namespace {

/// Large enough a file that it may be a scan.
QImage scan()
{
    auto picture = test::cornerPicture({900, 1200});
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = (y * 7) % 11; x < picture.width(); x += 11) {
            picture.setPixel(x, y, qRgb(x % 256, y % 256, 90));
        }
    }
    return picture;
}

QImage drawn(const TestPage& page, QSize size, int rotation, PdfFile::Shortcuts shortcuts)
{
    QTemporaryDir folder;
    auto file = PdfFile::open(test::opened(TestPdf({page}).save(folder.filePath(u"a.pdf"_s))), {});
    EXPECT_OK(file);
    (*file)->setShortcuts(shortcuts);
    auto image = (*file)->tile(0, size, QRect(QPoint(0, 0), size), rotation);
    EXPECT_OK(image);
    return std::move(image).value();
}

double differenceOfBothWays(const TestPage& page, QSize size, int rotation)
{
    return meanDifference(drawn(page, size, rotation, PdfFile::Shortcuts::Yes),
                          drawn(page, size, rotation, PdfFile::Shortcuts::No));
}

} // namespace

TEST(ScanShortcut, showsWhatPdfiumShowsAtEverySize)
{
    const TestPage page{.size = {600, 800}, .picture = scan()};
    for (const QSize size : {QSize(60, 80), QSize(300, 400), QSize(450, 600), QSize(700, 933), QSize(900, 1200)}) {
        EXPECT_LT(differenceOfBothWays(page, size, 0), 4) << size.width();
    }
}

TEST(ScanShortcut, showsWhatPdfiumShowsInEveryTurn)
{
    for (const int own : {0, 90, 180, 270}) {
        const TestPage page{.size = {600, 800}, .rotation = own, .picture = scan()};
        for (const int rotation : {0, 90, 180, 270}) {
            const auto size = (own + rotation) % 180 == 0 ? QSize(300, 400) : QSize(400, 300);
            EXPECT_LT(differenceOfBothWays(page, size, rotation), 4) << own << " " << rotation;
        }
    }
}

TEST(ScanShortcut, showsWhatPdfiumShowsInGrey)
{
    const TestPage page{.size = {600, 800}, .picture = scan().convertToFormat(QImage::Format_Grayscale8)};
    EXPECT_LT(differenceOfBothWays(page, {300, 400}, 0), 4);
}

TEST(ScanShortcut, leavesOutNothingDrawnOverTheScan)
{
    const TestPage page{.size = {600, 800}, .picture = scan(), .content = "1 0 0 rg 0 0 600 400 re f"};
    const auto pixel = drawn(page, {300, 400}, 0, PdfFile::Shortcuts::Yes).pixel(150, 300);
    EXPECT_EQ(pixel, qRgb(255, 0, 0));
}

TEST(ScanShortcut, isNotTakenWhenThePictureIsEnlarged)
{
    const TestPage page{.size = {600, 800}, .picture = scan()};
    EXPECT_EQ(differenceOfBothWays(page, {1200, 1600}, 0), 0);
}

TEST(ScanShortcut, makesASmallPictureFromTheLargeOneThatIsAtHand)
{
    QTemporaryDir folder;
    const TestPage page{.size = {600, 800}, .picture = scan()};
    auto file = PdfFile::open(test::opened(TestPdf({page}).save(folder.filePath(u"a.pdf"_s))), {});
    ASSERT_OK(file);
    ASSERT_OK((*file)->layer(0)); // its structure is known: the page is one picture
    const auto whole = [&file](QSize size) { return (*file)->tile(0, size, QRect(QPoint(0, 0), size), 0).value(); };
    const auto large = whole({900, 1200});
    const QSize small(225, 300);
    const auto scaled = large.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    EXPECT_EQ(scaled, whole(small)) << "not decoded once more";
    EXPECT_LT(meanDifference(scaled, drawn(page, small, 0, PdfFile::Shortcuts::No)), 4);
    (*file)->forgetPictures();
    EXPECT_NE(scaled, whole(small)) << "with nothing at hand it is";
}

TEST(ScanShortcut, isReallyTaken)
{
    // The two ways never agree to the last bit; if they do, only one of them was gone.
    const TestPage page{.size = {600, 800}, .picture = scan()};
    EXPECT_GT(differenceOfBothWays(page, {450, 600}, 0), 0);
}

} // namespace pingshen
