// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Rubric.h"

#include <algorithm>

namespace pingshen {

/// As a person counts: "file 2" before "file 10", and a file before its translation, whose name goes on where its own
/// ends; wherever files are listed. The same on every system, whatever its locale.
inline bool comesBefore(QStringView a, QStringView b)
{
    constexpr QLatin1StringView suffix(".pdf");
    const auto baseOf = [suffix](QStringView name) {
        return name.endsWith(suffix, Qt::CaseInsensitive) ? name.chopped(suffix.size()) : name;
    };
    a = baseOf(a);
    b = baseOf(b);
    const auto digitsOf = [](QStringView text) {
        const auto end = std::ranges::find_if_not(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
        return text.first(end - text.begin());
    };
    while (!a.isEmpty() && !b.isEmpty()) {
        const auto left = digitsOf(a);
        const auto right = digitsOf(b);
        if (left.isEmpty() || right.isEmpty()) {
            if (a.front() != b.front()) {
                return a.front() < b.front();
            }
            a = a.sliced(1);
            b = b.sliced(1);
            continue;
        }
        const auto one = left.toULongLong();
        const auto other = right.toULongLong();
        if (one != other) {
            return one < other;
        }
        a = a.sliced(left.size());
        b = b.sliced(right.size());
    }
    return a.size() < b.size();
}

inline void sortNaturally(QList<Document>& documents)
{
    std::ranges::stable_sort(documents, comesBefore, &Document::name);
}

/// By the standard's checklist, those of no known kind last, and within a slot naturally.
inline void sortBySlots(QList<Document>& documents, const Rubric& rubric)
{
    sortNaturally(documents);
    std::ranges::stable_sort(documents, {}, [&](const Document& document) { return rubric.slotOrder(document.kind); });
}

} // namespace pingshen
