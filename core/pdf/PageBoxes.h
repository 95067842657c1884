// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <QPointF>
#include <QSizeF>

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
/// 0, 90, 180 or 270 degrees clockwise.
int rotationOf(QPDFObjectHandle page);
/// Of the page as shown, turned by its rotation, in points.
QSizeF shownSizeOf(QPDFObjectHandle page);
/// Where a point of the page's own coordinates lies on the page as shown, in points from its top left, y downwards.
QPointF shownPoint(QPDFObjectHandle page, QPointF own);
/// Which point of the page's own coordinates lies there on the page as shown.
QPointF ownPoint(QPDFObjectHandle page, QPointF points);
/// How many points (1/72 inch) the page's own unit is; 1 where it does not say.
double unitOf(QPDFObjectHandle page);
/// The crop box shows nothing of the page.
bool isCropOutside(QPDFObjectHandle page);

} // namespace pingshen
