// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/place/PageLayout.h"

namespace pingshen::ui {

class PageView;
class TileStore;

/// At this zoom the print of a form can still be read; below it pages are only told apart. Ours. A page larger than A4,
/// such as the photograph of a certificate, is measured as if it were an A4 sheet: its zoom says nothing of its print.
constexpr double legiblePercent = 40;

/// The pages that count as on screen: at least half of the page, or half of the view, shows it, large enough to be
/// read. `shown` is the page of single mode.
QList<int> pagesOnScreen(const PageLayout& layout, const QRect& view, int shown);

/// Those of them that can be read there now: what is seen of them is sharp.
QList<int> readablePages(const PageView& view, TileStore& tiles);

} // namespace pingshen::ui
