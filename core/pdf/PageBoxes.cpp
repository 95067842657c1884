// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PageBoxes.h"

#include "core/pdf/Qpdf.h"

#include <algorithm>
#include <cmath>

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

int rotationOf(QPDFObjectHandle page)
{
    auto value = QPDFPageObjectHelper(page).getAttribute("/Rotate", false);
    // A number with a decimal point turns the page too.
    const double degrees = value.isNumber() ? std::fmod(value.getNumericValue(), 360.0) : 0;
    const int quarters = static_cast<int>(degrees) / 90;
    return (quarters + 4) % 4 * 90;
}

double unitOf(QPDFObjectHandle page)
{
    auto value = page.getKey("/UserUnit");
    const double unit = value.isNumber() ? value.getNumericValue() : 1;
    return unit > 0 && unit <= 1000 ? unit : 1;
}

QSizeF shownSizeOf(QPDFObjectHandle page)
{
    const auto box = shownBoxOf(page);
    const auto upright = QSizeF(box.width(), box.height()) * unitOf(page);
    return rotationOf(page) % 180 == 0 ? upright : upright.transposed();
}

QPointF shownPoint(QPDFObjectHandle page, QPointF own)
{
    const auto box = shownBoxOf(page);
    const auto unit = unitOf(page);
    const QPointF upright(own.x() - box.left, box.top - own.y());
    switch (rotationOf(page)) {
    case 90:
        return QPointF(box.height() - upright.y(), upright.x()) * unit;
    case 180:
        return QPointF(box.width() - upright.x(), box.height() - upright.y()) * unit;
    case 270:
        return QPointF(upright.y(), box.width() - upright.x()) * unit;
    default:
        return upright * unit;
    }
}

QPointF ownPoint(QPDFObjectHandle page, QPointF points)
{
    const auto box = shownBoxOf(page);
    const auto shown = points / unitOf(page);
    const auto upright = [&]() -> QPointF {
        switch (rotationOf(page)) {
        case 90:
            return {shown.y(), box.height() - shown.x()};
        case 180:
            return {box.width() - shown.x(), box.height() - shown.y()};
        case 270:
            return {box.width() - shown.y(), shown.x()};
        default:
            return shown;
        }
    }();
    return {upright.x() + box.left, box.top - upright.y()};
}

bool isCropOutside(QPDFObjectHandle page)
{
    const auto crop = boxOf(page, "/CropBox");
    return !crop.isEmpty() && intersected(crop, mediaBoxOf(page)).isEmpty();
}

} // namespace pingshen
