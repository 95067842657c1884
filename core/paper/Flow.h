// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/Page.h"

namespace pingshen {

/// What stands in the margins of a page: each text is set over the full width of the body by its own alignment.
using MarginTexts = std::function<QList<Text>(int page, int pages)>;

/// How every page is dressed. All may be empty.
struct PageDress
{
    MarginTexts header;
    MarginTexts footer; ///< below a thin rule
    Drawing background;
    Drawing foreground;
};

/// Breaks blocks into pages; page numbers count from 1. At least one page comes out.
/// A heading (Keep::WithNext) is never left alone at a page's foot; a paragraph leaves no single line behind.
Paper layOut(const QList<Block>& blocks, const PageFormat& format, const PageDress& dress, const Fonts& fonts);

} // namespace pingshen
