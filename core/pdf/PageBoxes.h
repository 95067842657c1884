// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

namespace pingshen {

/// The rectangle of a page that is shown, in its own coordinates: the crop box within the media box, and the media box
/// where the two have nothing in common.
struct PageBox
{
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;

    double width() const { return right - left; }
    double height() const { return top - bottom; }
    bool isEmpty() const { return left >= right || bottom >= top; }
};

PageBox mediaBoxOf(QPDFObjectHandle page);
PageBox shownBoxOf(QPDFObjectHandle page);
/// The crop box shows nothing of the page.
bool isCropOutside(QPDFObjectHandle page);

} // namespace pingshen
