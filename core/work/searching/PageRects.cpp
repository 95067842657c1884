// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/searching/PageRects.h"

#include <algorithm>
#include <iterator>

namespace pingshen {

QList<PageRect> rectsOf(const PlacedText& text, const Phrase::Place& place)
{
    QList<PageRect> rects;
    std::ranges::transform(text.rects(place.begin, place.end), std::back_inserter(rects), hundredthsOf);
    return rects;
}

} // namespace pingshen
