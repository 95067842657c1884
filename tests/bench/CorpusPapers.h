// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/samples/ScanPdf.h"
#include "core/paper/Page.h"

namespace pingshen::bench {

/// Invented reports, Chinese and English, with tables and seals: the same pages on every machine with the same fonts.
/// `lines` says how full a page is.
Paper reportPaper(int pages, int lines, const Fonts& fonts);

/// The pages as a flat-bed scanner delivers them at 300 dpi: skewed, noisy, colour. Uses every core.
QList<ScanPage> scannedPages(const Paper& paper);
inline constexpr int scanDpi = 300;

} // namespace pingshen::bench
