// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/Registration.h"

#include <QList>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace pingshen {

namespace {

constexpr int coarseHeight = 140;
constexpr int coarseReach = 9;    // of the whole page: 6 % of the height
constexpr double leastSpread = 8; // of a block that is looked for
constexpr double leastLikeness = 0.3;
constexpr qsizetype leastBlocks = 4;
constexpr qsizetype blocksForStretch = 12; // fewer blocks do not tell a stretch from a turn

/// A block of one picture, found in the other.
struct FoundBlock
{
    QPointF from;
    QPointF to;
    double weight = 0;
};

QPoint bestShift(const GreyPicture& before, const GreyPicture& after)
{
    const QRect whole(0, 0, before.width(), before.height());
    QPoint best;
    double most = -1;
    for (int y = -coarseReach; y <= coarseReach; ++y) {
        for (int x = -coarseReach; x <= coarseReach; ++x) {
            const double found = likeness(before, whole, after, {x, y}).correlation;
            if (found > most) {
                most = found;
                best = {x, y};
            }
        }
    }
    return best;
}

/// Between the pixels: the top of a parabola through three values with the highest in the middle.
double peakOf(double below, double top, double above)
{
    const double bend = below - 2 * top + above;
    return bend < -1e-9 ? std::clamp(0.5 * (below - above) / bend, -0.5, 0.5) : 0;
}

std::optional<FoundBlock> findBlock(const GreyPicture& before, const QRect& block, const GreyPicture& after,
                                    const Placement& guess, int reach)
{
    const auto expected = guess.of(QRectF(block).center());
    const QPoint corner(static_cast<int>(std::lround(expected.x() - block.width() / 2.0)),
                        static_cast<int>(std::lround(expected.y() - block.height() / 2.0)));
    if (likeness(before, block, before, block.topLeft()).spread < leastSpread) {
        return std::nullopt;
    }
    QPoint best;
    double most = leastLikeness;
    bool isFound = false;
    for (int y = -reach; y <= reach; ++y) {
        for (int x = -reach; x <= reach; ++x) {
            const double found = likeness(before, block, after, corner + QPoint(x, y)).correlation;
            if (found > most) {
                most = found;
                best = {x, y};
                isFound = true;
            }
        }
    }
    if (!isFound) {
        return std::nullopt;
    }
    const auto near = [&](int x, int y) {
        return likeness(before, block, after, corner + best + QPoint(x, y)).correlation;
    };
    const QPointF peak(peakOf(near(-1, 0), most, near(1, 0)), peakOf(near(0, -1), most, near(0, 1)));
    return FoundBlock{QRectF(block).center(), QRectF(QRect(corner + best, block.size())).center() + peak, most * most};
}

QList<FoundBlock> findBlocks(const GreyPicture& before, const GreyPicture& after, const Placement& guess, int size,
                             int reach)
{
    QList<FoundBlock> found;
    for (int y = 0; y + size <= before.height(); y += size) {
        for (int x = 0; x + size <= before.width(); x += size) {
            if (const auto block = findBlock(before, QRect(x, y, size, size), after, guess, reach)) {
                found.append(*block);
            }
        }
    }
    return found;
}

/// Least squares, around the centres: a turn and a scale, a stretch of each direction when there are blocks enough.
Placement fitted(const QList<FoundBlock>& blocks)
{
    double total = 0;
    QPointF from;
    QPointF to;
    for (const auto& block : blocks) {
        total += block.weight;
        from += block.from * block.weight;
        to += block.to * block.weight;
    }
    from /= total;
    to /= total;
    double sxx = 0;
    double sxy = 0;
    double syy = 0;
    double ux = 0;
    double uy = 0;
    double vx = 0;
    double vy = 0;
    for (const auto& block : blocks) {
        const auto p = block.from - from;
        const auto q = block.to - to;
        sxx += block.weight * p.x() * p.x();
        sxy += block.weight * p.x() * p.y();
        syy += block.weight * p.y() * p.y();
        ux += block.weight * q.x() * p.x();
        uy += block.weight * q.x() * p.y();
        vx += block.weight * q.y() * p.x();
        vy += block.weight * q.y() * p.y();
    }
    Placement result;
    const double area = sxx * syy - sxy * sxy;
    if (blocks.size() >= blocksForStretch && area > 1e-3 * (sxx + syy) * (sxx + syy)) {
        result.xx = (ux * syy - uy * sxy) / area;
        result.xy = (uy * sxx - ux * sxy) / area;
        result.yx = (vx * syy - vy * sxy) / area;
        result.yy = (vy * sxx - vx * sxy) / area;
    } else if (sxx + syy > 1) {
        result.xx = result.yy = (ux + vy) / (sxx + syy);
        result.yx = (vx - uy) / (sxx + syy);
        result.xy = -result.yx;
    }
    const auto turned = Placement{result.xx, result.xy, 0, result.yx, result.yy, 0}.of(from);
    result.x0 = to.x() - turned.x();
    result.y0 = to.y() - turned.y();
    return result;
}

double distance(const Placement& placement, const FoundBlock& block)
{
    const auto off = placement.of(block.from) - block.to;
    return std::hypot(off.x(), off.y());
}

/// The blocks that were found somewhere else than the others say are left out, step by step.
std::optional<Placement> agreed(QList<FoundBlock> blocks)
{
    for (int round = 0; round < 8; ++round) {
        if (blocks.size() < leastBlocks) {
            return std::nullopt;
        }
        const auto placement = fitted(blocks);
        QList<double> distances;
        for (const auto& block : blocks) {
            distances.append(distance(placement, block));
        }
        std::ranges::sort(distances);
        const double allowed = std::max(1.0, 2.5 * distances.at(distances.size() / 2));
        const auto left =
            blocks.removeIf([&](const FoundBlock& block) { return distance(placement, block) > allowed; });
        if (left == 0) {
            return placement;
        }
    }
    return blocks.size() < leastBlocks ? std::nullopt : std::optional(fitted(blocks));
}

bool isPlausible(const Placement& placement)
{
    const auto isNear = [](double value, double wanted, double off) { return std::abs(value - wanted) <= off; };
    return isNear(placement.xx, 1, 0.07) && isNear(placement.yy, 1, 0.07) && isNear(placement.xy, 0, 0.05)
           && isNear(placement.yx, 0, 0.05);
}

} // namespace

QRectF Placement::boundsOf(const QRectF& rect) const
{
    return QPolygonF({of(rect.topLeft()), of(rect.topRight()), of(rect.bottomRight()), of(rect.bottomLeft())})
        .boundingRect();
}

std::optional<Placement> registered(const GreyPicture& before, const GreyPicture& after)
{
    if (before.isNull() || after.isNull()) {
        return std::nullopt;
    }
    const auto smallBefore = before.scaledTo(coarseHeight).softened();
    const auto smallAfter = after.scaledTo(coarseHeight).softened();
    Placement guess;
    const auto shift = bestShift(smallBefore, smallAfter);
    guess.x0 = shift.x();
    guess.y0 = shift.y();
    const auto coarse = agreed(findBlocks(smallBefore, smallAfter, guess, coarseHeight / 7, 4));
    if (coarse && isPlausible(*coarse)) {
        guess = *coarse;
    }
    const double factor = double(before.height()) / coarseHeight;
    const int size = std::max(12, before.height() / 14);
    const int reach = std::max(2, static_cast<int>(std::ceil(factor)) + 2);
    const auto fine = agreed(findBlocks(before, after, guess.enlarged(factor), size, reach));
    return fine && isPlausible(*fine) ? fine : std::nullopt;
}

QImage laidOver(const GreyPicture& after, const Placement& placement, QRect part)
{
    QImage result(part.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < part.height(); ++y) {
        auto* line = result.scanLine(y);
        for (int x = 0; x < part.width(); ++x) {
            // The middle of a pixel is placed, not its corner.
            const auto place = placement.of(QPointF(part.x() + x + 0.5, part.y() + y + 0.5)) - QPointF(0.5, 0.5);
            line[x] = static_cast<uchar>(std::clamp(std::lround(after.at(place)), 0L, 255L));
        }
    }
    return result;
}

} // namespace pingshen
