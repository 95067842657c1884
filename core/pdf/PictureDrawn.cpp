// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PictureDrawn.h"

#include <QBuffer>
#include <QImage>
#include <QPdfDocument>

namespace pingshen {

bool isPictureDrawn(const DoubtfulPicture& picture)
{
    if (picture.isBroken) {
        return false;
    }
    QBuffer buffer;
    buffer.setData(picture.pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.pageCount() != 1) {
        return false;
    }
    const auto image = document.render(0, {48, 48}).convertToFormat(QImage::Format_RGB32);
    const auto ground = picture.isNeverBlank ? image.pixel(image.width() / 2, image.height() / 2) : qRgb(255, 0, 255);
    for (int y = 2; y < image.height() - 2; ++y) {
        for (int x = 2; x < image.width() - 2; ++x) {
            if (image.pixel(x, y) != ground) {
                return true;
            }
        }
    }
    return false;
}

} // namespace pingshen
