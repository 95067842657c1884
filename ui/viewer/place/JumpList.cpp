// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/JumpList.h"

#include <algorithm>

namespace pingshen::ui {

namespace {

std::optional<ReadingPlace> step(std::vector<ReadingPlace>& from, std::vector<ReadingPlace>& to,
                                 const ReadingPlace& here)
{
    if (from.empty()) {
        return std::nullopt;
    }
    to.push_back(here);
    const auto place = from.back();
    from.pop_back();
    return place;
}

} // namespace

void JumpList::jumpedFrom(const ReadingPlace& place)
{
    m_ahead.clear();
    if (!m_behind.empty() && m_behind.back() == place) {
        return;
    }
    m_behind.push_back(place);
    if (m_behind.size() > longest) {
        m_behind.erase(m_behind.begin());
    }
}

std::optional<ReadingPlace> JumpList::back(const ReadingPlace& here)
{
    return step(m_behind, m_ahead, here);
}

std::optional<ReadingPlace> JumpList::forward(const ReadingPlace& here)
{
    return step(m_ahead, m_behind, here);
}

} // namespace pingshen::ui
