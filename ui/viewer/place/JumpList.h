// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/place/ReadingPlace.h"

#include <vector>

namespace pingshen::ui {

/// The places jumped away from, as in a browser: back and forward, across documents. Holds the last 100.
class JumpList
{
public:
    static constexpr size_t longest = 100;

    /// Notes where a jump began; what lay ahead is forgotten. The same place twice in a row is noted once.
    void jumpedFrom(const ReadingPlace& place);

    bool canGoBack() const { return !m_behind.empty(); }
    bool canGoForward() const { return !m_ahead.empty(); }

    /// Where to go; `here` is kept for the way back. Empty when there is nothing.
    std::optional<ReadingPlace> back(const ReadingPlace& here);
    std::optional<ReadingPlace> forward(const ReadingPlace& here);

private:
    std::vector<ReadingPlace> m_behind;
    std::vector<ReadingPlace> m_ahead;
};

} // namespace pingshen::ui
