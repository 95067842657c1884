// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tiles/Paper.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace pingshen::ui {

namespace {

constexpr int firstPaperTone = 208;

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

} // namespace

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
