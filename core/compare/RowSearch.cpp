// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/RowSearch.h"

#include <algorithm>
#include <cmath>

namespace pingshen {

namespace {

constexpr qsizetype longRow = 20;       // letters: more than a label with a number
constexpr qsizetype longElsewhere = 60; // of rows that are found nowhere else
constexpr int contextRows = 3;
constexpr int rounding = 50; // hundredths of a point

QRectF boundsOf(const PageRows& page, const QList<int>& signs)
{
    QRectF bounds;
    for (const int sign : signs) {
        bounds |= page.signs.at(sign).rect;
    }
    return bounds;
}

/// As far from the letters on each side as it was.
PageRect moved(const PageRect& rect, const QRectF& lettersBefore, const QRectF& lettersAfter)
{
    const auto before = pointsOf(rect);
    QRectF after;
    after.setLeft(before.left() - lettersBefore.left() + lettersAfter.left());
    after.setTop(before.top() - lettersBefore.top() + lettersAfter.top());
    after.setRight(before.right() - lettersBefore.right() + lettersAfter.right());
    after.setBottom(before.bottom() - lettersBefore.bottom() + lettersAfter.bottom());
    return hundredthsOf(after);
}

bool isInPlace(const Passage& before, const Passage& after)
{
    const auto a = pingshen::boundsOf(before.rects);
    const auto b = pingshen::boundsOf(after.rects);
    return std::abs(a.x - b.x) <= rounding && std::abs(a.y - b.y) <= rounding;
}

} // namespace

RowPlaces::RowPlaces(const QList<PageRows>& pages)
{
    for (int page = 0; page < pages.size(); ++page) {
        for (int row = 0; row < pages.at(page).rows.size(); ++row) {
            m_places[pages.at(page).rows.at(row).text].append(Place{page, row});
        }
    }
}

RowSearch::Core RowSearch::coreOf(int page, const QList<int>& signs) const
{
    const auto& rows = m_before.at(page).rows;
    const auto holds = [&](const PageRow& row) {
        return std::ranges::any_of(signs, [&](int sign) { return row.signs.contains(sign); });
    };
    Core core{page, -1, 0, 0, false};
    for (int row = 0; row < rows.size(); ++row) {
        if (holds(rows.at(row))) {
            core.first = core.first < 0 ? row : core.first;
            core.count = row - core.first + 1;
        }
    }
    for (int row = core.first; row >= 0 && row < core.first + core.count; ++row) {
        core.length += rows.at(row).signs.size();
        core.isUnique = core.isUnique || isUnique(rows.at(row).text);
    }
    return core;
}

QList<RowPlaces::Place> RowSearch::placesOf(const Core& core) const
{
    const auto& rows = m_before.at(core.page).rows;
    auto places = m_placesAfter.of(rows.at(core.first).text);
    places.removeIf([&](const RowPlaces::Place& place) {
        const auto& there = m_after.at(place.page).rows;
        if (place.row + core.count > there.size()) {
            return true;
        }
        for (int i = 0; i < core.count; ++i) {
            if (rows.at(core.first + i).text != there.at(place.row + i).text) {
                return true;
            }
        }
        return false;
    });
    return places;
}

RowSearch::Context RowSearch::contextOf(const Core& core, const RowPlaces::Place& place) const
{
    const auto& rows = m_before.at(core.page).rows;
    const auto& there = m_after.at(place.page).rows;
    const auto same = [&](int row, int other) {
        const bool exist = row >= 0 && row < rows.size() && other >= 0 && other < there.size();
        return exist && rows.at(row).text == there.at(other).text;
    };
    Context context;
    for (int i = 1; i <= contextRows && same(core.first - i, place.row - i); ++i) {
        const auto& row = rows.at(core.first - i);
        ++context.above;
        context.uniqueAbove += isUnique(row.text) ? 1 : 0;
        context.uniqueLength += isUnique(row.text) ? row.signs.size() : 0;
    }
    for (int i = 0; i < contextRows && same(core.first + core.count + i, place.row + core.count + i); ++i) {
        const auto& row = rows.at(core.first + core.count + i);
        ++context.below;
        context.uniqueBelow += isUnique(row.text) ? 1 : 0;
        context.uniqueLength += isUnique(row.text) ? row.signs.size() : 0;
    }
    return context;
}

Passage RowSearch::placed(const Passage& passage, const QList<int>& signs, const Core& core,
                          const RowPlaces::Place& place) const
{
    const auto& page = m_before.at(core.page);
    const auto& there = m_after.at(place.page);
    QHash<int, int> signThere;
    for (int i = 0; i < core.count; ++i) {
        const auto& from = page.rows.at(core.first + i).signs;
        const auto& to = there.rows.at(place.row + i).signs;
        for (qsizetype sign = 0; sign < from.size(); ++sign) {
            signThere.insert(from.at(sign), to.at(sign));
        }
    }
    Passage result{place.page, {}, passage.quote};
    for (const auto& rect : passage.rects) {
        QList<int> before;
        QList<int> after;
        for (const int sign : signsIn(page, {rect})) {
            if (signs.contains(sign)) {
                before.append(sign);
                after.append(signThere.value(sign));
            }
        }
        result.rects.append(before.isEmpty() ? rect : moved(rect, boundsOf(page, before), boundsOf(there, after)));
    }
    return result;
}

std::optional<Passage> RowSearch::find(const Passage& passage, const QList<int>& signs, int pairedPage,
                                       bool isSame) const
{
    const auto core = coreOf(passage.page, signs);
    if (core.first < 0) {
        return std::nullopt;
    }
    if (isSame) {
        return placed(passage, signs, core, {pairedPage, core.first});
    }
    QList<Passage> elsewhere;
    for (const auto& place : placesOf(core)) {
        const auto found = placed(passage, signs, core, place);
        const auto context = contextOf(core, place);
        const bool isBetween = context.uniqueAbove > 0 && context.uniqueBelow > 0;
        const bool isPaired = place.page == pairedPage;
        if (isPaired && isInPlace(passage, found) && (core.length >= longRow || context.above + context.below > 0)) {
            return found;
        }
        const bool isLong = core.isUnique && core.length + context.uniqueLength >= longElsewhere;
        if (isPaired ? isBetween || (core.isUnique && core.length >= longRow) : isBetween && isLong) {
            elsewhere.append(found);
        }
    }
    return elsewhere.size() == 1 ? std::optional(elsewhere.first()) : std::nullopt;
}

} // namespace pingshen
