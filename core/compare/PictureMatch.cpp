// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/PictureMatch.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pingshen {

namespace {

constexpr int placedHeight = 560; // where pictures are laid over each other
constexpr int roughHeight = 1120; // where lines of letters differ from other lines
constexpr int partSize = 16;
constexpr double inkSpread = 14;        // below is paper, noise and shade
constexpr double partLikeness = 0.6;    // of a part of the page that shows about the same
constexpr double shareOfChanged = 0.75; // of other pages with their lines at the same places it is half
constexpr int leastParts = 6;
constexpr int tileSize = 200; // of a page that is compared closely: a scanner's rollers stretch it unevenly
// Measured on scans with much noise: windows of one letter that is the same have at least 0.95, those of an 8 that
// became a 9 at most 0.90 (tests/compare/PictureMatchTest).
constexpr QSize letter(10, 18);
constexpr int letterStep = 4;
constexpr double letterLikeness = 0.93;
constexpr double letterSpread = 20;

/// Over the shifts that laying pictures over each other leaves.
WindowLikeness bestLikeness(const GreyPicture& a, const QRect& window, const GreyPicture& b, int reach)
{
    WindowLikeness best{-1, 0};
    for (int y = -reach; y <= reach; ++y) {
        for (int x = -reach; x <= reach; ++x) {
            const auto found = likeness(a, window, b, window.topLeft() + QPoint(x, y));
            best.correlation = std::max(best.correlation, found.correlation);
            best.spread = std::max(best.spread, found.spread);
        }
    }
    return best;
}

struct Parts
{
    int shown = 0; ///< that show something on either picture
    int same = 0;
};

Parts compared(const GreyPicture& before, const GreyPicture& over)
{
    Parts parts;
    for (int y = 0; y + partSize <= before.height(); y += partSize) {
        for (int x = 0; x + partSize <= before.width(); x += partSize) {
            const auto found = bestLikeness(before, QRect(x, y, partSize, partSize), over, 1);
            if (found.spread >= inkSpread) {
                ++parts.shown;
                parts.same += found.correlation >= partLikeness ? 1 : 0;
            }
        }
    }
    return parts;
}

/// Uphill from where the placement has it; what is laid over another picture is off by little.
QPoint bestShiftOf(const GreyPicture& before, const GreyPicture& over, int reach)
{
    const QRect window(reach, reach, before.width() - 2 * reach, before.height() - 2 * reach);
    const auto likenessAt = [&](QPoint shift) {
        return likeness(before, window, over, window.topLeft() + shift).correlation;
    };
    QPoint best;
    double most = likenessAt(best);
    for (int step = 0; step < 2 * reach; ++step) {
        const auto around = best;
        for (const auto& move : {QPoint(-1, 0), QPoint(1, 0), QPoint(0, -1), QPoint(0, 1)}) {
            const auto there = around + move;
            const double found = likenessAt(there);
            if (found > most && std::max(std::abs(there.x()), std::abs(there.y())) <= reach) {
                most = found;
                best = there;
            }
        }
        if (best == around) {
            break;
        }
    }
    return best;
}

Placement shifted(const Placement& placement, QPointF shift)
{
    auto result = placement;
    result.x0 += placement.xx * shift.x() + placement.xy * shift.y();
    result.y0 += placement.yx * shift.x() + placement.yy * shift.y();
    return result;
}

GreyPicture cut(const GreyPicture& picture, const Placement& placement, QRect part, int softness)
{
    GreyPicture result(laidOver(picture, placement, part), part.height());
    for (int i = 0; i < softness; ++i) {
        result = result.softened();
    }
    return result;
}

/// A part of the other page at the place found, and half a pixel and a pixel around it, made when they are asked for.
class Neighbours
{
public:
    Neighbours(const GreyPicture& picture, const Placement& placement, QRect part)
        : m_picture(picture),
          m_placement(placement),
          m_part(part)
    {}

    static constexpr int count = 25;
    const GreyPicture& at(int which)
    {
        auto& picture = m_pictures[size_t(which)];
        if (picture.isNull()) {
            // From the middle outwards: nearly always the first ones are enough.
            static constexpr std::array steps{0.0, -0.5, 0.5, -1.0, 1.0};
            const QPointF shift(steps[size_t(which % 5)], steps[size_t(which / 5)]);
            picture = cut(m_picture, shifted(m_placement, shift), m_part, letterSoftness);
        }
        return picture;
    }

    static constexpr int letterSoftness = 3;

private:
    const GreyPicture& m_picture;
    Placement m_placement;
    QRect m_part;
    std::array<GreyPicture, count> m_pictures;
};

enum class LetterVerdict { Plain, Same, Changed };

LetterVerdict compareLetter(const GreyPicture& before, const QRect& window, Neighbours& after)
{
    const auto there = likeness(before, window, after.at(0), window.topLeft());
    if (there.spread < letterSpread) {
        return LetterVerdict::Plain;
    }
    if (there.correlation >= letterLikeness) {
        return LetterVerdict::Same;
    }
    for (int i = 0; i < Neighbours::count; ++i) {
        if (bestLikeness(before, window, after.at(i), 1).correlation >= letterLikeness) {
            return LetterVerdict::Same;
        }
    }
    return LetterVerdict::Changed;
}

PictureVerdict compareTiles(const GreyPicture& before, const GreyPicture& after, const Placement& placement)
{
    auto verdict = PictureVerdict::Unsure;
    for (int y = 0; y < before.height(); y += tileSize) {
        for (int x = 0; x < before.width(); x += tileSize) {
            const auto tile = closelyMatched(before, after, placement, QRect(x, y, tileSize, tileSize)).verdict;
            if (tile == PictureVerdict::Changed) {
                return tile;
            }
            verdict = tile == PictureVerdict::Same ? tile : verdict;
        }
    }
    return verdict;
}

} // namespace

double outlineLikeness(const GreyPicture& before, const GreyPicture& after)
{
    const QRect whole(0, 0, before.width(), before.height());
    double most = 0;
    for (int y = -4; y <= 4; y += 2) {
        for (int x = -4; x <= 4; x += 2) {
            most = std::max(most, likeness(before, whole, after, {x, y}).correlation);
        }
    }
    return most;
}

std::optional<Placement> placementOf(const GreyPicture& before, const GreyPicture& after)
{
    if (before == after) {
        return before.isNull() ? std::nullopt : std::optional(Placement());
    }
    const auto placement = registered(before.scaledTo(placedHeight), after.scaledTo(placedHeight));
    return placement ? std::optional(placement->enlarged(double(comparedHeight) / placedHeight)) : std::nullopt;
}

PictureMatch matched(const GreyPicture& before, const GreyPicture& after)
{
    PictureMatch match;
    if (before.isNull() || after.isNull()) {
        return match;
    }
    if (before == after) {
        return {PictureVerdict::Same, {}, 1};
    }
    const auto placement = placementOf(before, after);
    if (!placement) {
        return match;
    }
    const auto rough = before.scaledTo(roughHeight).softened();
    const auto over = cut(after.scaledTo(roughHeight), placement->enlarged(double(roughHeight) / comparedHeight),
                          QRect(0, 0, rough.width(), rough.height()), 1);
    const auto parts = compared(rough, over);
    match.placement = *placement;
    match.share = parts.shown == 0 ? 0 : double(parts.same) / parts.shown;
    if (parts.shown < leastParts) {
        return match;
    }
    match.verdict =
        match.share < shareOfChanged ? PictureVerdict::Different : compareTiles(before, after, match.placement);
    return match;
}

PictureMatch closelyMatched(const GreyPicture& before, const GreyPicture& after, const Placement& placement, QRect part)
{
    constexpr int reach = 5;
    constexpr int margin = 20 + reach;
    const auto wide = part.adjusted(-margin, -margin, margin, margin);
    const auto one = cut(before, {}, wide, Neighbours::letterSoftness);
    const auto shift = bestShiftOf(one, cut(after, placement, wide, Neighbours::letterSoftness), reach);
    PictureMatch match;
    match.placement = shifted(placement, shift);
    Neighbours around(after, match.placement, wide);
    int shown = 0;
    // A letter before and behind is looked at too: a digit put before it. Above and below are other rows.
    const int height = std::max(part.height(), letter.height());
    const QRect looked(margin - letter.width(), margin - (height - part.height()) / 2,
                       part.width() + 2 * letter.width(), height);
    for (int y = looked.top(); y + letter.height() <= looked.bottom() + 1; y += letterStep) {
        for (int x = looked.left(); x + letter.width() <= looked.right() + 1; x += letterStep) {
            const auto verdict = compareLetter(one, QRect(QPoint(x, y), letter), around);
            if (verdict == LetterVerdict::Changed) {
                match.verdict = PictureVerdict::Changed;
                return match;
            }
            shown += verdict == LetterVerdict::Same ? 1 : 0;
        }
    }
    match.verdict = shown == 0 ? PictureVerdict::Unsure : PictureVerdict::Same;
    match.share = shown == 0 ? 0 : 1;
    return match;
}

} // namespace pingshen
