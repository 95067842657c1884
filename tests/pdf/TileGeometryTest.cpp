// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/TileGeometry.h"

#include <QImage>
#include <QTransform>

#include <gtest/gtest.h>

namespace pingshen {

TEST(TileGeometry, findsTheUprightPartOfEveryTurnedPart)
{
    QImage upright(7, 5, QImage::Format_RGB32);
    for (int i = 0; i < 35; ++i) {
        upright.setPixel(i % 7, i / 7, qRgb(i, 0, 0));
    }
    for (const int rotation : {0, 90, 180, 270}) {
        const auto turned = upright.transformed(QTransform().rotate(rotation));
        const QRect rect(1, 2, 3, 2);
        const auto part = upright.copy(uprightRect(rect, turned.size(), rotation));
        EXPECT_EQ(part.transformed(QTransform().rotate(rotation)), turned.copy(rect)) << rotation;
    }
}

} // namespace pingshen
