// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/place/PageCamera.h"

namespace pingshen::ui {

/// What a key asks of the page view.
enum class Move { LineUp, LineDown, Left, Right, ScreenUp, ScreenDown, PageUp, PageDown, First, Last };

struct Destination
{
    int page = 0;  ///< counts in single mode only
    QPoint offset; ///< device pixels; may lie beyond the reach
};

/// A line is 48 logical pixels. A screen overlaps the one before by 40, but where whole pages fit, it is as many pages
/// as fit, at the same place of the page. In single mode a page move turns the page, and a line or a screen that can
/// go no further turns it too.
Destination destinationOf(const PageCamera& camera, Move move);

} // namespace pingshen::ui
