// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/Scanner.h"

#include "app/samples/Dice.h"

#include <QBuffer>
#include <QImageWriter>

#include <vector>

namespace pingshen {

namespace {

constexpr int paperLight = 251; ///< of 256
constexpr qint64 million = 1'000'000;
constexpr size_t grainLength = 1 << 14; ///< noise repeats after as many pixels, at another place in each row

std::vector<int> grainOf(const ScanLook& look)
{
    Dice dice(look.seed);
    std::vector<int> grain(grainLength);
    const auto spread = static_cast<quint32>(look.noise) + 1;
    for (auto& value : grain) {
        value = static_cast<int>(dice.roll(spread)) + static_cast<int>(dice.roll(spread)) - look.noise;
    }
    return grain;
}

constexpr QRgb white = 0xFFFFFFFF;

/// An image's points without the calls: they are asked for millions of times.
struct Pixels
{
    explicit Pixels(const QImage& image)
        : first(reinterpret_cast<const QRgb*>(image.constBits())),
          width(image.width()),
          height(image.height()),
          stride(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)))
    {}

    const QRgb* first;
    int width;
    int height;
    qsizetype stride;
};

/// Between four neighbours; `x` and `y` count in 256ths.
QRgb blended(const Pixels& page, int x, int y)
{
    const int column = x >> 8;
    const int row = y >> 8;
    if (column < 0 || row < 0 || column + 1 >= page.width || row + 1 >= page.height) {
        return white;
    }
    const auto* upper = page.first + row * page.stride + column;
    const auto* lower = upper + page.stride;
    if ((upper[0] & upper[1] & lower[0] & lower[1]) == white) {
        return white; // most of a page
    }
    const int fx = x & 255;
    const int fy = y & 255;
    const auto mix = [&](int shift) {
        const auto channel = [shift](QRgb colour) { return static_cast<int>(colour >> shift & 0xFF); };
        const int above = channel(upper[0]) * (256 - fx) + channel(upper[1]) * fx;
        const int below = channel(lower[0]) * (256 - fx) + channel(lower[1]) * fx;
        return (above * (256 - fy) + below * fy) >> 16;
    };
    return qRgb(mix(16), mix(8), mix(0));
}

/// How far each of `length` points lies from where it would without skew, in 256ths.
std::vector<int> shifts(int length, int skew)
{
    std::vector<int> far(static_cast<size_t>(length));
    for (int i = 0; i < length; ++i) {
        far[static_cast<size_t>(i)] = static_cast<int>(256 * qint64(skew) * (i - length / 2) / million);
    }
    return far;
}

int toned(int value, int light, int grain)
{
    return std::clamp((value * light >> 8) + grain, 0, 255);
}

QImage degraded(const QImage& page, const ScanLook& look)
{
    QImage scan(page.size(), QImage::Format_RGB32);
    const Pixels pixels(page);
    const auto grain = grainOf(look);
    // a small turn is a shear both ways about the middle: x' = x + s y, y' = y - s x
    const auto across = shifts(scan.height(), look.skew);
    const auto down = shifts(scan.width(), look.skew);
    Dice dice(look.seed + 1);
    for (int y = 0; y < pixels.height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(scan.scanLine(y));
        auto speck = dice.roll(grainLength);
        const int light = paperLight - look.shade * y / pixels.height;
        for (int x = 0; x < pixels.width; ++x, ++speck) {
            const auto colour =
                blended(pixels, (x << 8) + across[static_cast<size_t>(y)], (y << 8) - down[static_cast<size_t>(x)]);
            const int stray = grain[speck % grainLength];
            line[x] = qRgb(toned(qRed(colour), light, stray), toned(qGreen(colour), light - look.warmth / 2, stray),
                           toned(qBlue(colour), light - look.warmth, stray));
        }
    }
    return scan;
}

} // namespace

QByteArray scannedJpeg(const QImage& page, const ScanLook& look)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(look.quality);
    return writer.write(degraded(page, look)) ? buffer.data() : QByteArray();
}

} // namespace pingshen
