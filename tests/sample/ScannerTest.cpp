// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/Scanner.h"

#include <gtest/gtest.h>

namespace pingshen {

namespace {

/// A white page with a black level line in the middle.
QImage ruledPage()
{
    QImage page(400, 300, QImage::Format_RGB32);
    page.fill(Qt::white);
    for (int y = 148; y < 152; ++y) {
        for (int x = 0; x < page.width(); ++x) {
            page.setPixelColor(x, y, Qt::black);
        }
    }
    return page;
}

int darkestRow(const QImage& page, int x)
{
    int darkest = 0;
    for (int y = 1; y < page.height(); ++y) {
        darkest = page.pixelColor(x, y).lightness() < page.pixelColor(x, darkest).lightness() ? y : darkest;
    }
    return darkest;
}

} // namespace

TEST(Scanner, turnsThePageByItsSkew)
{
    ScanLook look;
    look.skew = 50'000;
    const auto scan = QImage::fromData(scannedJpeg(ruledPage(), look));
    EXPECT_EQ(QSize(400, 300), scan.size());
    EXPECT_NEAR(19, darkestRow(scan, 390) - darkestRow(scan, 10), 2);
}

TEST(Scanner, leavesGrainAndTintOnThePaper)
{
    const auto scan = QImage::fromData(scannedJpeg(ruledPage(), {}));
    int red = 0;
    int blue = 0;
    QSet<int> greys;
    for (int x = 100; x < 300; ++x) {
        const auto colour = scan.pixelColor(x, 40);
        red += colour.red();
        blue += colour.blue();
        greys.insert(colour.lightness());
    }
    EXPECT_GT(red, blue);
    EXPECT_GT(greys.size(), 3);
}

TEST(Scanner, givesTheSamePictureForTheSameSeed)
{
    ScanLook other;
    other.seed = 2;
    EXPECT_EQ(scannedJpeg(ruledPage(), {}), scannedJpeg(ruledPage(), {}));
    EXPECT_NE(scannedJpeg(ruledPage(), {}), scannedJpeg(ruledPage(), other));
}

} // namespace pingshen
