// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Highlight.h"

#include <algorithm>
#include <tuple>

namespace pingshen {

namespace {

constexpr int slack = 100; ///< hundredths of a point by which a selection may reach out

/// How far both lie side by side.
int sharedHeight(const PageRect& one, const PageRect& other)
{
    return std::min(one.y + one.height, other.y + other.height) - std::max(one.y, other.y);
}

int sharedWidth(const PageRect& one, const PageRect& other)
{
    return std::min(one.x + one.width, other.x + other.width) - std::max(one.x, other.x);
}

/// The lower one is at least by half beside the other: boxes of neighbouring lines share less.
bool isInLine(const PageRect& one, const PageRect& other)
{
    return 2 * sharedHeight(one, other) >= std::min(one.height, other.height);
}

bool isOn(const PageRect& marked, const PageRect& rect)
{
    return 2 * sharedHeight(marked, rect) >= rect.height && marked.x <= rect.x + slack
           && marked.x + marked.width >= rect.x + rect.width - slack;
}

bool shareLine(const PageRect& one, const PageRect& other)
{
    return isInLine(one, other) && sharedWidth(one, other) > 0;
}

bool isOneSheet(const DocumentPassage& one, const DocumentPassage& other)
{
    return one.content == other.content && one.passage.page == other.passage.page;
}

QString joinedQuote(const QString& first, const QString& second)
{
    if (first.contains(second)) {
        return first;
    }
    if (second.contains(first)) {
        return second;
    }
    auto common = std::min(first.size(), second.size());
    while (common > 0 && !first.endsWith(second.left(common))) {
        --common;
    }
    return common > 0 ? first + second.mid(common) : first + u' ' + second;
}

} // namespace

bool covers(const DocumentPassage& highlight, const DocumentPassage& passage)
{
    return isOneSheet(highlight, passage) && !passage.isEmpty()
           && std::ranges::all_of(passage.passage.rects, [&](const PageRect& rect) {
                  return std::ranges::any_of(highlight.passage.rects,
                                             [&](const PageRect& marked) { return isOn(marked, rect); });
              });
}

bool overlap(const DocumentPassage& one, const DocumentPassage& other)
{
    return isOneSheet(one, other) && std::ranges::any_of(one.passage.rects, [&](const PageRect& rect) {
               return std::ranges::any_of(other.passage.rects,
                                          [&](const PageRect& each) { return shareLine(rect, each); });
           });
}

DocumentPassage joined(const DocumentPassage& one, const DocumentPassage& other)
{
    const auto startOf = [](const DocumentPassage& passage) {
        const auto first = passage.passage.rects.value(0);
        return std::tuple(first.y, first.x);
    };
    // On one line the left one comes first, though its box may begin a little lower.
    const auto& mine = one.passage.rects.value(0);
    const auto& others = other.passage.rects.value(0);
    const bool isFirst = isInLine(mine, others) ? mine.x <= others.x : startOf(one) <= startOf(other);
    const auto& first = isFirst ? one : other;
    const auto& second = isFirst ? other : one;
    auto all = first;
    for (auto rect : second.passage.rects) {
        const auto meets = [&rect](const PageRect& each) { return shareLine(each, rect); };
        auto met = std::ranges::find_if(all.passage.rects, meets);
        if (met == all.passage.rects.end()) {
            all.passage.rects.append(rect);
            continue;
        }
        *met = boundsOf({*met, rect});
    }
    all.passage.quote = joinedQuote(first.passage.quote, second.passage.quote);
    return all;
}

} // namespace pingshen
