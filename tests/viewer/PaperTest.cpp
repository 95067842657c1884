// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tiles/Paper.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

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

namespace {

QColor atNightOf(QRgb pixel)
{
    QImage image(1, 1, QImage::Format_RGB32);
    image.setPixel(0, 0, pixel);
    return atNight(image).pixelColor(0, 0);
}

} // namespace

TEST(NightPaper, exchangesLightAndDark)
{
    const auto paper = atNightOf(0xFFFFFFFF);
    EXPECT_EQ(paperIn(PageColours::Night, Qt::white), paper);
    EXPECT_LT(paper.lightness(), 40);
    EXPECT_GT(paper.lightness(), 0);
    const auto ink = atNightOf(0xFF000000);
    EXPECT_GT(ink.lightness(), 200);
    EXPECT_LT(ink.lightness(), 255);
    int before = 256;
    for (int tone = 0; tone < 256; ++tone) {
        const int shown = atNightOf(qRgb(tone, tone, tone)).lightness();
        EXPECT_LE(shown, before);
        before = shown;
    }
}

TEST(NightPaper, keepsTheHueOfSealsAndLinks)
{
    for (const QRgb pixel : {0xFFD02020, 0xFF8B0000, 0xFFFF9090, 0xFF0000C0, 0xFF107040, 0xFFFFE69A}) {
        const auto shown = atNightOf(pixel);
        const int apart = std::abs(QColor(pixel).hue() - shown.hue());
        EXPECT_LE(std::min(apart, 360 - apart), 12) << qPrintable(QColor(pixel).name() + shown.name());
    }
    const auto seal = atNightOf(0xFFD02020);
    EXPECT_GT(seal.red(), 150);
    EXPECT_LT(seal.green(), 90);
}

TEST(NightPaper, staysWithinEveryColourThereIs)
{
    QImage image(256, 256, QImage::Format_RGB32);
    for (int blue = 0; blue < 256; blue += 5) {
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x) {
                image.setPixel(x, y, qRgb(x, y, blue));
            }
        }
        const auto shown = atNight(image);
        const auto paper = paperIn(PageColours::Night, Qt::white);
        for (int at = 0; at < 256; at += 3) {
            const auto colour = shown.pixelColor(at, 255 - at);
            EXPECT_GE(colour.red(), paper.red());
            EXPECT_GE(colour.green(), paper.green());
            EXPECT_GE(colour.blue(), paper.blue());
        }
    }
}

TEST(NightPaper, lightsUpWhatAMarkerShadesByDay)
{
    const QColor marker(0xFFE69A);
    const auto lit = atNight(marker);
    EXPECT_LT(lit.lightness(), 80);
    EXPECT_EQ(marker.rgb(), atNight(lit).rgb()) << "it undoes itself";
}

TEST(PageColours, turnWhiteIntoTheirPaper)
{
    EXPECT_EQ(QColor(warm), paperIn(PageColours::Plain, QColor(warm)));
    const auto sepia = paperIn(PageColours::Paper, Qt::white);
    EXPECT_GT(sepia.red(), sepia.blue() + 20);
    EXPECT_EQ(sepia.rgb(), turned(0xFFFFFFFF, sepia));
    EXPECT_EQ(0xFF000000, turned(0xFF000000, sepia)) << "print stays black";
}

} // namespace pingshen::ui
