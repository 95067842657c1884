// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/place/PageLayout.h"

namespace pingshen::ui {

class PageView;
class TileStore;

/// The pages that count as on screen: at least half of the page, or half of the view, shows it. `shown` is the page of
/// single mode.
QList<int> pagesOnScreen(const PageLayout& layout, const QRect& view, int shown);

/// Those of them that can be read there now: what is seen of them is sharp.
QList<int> readablePages(const PageView& view, TileStore& tiles);

} // namespace pingshen::ui
