// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Highlights.h"

#include "core/storage/PlaceStore.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString highlightKeyOf(const Digest& content)
{
    return u"highlights/"_s + content.hex();
}

Result<QList<Highlight>> keptIn(Workplace& workplace, const ReviewerId& reviewer, const Digest& content)
{
    PINGSHEN_ASSIGN(const auto kept, PlaceStore(workplace.database()).place(reviewer, highlightKeyOf(content)));
    QList<Highlight> highlights;
    const auto marks = kept[u"marks"_s].toArray();
    for (const auto& mark : marks) {
        if (auto highlight = highlightFrom(mark.toObject(), content)) {
            highlights.append(*highlight);
        }
    }
    return highlights;
}

} // namespace

Result<QList<Highlight>> highlightsOf(Workplace& workplace, const ReviewerId& reviewer, const QList<Digest>& contents)
{
    QList<Highlight> all;
    QList<Digest> seen; // two documents may have the same bytes
    for (const auto& content : contents) {
        if (!seen.contains(content)) {
            seen.append(content);
            PINGSHEN_ASSIGN(const auto highlights, keptIn(workplace, reviewer, content));
            all += highlights;
        }
    }
    sortByPlace(all);
    return all;
}

Done keepHighlight(Workplace& workplace, const ReviewerId& reviewer, const Digest& content, const HighlightId& id,
                   const std::optional<Highlight>& now)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(workplace.database()));
    PINGSHEN_ASSIGN(auto highlights, keptIn(workplace, reviewer, content));
    highlights.removeIf([&](const Highlight& each) { return each.id == id; });
    if (now) {
        highlights.append(*now);
    }
    sortByPlace(highlights);
    QJsonArray marks;
    for (const auto& highlight : std::as_const(highlights)) {
        marks.append(toJson(highlight));
    }
    PINGSHEN_TRY(
        PlaceStore(workplace.database()).put(reviewer, highlightKeyOf(content), QJsonObject{{u"marks"_s, marks}}));
    return transaction.commit();
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
