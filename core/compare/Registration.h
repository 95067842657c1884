// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/GreyPicture.h"

#include <QRectF>

#include <optional>

namespace pingshen {

/// Where the places of one picture are in another: scaled, turned a little, shifted.
struct Placement
{
    double xx = 1;
    double xy = 0;
    double x0 = 0;
    double yx = 0;
    double yy = 1;
    double y0 = 0;

    QPointF of(QPointF place) const
    {
        return {xx * place.x() + xy * place.y() + x0, yx * place.x() + yy * place.y() + y0};
    }
    /// The same between pictures that are larger by that factor.
    Placement enlarged(double factor) const { return {xx, xy, x0 * factor, yx, yy, y0 * factor}; }
    /// Around the corners of the rectangle, placed.
    QRectF boundsOf(const QRectF& rect) const;
};

/// A scanner's picture of the same page, laid over another one: a scale of 0.95 to 1.05, turned by up to two degrees,
/// shifted by up to 6 % of the height. Pictures of other pages get some placement too: whether they show the same is
/// asked of the pictures once they lie over each other. Nothing where there is too little to see.
std::optional<Placement> registered(const GreyPicture& before, const GreyPicture& after);

/// `after` as it looks from the places of `before`, of that size.
QImage laidOver(const GreyPicture& after, const Placement& placement, QRect part);

} // namespace pingshen
