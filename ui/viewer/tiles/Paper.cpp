// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tiles/Paper.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace pingshen::ui {

namespace {

constexpr int firstPaperTone = 208;
constexpr QRgb sepia = 0xFFF5E9D2;
constexpr QRgb nightPaper = 0xFF17191D;
constexpr QRgb nightInk = 0xFFDAD7CF;

/// How much each channel of a pixel loses, packed as a pixel, by the darkest channel of that pixel.
std::array<QRgb, 256> lossesFor(QColor paper)
{
    std::array<QRgb, 256> losses{};
    for (int tone = firstPaperTone; tone < 256; ++tone) {
        const auto loss = [&](int channel) {
            return (255 - channel) * (tone - firstPaperTone) / (255 - firstPaperTone);
        };
        losses[static_cast<size_t>(tone)] = qRgba(loss(paper.red()), loss(paper.green()), loss(paper.blue()), 0);
    }
    return losses;
}

QImage opaque(QImage image)
{
    if (image.format() == QImage::Format_RGB32) {
        return image;
    }
    if (!image.hasAlphaChannel()) {
        return std::move(image).convertToFormat(QImage::Format_RGB32);
    }
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, image);
    return flat;
}

using Tones = std::array<int, 256>;

/// From the dark paper to the light ink, in one channel.
Tones tonesBetween(int paper, int ink)
{
    Tones tones{};
    for (int tone = 0; tone < 256; ++tone) {
        tones[static_cast<size_t>(tone)] = paper + tone * (ink - paper) / 255;
    }
    return tones;
}

/// What is added to each channel of a colour to exchange light and dark: the lightest becomes what the darkest lacked,
/// and the distances between the channels, which are hue and colourfulness, stay.
int exchangeOf(QRgb pixel)
{
    const int red = qRed(pixel);
    const int green = qGreen(pixel);
    const int blue = qBlue(pixel);
    return 255 - std::min({red, green, blue}) - std::max({red, green, blue});
}

} // namespace

QColor paperIn(PageColours colours, const QColor& plain)
{
    switch (colours) {
    case PageColours::Plain:
        return plain;
    case PageColours::Paper:
        return QColor(sepia);
    case PageColours::Night:
        return QColor(nightPaper);
    }
    Q_UNREACHABLE();
}

QImage atNight(QImage image)
{
    // Most of a page are runs of one colour.
    QRgb before = 0xFFFFFFFF;
    QRgb shown = nightPaper;
    static const auto reds = tonesBetween(qRed(nightPaper), qRed(nightInk));
    static const auto greens = tonesBetween(qGreen(nightPaper), qGreen(nightInk));
    static const auto blues = tonesBetween(qBlue(nightPaper), qBlue(nightInk));
    auto result = opaque(std::move(image));
    for (int y = 0; y < result.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(result.scanLine(y));
        std::for_each(line, line + result.width(), [&](QRgb& pixel) {
            if (pixel != before) {
                before = pixel;
                const int by = exchangeOf(pixel);
                const auto moved = [by](int tone) {
                    const int to = tone + by;
                    return static_cast<size_t>(to);
                };
                shown = qRgb(reds[moved(qRed(pixel))], greens[moved(qGreen(pixel))], blues[moved(qBlue(pixel))]);
            }
            pixel = shown;
        });
    }
    return result;
}

QColor atNight(const QColor& colour)
{
    const int by = exchangeOf(colour.rgb());
    return {colour.red() + by, colour.green() + by, colour.blue() + by, colour.alpha()};
}

QImage onPaper(QImage image, QColor paper)
{
    auto result = opaque(std::move(image));
    if (paper == QColor(Qt::white)) {
        return result;
    }
    const auto losses = lossesFor(paper);
    for (int y = 0; y < result.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(result.scanLine(y));
        std::for_each(line, line + result.width(), [&](QRgb& pixel) {
            const int darkest = std::min({qRed(pixel), qGreen(pixel), qBlue(pixel)});
            pixel -= losses[static_cast<size_t>(darkest)]; // no channel borrows: none is darker than `darkest`
        });
    }
    return result;
}

} // namespace pingshen::ui
