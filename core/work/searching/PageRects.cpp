// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/searching/PageRects.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace pingshen {

namespace {

PageRect wholeRect(const QRectF& rect)
{
    constexpr double hundredths = 100;
    const auto whole = [](double points) { return static_cast<int>(std::lround(points * hundredths)); };
    return {whole(rect.x()), whole(rect.y()), whole(rect.width()), whole(rect.height())};
}

} // namespace

QList<PageRect> rectsOf(const PlacedText& text, const Phrase::Place& place)
{
    QList<PageRect> rects;
    std::ranges::transform(text.rects(place.begin, place.end), std::back_inserter(rects), wholeRect);
    return rects;
}

} // namespace pingshen
