// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tiles/Paper.h"

#include <gtest/gtest.h>

namespace pingshen::ui {

namespace {

QRgb turned(QRgb pixel, QColor paper)
{
    QImage image(1, 1, QImage::Format_RGB32);
    image.setPixel(0, 0, pixel);
    return onPaper(image, paper).pixel(0, 0);
}

constexpr QRgb warm = 0xFFF3F1EA;

} // namespace

TEST(Paper, whiteBecomesThePaper)
{
    EXPECT_EQ(warm, turned(0xFFFFFFFF, QColor(warm)));
}

TEST(Paper, printSealsAndPhotographsKeepTheirColours)
{
    for (const QRgb pixel : {0xFF000000, 0xFFCC4433, 0xFF808080, 0xFFE0B090, 0xFFFFFF00}) {
        EXPECT_EQ(pixel, turned(pixel, QColor(warm)));
    }
}

TEST(Paper, theChangeFadesOutTowardsTheMiddleTones)
{
    int before = 255;
    for (int tone = 255; tone >= 0; --tone) {
        const int blue = qBlue(turned(qRgb(tone, tone, tone), QColor(warm)));
        EXPECT_LE(blue, tone);
        EXPECT_LE(blue, before);
        before = blue;
    }
}

TEST(Paper, onWhiteAPictureIsHandedOnAsItIs)
{
    QImage image(3, 3, QImage::Format_RGB32);
    image.fill(0xFF102030);
    const auto* bits = image.constBits();
    EXPECT_EQ(bits, onPaper(image, Qt::white).constBits());
}

TEST(Paper, whatIsTransparentShowsThePaper)
{
    QImage image(2, 2, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const auto result = onPaper(image, QColor(warm));
    EXPECT_EQ(QImage::Format_RGB32, result.format());
    EXPECT_EQ(warm, result.pixel(1, 1));
}

} // namespace pingshen::ui
