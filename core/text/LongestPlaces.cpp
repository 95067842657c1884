// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/LongestPlaces.h"

#include <QMap>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace pingshen {

QList<PhrasePlace> longestPlaces(const QList<Phrase>& phrases, const Segmenter::Readings& text)
{
    QList<PhrasePlace> all;
    for (qsizetype i = 0; i < phrases.size(); ++i) {
        for (const auto& place : phrases[i].placesIn(text)) {
            all.append({i, place});
        }
    }
    std::ranges::stable_sort(all, [](const PhrasePlace& a, const PhrasePlace& b) {
        const auto key = [](const PhrasePlace& each) {
            return std::tuple(each.place.begin - each.place.end, each.place.begin);
        };
        return key(a) < key(b);
    });
    QMap<qsizetype, PhrasePlace> kept; // by where they begin, none over another
    for (const auto& each : std::as_const(all)) {
        const auto after = kept.lowerBound(each.place.begin);
        const bool meetsNext = after != kept.end() && after.key() < each.place.end;
        const bool meetsLast = after != kept.begin() && std::prev(after)->place.end > each.place.begin;
        if (!meetsNext && !meetsLast) {
            kept.insert(each.place.begin, each);
        }
    }
    return kept.values();
}

} // namespace pingshen
