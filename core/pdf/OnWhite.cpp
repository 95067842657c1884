// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/OnWhite.h"

namespace pingshen {

namespace {

QRgb overWhite(QRgb pixel)
{
    const int alpha = qAlpha(pixel);
    const auto over = [&](int colour) { return (colour * alpha + 255 * (255 - alpha) + 127) / 255; };
    return qRgb(over(qRed(pixel)), over(qGreen(pixel)), over(qBlue(pixel)));
}

} // namespace

QImage onWhite(QImage image)
{
    const int width = image.width();
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const auto pixel = line[x];
            if (pixel == 0) {
                line[x] = 0xFFFFFFFF;
            } else if (pixel < 0xFF000000) {
                line[x] = overWhite(pixel);
            }
        }
    }
    image.reinterpretAsFormat(QImage::Format_RGB32);
    return image;
}

} // namespace pingshen
