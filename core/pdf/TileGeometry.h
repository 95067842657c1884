// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

namespace pingshen {

/// Where a part of a turned page lies on the upright page. `rotatedSize` is the page's size after `rotation`
/// (0, 90, 180, 270 degrees clockwise).
inline QRect uprightRect(QRect rect, QSize rotatedSize, int rotation)
{
    const auto fromRight = rotatedSize.width() - rect.x() - rect.width();
    const auto fromBottom = rotatedSize.height() - rect.y() - rect.height();
    switch (rotation) {
    case 90:
        return {rect.y(), fromRight, rect.height(), rect.width()};
    case 180:
        return {fromRight, fromBottom, rect.width(), rect.height()};
    case 270:
        return {fromBottom, rect.x(), rect.height(), rect.width()};
    default:
        return rect;
    }
}

} // namespace pingshen
