// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pingshen::ui {

/// Measures in device-independent pixels, all on a grid of 4.
constexpr int space(int steps)
{
    return 4 * steps;
}

inline constexpr int radius = 6;         ///< controls
inline constexpr int cardRadius = 8;     ///< cards, dialogs
inline constexpr int controlHeight = 28; ///< fields, buttons
inline constexpr int rowHeight = 28;     ///< one-line rows of dense lists
inline constexpr int stripHeight = 36;   ///< tool strips
inline constexpr int statusHeight = 40;  ///< the window's foot
inline constexpr int topHeight = 44;     ///< the window's top bar
inline constexpr int smallIcon = 16;     ///< in text and strips
inline constexpr int slideTime = 140;    ///< milliseconds of a movement

} // namespace pingshen::ui
