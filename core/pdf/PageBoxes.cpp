// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PageBoxes.h"

#include "core/pdf/Qpdf.h"

#include <algorithm>

namespace pingshen {

namespace {

PageBox boxOf(QPDFObjectHandle page, const char* name)
{
    auto value = QPDFPageObjectHelper(page).getAttribute(name, false);
    if (!value.isRectangle()) {
        return {};
    }
    const auto r = value.getArrayAsRectangle();
    return {std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx), std::max(r.lly, r.ury)};
}

PageBox intersected(const PageBox& a, const PageBox& b)
{
    return {std::max(a.left, b.left), std::max(a.bottom, b.bottom), std::min(a.right, b.right), std::min(a.top, b.top)};
}

} // namespace

PageBox mediaBoxOf(QPDFObjectHandle page)
{
    const auto media = boxOf(page, "/MediaBox");
    return media.isEmpty() ? PageBox{0, 0, 612, 792} : media;
}

PageBox shownBoxOf(QPDFObjectHandle page)
{
    const auto media = mediaBoxOf(page);
    const auto crop = boxOf(page, "/CropBox");
    const auto shown = crop.isEmpty() ? media : intersected(crop, media);
    return shown.isEmpty() ? media : shown;
}

bool isCropOutside(QPDFObjectHandle page)
{
    const auto crop = boxOf(page, "/CropBox");
    return !crop.isEmpty() && intersected(crop, mediaBoxOf(page)).isEmpty();
}

} // namespace pingshen
