// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Highlights.h"

#include "core/storage/HighlightStore.h"

#include <algorithm>
#include <tuple>

namespace pingshen {

Result<OwnHighlights> highlightsOf(Workplace& workplace, const ReviewerId& reviewer, const ApplicationId& application,
                                   const QList<Digest>& contents)
{
    PINGSHEN_ASSIGN(auto found, HighlightStore(workplace.database()).of(reviewer, application, contents));
    sortByPlace(found.highlights);
    return OwnHighlights{std::move(found.highlights), std::move(found.unreadable)};
}

Done keepHighlight(Workplace& workplace, const Seat& who, const Digest& content, const HighlightId& id,
                   const std::optional<Highlight>& now)
{
    HighlightStore store(workplace.database());
    return now ? store.put(who, *now, workplace.clock().now()) : store.remove(who.person, content, id);
}

void sortByPlace(QList<Highlight>& highlights)
{
    const auto placeOf = [](const Highlight& each) {
        const auto bounds = boundsOf(each.place.passage.rects);
        return std::tuple(each.place.content.hex(), each.place.passage.page, bounds.y, bounds.x, each.id.value());
    };
    std::ranges::stable_sort(highlights, {}, placeOf);
}

} // namespace pingshen
