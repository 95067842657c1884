// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/PdfStructure.h"
#include "core/pdf/Qpdf.h"

#include <vector>

namespace pingshen {

/// What is on a page, as its operators tell without drawing it.
struct PageContents
{
    double pictureShare = 0;       ///< of the page that pictures cover, 0..1
    bool showsVisibleText = false; ///< not only the invisible text of a recognised scan
    bool isBlank = false;          ///< nothing is drawn at all
};

/// Long contents are drawings: no share of pictures, visible text. Throws what qpdf throws.
PageContents contentsOf(QPDFObjectHandle page);

/// The page's pictures in encodings that not every decoder knows (JBIG2, JPEG 2000), with a broken head, with fewer
/// data than their size takes, or with their data in another file.
/// Throws what qpdf throws.
std::vector<QPDFObjectHandle> doubtfulPictures(QPDFObjectHandle page);

/// Throws what qpdf throws.
DoubtfulPicture onMagenta(QPDFObjectHandle picture);

} // namespace pingshen
