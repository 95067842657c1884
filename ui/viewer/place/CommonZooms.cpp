// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/place/CommonZooms.h"

#include <algorithm>
#include <array>

namespace pingshen::ui {

namespace {

constexpr std::array commonZooms{10.,  25.,  33.,  50.,  67.,  75.,  90.,  100., 110., 125.,
                                 150., 175., 200., 250., 300., 400., 500., 600., 800.};

} // namespace

double commonZoomBeside(double percent, int step)
{
    // One part in a hundred: a fitted zoom of 100.4 is 100 to a person.
    if (step > 0) {
        const auto* larger = std::ranges::upper_bound(commonZooms, percent * 1.01);
        return larger == commonZooms.end() ? commonZooms.back() : *larger;
    }
    const auto* notSmaller = std::ranges::lower_bound(commonZooms, percent * 0.99);
    return notSmaller == commonZooms.begin() ? commonZooms.front() : *(notSmaller - 1);
}

} // namespace pingshen::ui
